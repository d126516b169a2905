import type { Footnote } from '@adref/shared/document';
import { memo } from 'react';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import style from './Footnotes.module.css';

/** The draft's footnotes at the foot of the page. Remembered: the page around it follows every keystroke. */
export const Footnotes = memo(function Footnotes({ footnotes }: { footnotes: readonly Footnote[] }) {
  useLocale();
  if (footnotes.length === 0) return null;
  return (
    <section className={style.notes} aria-label={m.draft_footnotes()}>
      <ol>
        {footnotes.map((footnote) => (
          <li key={footnote.id}>
            <sup>{footnote.marker}</sup> {footnote.text}
          </li>
        ))}
      </ol>
    </section>
  );
});
