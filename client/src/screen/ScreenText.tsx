import type { Bracket, RollingParagraph } from '@adref/shared/rolling';
import * as m from '../paraglide/messages.js';
import { around } from './around.ts';
import style from './ScreenPage.module.css';

/** The paragraph with the bracket in hand standing out; of the others the draft's words in brackets, because their turn comes later. */
export function ScreenText({ paragraph, inHand }: { paragraph: RollingParagraph; inHand: Bracket | null }) {
  const { segments, cutBefore, cutAfter } = around(paragraph.segments, inHand);
  return (
    <p className={style.text} dir="auto">
      {cutBefore && '… '}
      {segments.map((segment) => {
        const key = `${segment.kind} ${segment.from} ${segment.to}`;
        if (segment.kind === 'text') return <span key={key}>{segment.text}</span>;
        const here = inHand?.from === segment.from && inHand.to === segment.to;
        const Tag = here ? 'mark' : 'span';
        return (
          <Tag key={key} className={here ? style.here : style.other}>
            [{segment.draft.trim() || '…'}]{segment.draft.endsWith(' ') && ' '}
          </Tag>
        );
      })}
      {cutAfter && ' …'}
      {paragraph.added && <span className={style.other}> ({m.screen_new()})</span>}
    </p>
  );
}
