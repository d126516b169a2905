import { documentStyle, labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import { useEffect, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { MissingPlaces } from '../components/MissingPlaces.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { adoption } from '../phrases/adoption.ts';
import { missingSaid } from '../phrases/missing-place.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { libraryAddress } from '../texts/library-address.ts';
import { useLibraryText } from '../texts/use-library-text.ts';
import style from './LibraryDocument.module.css';

/** One document of the library, to read: its outline beside it, one paragraph marked where the address names one. */
export function LibraryDocument({ id, paragraph }: { id: string; paragraph: string | null }) {
  const { negotiation } = useNegotiation();
  const entry = negotiation.library.find((candidate) => candidate.id === id);
  const { document, failure } = useLibraryText(entry ? id : null);
  const [, go] = useLocation();
  const missing = paragraph && document && !document.paragraphs.some((one) => one.id === paragraph) ? paragraph : null;
  useEffect(() => {
    if (!document) return;
    const target = paragraph && globalThis.document.getElementById(`p-${paragraph}`);
    if (target) target.scrollIntoView({ block: 'center' });
    else window.scrollTo(0, 0);
  }, [document, paragraph]);
  return (
    <div className={style.place}>
      <p className={style.back}>
        <Link to="/library">{m.library_back()}</Link>
      </p>
      {!entry && <Notice tone="bad">{m.library_unknown()}</Notice>}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {entry && !document && !failure && <Working label={m.library_fetching()} />}
      {entry && missing !== null && (
        <MissingPlaces
          sentences={[missingSaid({ part: 'paragraph', asked: missing, shown: entry.symbol })]}
          onNoted={() => go(libraryAddress(id), { replace: true })}
        />
      )}
      {entry && document && (
        <div className={style.columns}>
          <Outline id={id} document={document} />
          <article className={style.page} lang={document.language} dir={document.language === 'ar' ? 'rtl' : 'ltr'}>
            <header data-own-head="" className={style.masthead} lang={getLocale()} dir="ltr">
              <b>{entry.symbol}</b>
              <span>{adoption(entry)}</span>
            </header>
            <h1>{entry.title}</h1>
            <Text id={id} document={document} marked={paragraph} />
          </article>
        </div>
      )}
    </div>
  );
}

function Outline({ id, document }: { id: string; document: TextDocument }) {
  const headings = document.paragraphs.filter(({ kind }) => kind === 'heading');
  if (headings.length === 0) return <div />;
  return (
    <nav className={style.outline} aria-label={m.library_outline()}>
      <ul lang={document.language} dir={document.language === 'ar' ? 'rtl' : 'ltr'}>
        {headings.map((heading) => (
          <li key={heading.id} style={{ paddingInlineStart: heading.level * 14 }}>
            <Link to={libraryAddress(id, heading.id)}>
              {heading.number ? `${heading.number}. ` : ''}
              {heading.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Text({ id, document, marked }: { id: string; document: TextDocument; marked: string | null }) {
  const { negotiation } = useNegotiation();
  const names = useMemo(() => labels(document.paragraphs, documentStyle(document)), [document]);
  const linked = new Set(negotiation.links.filter((link) => link.document === id).map(({ target }) => target));
  return (
    <>
      {document.paragraphs.map((paragraph, at) => {
        if (paragraph.kind === 'title') return null;
        const label = names[at] ?? '';
        const text = paragraph.kind === 'heading' && label ? `${label}. ${paragraph.text}` : paragraph.text;
        return (
          <div
            key={paragraph.id}
            id={`p-${paragraph.id}`}
            className={`${style.paragraph} ${paragraph.id === marked ? style.marked : ''}`}
            aria-current={paragraph.id === marked ? 'location' : undefined}
            style={{ paddingInlineStart: indent(paragraph) }}
          >
            {paragraph.kind === 'heading' ? (
              <Heading level={paragraph.level}>{text}</Heading>
            ) : (
              <p>
                {label && (
                  <Link
                    className={style.label}
                    to={libraryAddress(id, paragraph.id)}
                    aria-label={m.library_permalink({ label })}
                  >
                    {label}
                  </Link>
                )}
                {text}
                {linked.has(paragraph.id) && (
                  <span className={style.linked} data-unprinted="">
                    {' '}
                    {m.library_linked()}
                  </span>
                )}
              </p>
            )}
          </div>
        );
      })}
      {document.footnotes.length > 0 && (
        <footer className={style.footnotes}>
          <h2>{m.library_footnotes()}</h2>
          <ul>
            {document.footnotes.map((note) => (
              <li key={note.id}>
                <sup>{note.marker}</sup> {note.text}
              </li>
            ))}
          </ul>
        </footer>
      )}
    </>
  );
}

function Heading({ level, children }: { level: number; children: string }) {
  return level === 0 ? <h2>{children}</h2> : <h3>{children}</h3>;
}

const indent = ({ kind, level }: Paragraph) => (kind === 'heading' ? 0 : Math.min(level, 4) * 24);
