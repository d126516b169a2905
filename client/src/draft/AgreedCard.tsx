import type { Language } from '@adref/shared/document';
import { AgreedSource } from '../agreed/AgreedSource.tsx';
import { agreedName } from '../agreed/AgreedStanding.tsx';
import { agreedWords } from '../agreed/agreed-words.ts';
import { heldBriefly, speaks, useHoldings } from '../agreed/use-holdings.ts';
import { useTrace } from '../agreed/use-trace.ts';
import { Button } from '../components/Button.tsx';
import { rewordParagraph } from '../editor/agreed-commands.ts';
import type { PageEditor } from '../editor/page-editor.ts';
import * as m from '../paraglide/messages.js';
import style from './Panel.module.css';

/**
 * Where the words of the selected paragraph come from, followed as they are typed; the nearest agreed wording can be taken into the own text,
 * where one undo takes it back.
 */
export function AgreedCard({
  id,
  text,
  language,
  page,
  onTake,
}: {
  /** The paragraph in the editor. */
  id: string;
  text: string;
  language: Language;
  /** The page to write in; null for readers. */
  page: PageEditor | null;
  /** Words of this paragraph of the library went into the paragraph. */
  onTake: (source: { readonly document: string; readonly paragraph: string }) => void;
}) {
  const holdings = useHoldings();
  const here = speaks(holdings, language);
  const { traced, of } = useTrace(here ? text : null);
  if (!holdings || !here || !traced) return null;
  // What was typed since is not in the answer.
  const [nearest] = traced.departures;
  const wording = of === text ? agreedWords(text, traced) : null;
  const known = (
    <>
      <AgreedSource opens text={of} traced={traced} language={language}>
        {page && wording !== null && (
          <Button
            small
            onPress={() => {
              if (page.run(rewordParagraph(id, wording)) && nearest) onTake(nearest.source);
            }}
          >
            {m.agreed_take()}
          </Button>
        )}
      </AgreedSource>
      <p className={style.hint}>{heldBriefly(holdings)}</p>
    </>
  );
  return (
    <section className={style.agreed} aria-label={m.agreed_title()}>
      {onPhone() ? (
        <details>
          <summary>
            {m.agreed_title()} – {agreedName(traced.standing)}
          </summary>
          {known}
        </details>
      ) : (
        known
      )}
    </section>
  );
}

/** Where the card would fill the sheet that the brackets are in, it is one line until it is asked for. As wide as in DraftBoard.module.css. */
function onPhone(): boolean {
  return matchMedia('(width <= 640px)').matches;
}
