import type { Party } from '@adref/shared/negotiation';
import type { Bracket, RollingParagraph } from '@adref/shared/rolling';
import { Fragment, useId, useState } from 'react';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { partyNames } from '../phrases/party-name.ts';
import style from './ParagraphViews.module.css';

/** The draft's words alone, those that are contested marked with how many alternatives there are; one bracket at a time is opened below. */
export function CompactParagraph({
  paragraph,
  parties,
  onBracket,
}: {
  paragraph: RollingParagraph;
  parties: readonly Party[];
  onBracket?: (bracket: Bracket) => void;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  const id = useId();
  const shown = useShownWords();
  const inSight = paragraph.segments.find((segment) => segment.kind === 'bracket' && keyOf(segment) === opened);
  return (
    <>
      <p className={style.text} dir="auto">
        {paragraph.segments.map((segment) => {
          const key = keyOf(segment);
          if (segment.kind === 'text') return <Fragment key={key}>{shown(segment.text)}</Fragment>;
          const count = segment.alternatives.length;
          const words = shown(segment.draft.trim());
          return (
            <Fragment key={key}>
              {/^\s/.test(segment.draft) && ' '}
              <button
                data-words=""
                type="button"
                className={style.contested}
                aria-expanded={key === opened}
                aria-controls={`${id}-open`}
                onClick={() => {
                  setOpened(key === opened ? null : key);
                  onBracket?.(segment);
                }}
              >
                {words || <span aria-hidden>‸</span>}
                <sup aria-hidden>{count || '®'}</sup>
                <span className="visually-hidden">
                  {' '}
                  {count > 0 ? m.views_alternatives({ count }) : m.desk_reserve_word()}
                </span>
              </button>
              {/\s$/.test(segment.draft) && ' '}
            </Fragment>
          );
        })}
      </p>
      <div id={`${id}-open`} role="status">
        {inSight?.kind === 'bracket' && <Opened bracket={inSight} parties={parties} />}
      </div>
      {paragraph.deletedBy.length > 0 && (
        <p className={style.who}>{m.views_deleted_by({ parties: partyNames(parties, paragraph.deletedBy) })}</p>
      )}
    </>
  );
}

function Opened({ bracket, parties }: { bracket: Bracket; parties: readonly Party[] }) {
  const shown = useShownWords();
  const { draft, alternatives, retain, reserve } = bracket;
  return (
    <ul className={style.readings}>
      <li>
        <p className={style.text}>{shown(draft.trim()) || <em>{m.desk_nothing_here()}</em>}</p>
        <p className={style.who}>
          {m.desk_draft_words()}
          {retain.length > 0 && ` · ${m.desk_retained_by({ parties: partyNames(parties, retain) })}`}
          {reserve.length > 0 && ` · ${m.desk_reserved_by({ parties: partyNames(parties, reserve) })}`}
        </p>
      </li>
      {alternatives.map(({ text, holders }) => (
        <li key={text}>
          <p className={style.text} dir="auto">
            {shown(text.trim()) || <em>{m.desk_no_words()}</em>}
          </p>
          <p className={style.who}>{m.queue_holders({ count: holders.length, names: partyNames(parties, holders) })}</p>
        </li>
      ))}
    </ul>
  );
}

function keyOf({ kind, from, to }: { readonly kind: string; readonly from: number; readonly to: number }): string {
  return `${kind} ${from} ${to}`;
}
