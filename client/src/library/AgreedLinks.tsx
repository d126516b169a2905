import { type AgreedLink, openDraft } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { AgreedPair } from '../texts/AgreedPair.tsx';
import style from './LibraryPage.module.css';
import { LinkByHand } from './LinkByHand.tsx';
import { Suggestions } from './Suggestions.tsx';

/** Draft paragraphs against the agreed paragraphs they are linked to; linking and unlinking for all but observers. */
export function AgreedLinks() {
  const { negotiation, member } = useNegotiation();
  const [byHand, setByHand] = useState(false);
  const { busy, refusal, act } = useAct();
  const mayLink = member.role !== 'observer' && !negotiation.closed;
  const order = new Map(openDraft(negotiation).document.paragraphs.map(({ id }, at) => [id, at]));
  const links = [...negotiation.links].sort((a, b) => (order.get(a.paragraph) ?? 0) - (order.get(b.paragraph) ?? 0));
  const change = (on: boolean, link: AgreedLink) =>
    act({ kind: 'link', on, link }, on ? m.done_linked() : m.done_unlinked());
  if (negotiation.library.length === 0) return null;
  return (
    <section className={style.links} aria-labelledby="agreed-links">
      <div className={style.head}>
        <div>
          <h2 id="agreed-links">{m.links_title({ count: links.length })}</h2>
          <p className={style.soft}>{m.links_lead()}</p>
        </div>
        {mayLink && <Button onPress={() => setByHand(true)}>{m.links_by_hand()}</Button>}
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {links.length === 0 && <p className={style.soft}>{mayLink ? m.links_none() : m.links_none_observer()}</p>}
      {links.map((link) => (
        <AgreedPair key={`${link.paragraph} ${link.document} ${link.target}`} link={link}>
          {mayLink && (
            <Button small look="quiet" isDisabled={busy} onPress={() => void change(false, link)}>
              {m.links_unlink()}
            </Button>
          )}
        </AgreedPair>
      ))}
      {mayLink && <Suggestions busy={busy} onLink={(link) => void change(true, link)} />}
      <LinkByHand
        isOpen={byHand}
        onClose={() => setByHand(false)}
        onLink={async (link) => {
          if (await change(true, link)) setByHand(false);
        }}
      />
    </section>
  );
}
