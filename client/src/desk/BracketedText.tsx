import type { Bracket, RollingParagraph } from '@adref/shared/rolling';
import { Fragment } from 'react';
import * as m from '../paraglide/messages.js';
import style from './BracketedText.module.css';

/** A paragraph of the rolling text as negotiators write it; the selected bracket stands out, the others can be selected. */
export function BracketedText({
  paragraph,
  inHand,
  onBracket,
}: {
  paragraph: RollingParagraph;
  inHand: Bracket | null;
  /** Null where none can be selected. */
  onBracket: ((bracket: Bracket) => void) | null;
}) {
  return (
    <p className={style.text}>
      {paragraph.segments.map((segment) => {
        const key = `${segment.kind} ${segment.from} ${segment.to}`;
        if (segment.kind === 'text') return <Fragment key={key}>{segment.text}</Fragment>;
        const here = inHand?.from === segment.from && inHand.to === segment.to;
        if (!onBracket) {
          return (
            <span key={key}>
              <BracketContent bracket={segment} />
            </span>
          );
        }
        return here ? (
          <mark key={key} className={style.here}>
            <BracketContent bracket={segment} />
          </mark>
        ) : (
          <button key={key} type="button" className={style.other} onClick={() => onBracket(segment)}>
            <BracketContent bracket={segment} />
          </button>
        );
      })}
      {paragraph.deletedBy.length > 0 && !paragraph.added && (
        <span className={style.whole}>
          {' '}
          [{m.desk_delete_word()} – <span className={style.holders}>{paragraph.deletedBy.join(', ')}</span>]
        </span>
      )}
      {paragraph.added && (
        <span className={style.whole}>
          {' '}
          – <span className={style.holders}>{paragraph.added.holders.join(', ')}</span>
        </span>
      )}
    </p>
  );
}

function BracketContent({ bracket }: { bracket: Bracket }) {
  const stances = [
    bracket.retain.length > 0 && `${bracket.retain.join(', ')} ${m.desk_retain_word()}`,
    bracket.reserve.length > 0 && `${bracket.reserve.join(', ')} ${m.desk_reserve_word()}`,
  ].filter(Boolean);
  return (
    <>
      <b className={style.sign}>[</b>
      {bracket.draft && <span className={style.draft}>{bracket.draft.trim()}</span>}
      {stances.length > 0 && <span className={style.holders}> – {stances.join('; ')}</span>}
      {bracket.alternatives.map(({ text, holders }, index) => (
        <Fragment key={text}>
          {(index > 0 || bracket.draft) && ' / '}
          {text.trim() === '' ? <em>{m.desk_delete_word()}</em> : <span className={style.words}>{text.trim()}</span>}
          <span className={style.holders}> – {holders.join(', ')}</span>
        </Fragment>
      ))}
      <b className={style.sign}>]</b>
    </>
  );
}
