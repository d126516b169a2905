import type { Negotiation } from '@adref/shared/negotiation';
import { placeNamesIn, type RollingParagraph } from '@adref/shared/rolling';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import style from './BracketCard.module.css';
import { Holders } from './Holders.tsx';
import type { BracketActs } from './use-bracket-acts.ts';

/** Where parties want the paragraph, and what one's own says to that; nothing where nobody moves it. `rolling` is the text that it is in. */
export function MoveCards({
  paragraph,
  rolling,
  negotiation,
  party,
  acts,
}: {
  paragraph: RollingParagraph;
  rolling: readonly RollingParagraph[];
  negotiation: Negotiation;
  party: string | null;
  acts: BracketActs;
}) {
  const { id, moves = [], place } = paragraph;
  if (moves.length === 0) return null;
  const { parties } = negotiation;
  const name = placeNamesIn(rolling);
  const { retain, reserve } = place ?? { retain: [], reserve: [] };
  const target = { paragraph: id, from: null, to: null, place: true } as const;
  return (
    <ul className={style.card}>
      {moves.map(({ after, holders }) => (
        <li key={after ?? ''} className={style.alternative}>
          <p className={style.verb}>
            {after === null ? m.draft_moved_first() : m.draft_moved_after({ after: name(after) })}
          </p>
          <Holders codes={holders} parties={parties} />
          {party && !holders.includes(party) && (
            <Button small isDisabled={acts.busy} onPress={() => acts.supportMove(id, after)}>
              {m.draft_move_support()}
            </Button>
          )}
        </li>
      ))}
      <li className={style.alternative}>
        <p className={style.kind}>{m.draft_place_kept()}</p>
        <Holders codes={retain} parties={parties} lead={m.draft_retained_by()} />
        <Holders codes={reserve} parties={parties} lead={m.draft_reserved_by()} />
        {party && (
          <div className={style.row}>
            {(['retain', 'reserve'] as const).map((stance) => {
              const on = (stance === 'retain' ? retain : reserve).includes(party);
              return (
                <Button
                  key={stance}
                  small
                  look={on ? 'quiet' : 'plain'}
                  isDisabled={acts.busy}
                  onPress={() => acts.position(target, stance, !on)}
                >
                  {stanceName[stance][on ? 'undo' : 'take']()}
                </Button>
              );
            })}
          </div>
        )}
      </li>
    </ul>
  );
}

const stanceName = {
  retain: { take: m.draft_retain, undo: m.draft_retain_undo },
  reserve: { take: m.draft_reserve, undo: m.draft_reserve_undo },
};
