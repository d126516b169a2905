import { type Bracket, type RollingParagraph, spacesOutside } from '@adref/shared/rolling';
import { Fragment } from 'react';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { around } from './around.ts';
import type { PlaceShown } from './moves-shown.ts';
import style from './ScreenPage.module.css';

/**
 * The paragraph with the selected bracket standing out; of the others the draft's words in brackets, because their turn comes later. `counted`:
 * each bracket with how many alternatives there are.
 */
export function ScreenText({
  paragraph,
  selected,
  moves,
  counted = false,
  alone = false,
}: {
  paragraph: RollingParagraph;
  selected: Bracket | null;
  /** Where parties want the paragraph. */
  moves: readonly PlaceShown[];
  counted?: boolean;
  /** Nothing is shown below it. */
  alone?: boolean;
}) {
  const shown = useShownWords();
  const { segments, cutBefore, cutAfter } = around(paragraph.segments, selected, alone);
  return (
    <p className={style.text} dir="auto">
      {cutBefore && '… '}
      {segments.map((segment) => {
        const key = `${segment.kind} ${segment.from} ${segment.to}`;
        if (segment.kind === 'text') return <span key={key}>{shown(segment.text)}</span>;
        const here = selected?.from === segment.from && selected.to === segment.to;
        const Tag = here ? 'mark' : 'span';
        const space = spacesOutside(segment);
        return (
          <Fragment key={key}>
            {space.before && ' '}
            <Tag className={here ? style.here : style.other}>
              [{shown(segment.draft.trim()) || '…'}]{counted && <Count of={segment.alternatives.length} />}
            </Tag>
            {space.behind && ' '}
          </Fragment>
        );
      })}
      {cutAfter && ' …'}
      {moves
        .filter(({ holders }) => holders.length > 0)
        .map(({ key, words }) => (
          <span key={key} className={style.other} data-move>
            {' '}
            [{words}]
          </span>
        ))}
      {paragraph.added && <span className={style.other}> ({m.screen_new()})</span>}
    </p>
  );
}

function Count({ of: count }: { of: number }) {
  if (count === 0) return null;
  return (
    <>
      <sup className={style.count} aria-hidden>
        {count}
      </sup>
      <span className="visually-hidden"> {m.screen_contested({ count })}</span>
    </>
  );
}
