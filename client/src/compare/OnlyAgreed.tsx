import { useState } from 'react';
import type { ComparedParagraph } from '../comparison/row-frame.ts';
import * as m from '../paraglide/messages.js';
import rowStyle from './ComparisonRow.module.css';
import style from './ComparisonView.module.css';
import { useComparedTexts } from './compared-texts.ts';
import { Fold } from './Fold.tsx';
import { shownIn } from './shown-notes.ts';

/** What of the third text answers to nothing in the other two, folded away at the end. */
export function OnlyAgreed({ paragraphs }: { paragraphs: readonly ComparedParagraph[] }) {
  const { agreed } = useComparedTexts();
  const [open, setOpen] = useState(false);
  if (!agreed || paragraphs.length === 0) return null;
  const shown = shownIn(agreed);
  const label = m.compare_only_agreed({ count: paragraphs.length, symbol: agreed.symbol });
  const list = paragraphs.map(({ id, label: name, text }) => (
    <div key={id} className={rowStyle.row}>
      <p className={rowStyle.text} lang={agreed.document?.language} dir="auto">
        {name && <span className={rowStyle.label}>{name}</span>}
        {shown(text)}
      </p>
    </div>
  ));
  if (open) {
    return (
      <section aria-label={label}>
        <h2 className={style.rest}>{label}</h2>
        {list}
      </section>
    );
  }
  return (
    <Fold label={label} onOpen={() => setOpen(true)}>
      {list}
    </Fold>
  );
}
