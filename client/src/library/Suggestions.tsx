import { type AgreedLink, openDraft } from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { useComparison } from '../comparison/use-comparison.ts';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { AgreedPair } from '../texts/AgreedPair.tsx';
import { useLibraryText } from '../texts/use-library-text.ts';
import style from './LibraryPage.module.css';
import { suggestedLinks } from './suggested-links.ts';

/** Paragraphs of a library document that the open draft seems to draw on, to link with one click. */
export function Suggestions({ busy, onLink }: { busy: boolean; onLink: (link: AgreedLink) => void }) {
  const { negotiation, connected } = useNegotiation();
  const [chosen, setChosen] = useState(negotiation.library[0]?.id ?? '');
  const [asked, setAsked] = useState<string | null>(null);
  const { document, failure } = useLibraryText(asked);
  const { state } = useComparison({
    a: asked ? openDraft(negotiation).document : null,
    b: document,
    ids: 'unrelated',
  });
  const found = useMemo(
    () => (state.phase === 'done' && asked ? suggestedLinks(state.comparison.links, asked, negotiation.links) : []),
    [state, asked, negotiation.links],
  );
  return (
    <>
      <div className={style.suggest}>
        <Select label={m.links_suggest_from()} value={chosen} onChoice={setChosen}>
          {negotiation.library.map(({ id, symbol }) => (
            <option key={id} value={id}>
              {symbol}
            </option>
          ))}
        </Select>
        <Button onPress={() => setAsked(chosen)} isDisabled={state.phase === 'working' || !connected}>
          {m.links_suggest()}
        </Button>
      </div>
      {failure && <Notice tone="bad">{failure}</Notice>}
      {state.phase === 'working' && <Working label={m.compare_working()} done={state.done} total={state.total} />}
      {state.phase === 'done' && found.length === 0 && <Notice>{m.links_suggest_none()}</Notice>}
      {found.map((link) => (
        <AgreedPair key={`${link.paragraph} ${link.target}`} link={link}>
          <Button small isDisabled={busy} onPress={() => onLink(link)}>
            {m.links_link()}
          </Button>
        </AgreedPair>
      ))}
    </>
  );
}
