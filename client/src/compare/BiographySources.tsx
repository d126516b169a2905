import { type AgreedLink, openDraft } from '@adref/shared/negotiation';
import { Link } from 'wouter';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { AgreedPair } from '../texts/AgreedPair.tsx';
import style from './Biography.module.css';

/** The agreed words that a paragraph comes from, against its words in the first draft that had it. */
export function BiographySources({ links }: { links: readonly AgreedLink[] }) {
  const { negotiation } = useNegotiation();
  if (negotiation.library.length === 0) return null;
  return (
    <section className={style.sources} aria-labelledby="biography-sources">
      <h2 id="biography-sources">{m.biography_sources()}</h2>
      {links.length === 0 && (
        <p className={style.soft}>
          {m.biography_no_sources()} <Link to="/library">{m.biography_link_sources()}</Link>
        </p>
      )}
      {links.map((link) => (
        <AgreedPair
          key={`${link.document} ${link.target}`}
          link={link}
          draft={
            negotiation.drafts.find(({ document }) => document.paragraphs.some(({ id }) => id === link.paragraph)) ??
            openDraft(negotiation)
          }
        />
      ))}
    </section>
  );
}
