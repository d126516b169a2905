import { redline } from '@adref/shared/differences';
import { documentStyle, labels, type TextDocument, withoutNoteMarks } from '@adref/shared/document';
import { type AgreedLink, type Draft, openDraft } from '@adref/shared/negotiation';
import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import { adoption } from '../phrases/adoption.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './AgreedPair.module.css';
import { libraryAddress } from './library-address.ts';
import { useLibraryText } from './use-library-text.ts';

/** A draft paragraph beside the agreed one: what the draft leaves out of the agreed words, and what it adds to them. */
export function AgreedPair({
  link,
  draft: asked,
  children,
}: {
  link: AgreedLink;
  /** The draft whose words are shown; the open one where none is named. */
  draft?: Draft;
  children?: ReactNode;
}) {
  const { negotiation } = useNegotiation();
  const draft = asked ?? openDraft(negotiation);
  const entry = negotiation.library.find(({ id }) => id === link.document);
  const { document, failure } = useLibraryText(link.document);
  const ours = useMemo(() => labelled(draft.document, link.paragraph), [draft, link.paragraph]);
  const theirs = useMemo(() => document && labelled(document, link.target), [document, link.target]);
  const ops = useMemo(() => (ours && theirs ? redline(theirs.text, ours.text) : []), [ours, theirs]);
  const same = ours && theirs && ours.text === theirs.text;
  return (
    <article className={style.card}>
      <header className={style.tie}>
        <Link to={`/compare?history=${encodeURIComponent(link.paragraph)}`}>{ours?.label || m.desk_no_label()}</Link>
        <ArrowLeft size={15} aria-hidden />
        <Link to={libraryAddress(link.document, link.target)}>
          {entry?.symbol ?? link.document} {theirs?.label}
        </Link>
        <span className={style.soft}>{entry && adoption(entry)}</span>
        {same && <span className={style.soft}>{m.links_same()}</span>}
        {children}
      </header>
      {failure && <p className={style.soft}>{failure}</p>}
      {!ours && <p className={style.soft}>{m.links_gone()}</p>}
      {ours && theirs && (
        <div className={style.sides}>
          <div>
            <h3>{m.links_agreed()}</h3>
            <p className={style.text} lang={document?.language} dir="auto">
              <Redline ops={ops} show="before" />
            </p>
          </div>
          <div>
            <h3>{draft.symbol}</h3>
            <p className={style.text} lang={draft.document.language} dir="auto">
              <Redline ops={ops} show="after" />
            </p>
          </div>
        </div>
      )}
    </article>
  );
}

function labelled(document: TextDocument, id: string): { label: string; text: string } | null {
  const { paragraphs } = document;
  const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
  const found = paragraphs[at];
  return found
    ? { label: labels(paragraphs, documentStyle(document))[at] ?? '', text: withoutNoteMarks(found.text) }
    : null;
}
