import type { Negotiation } from '@adref/shared/negotiation';
import { placeNamesIn, type RollingParagraph } from '@adref/shared/rolling';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import style from './BracketCard.module.css';
import { Holders } from './Holders.tsx';
import { PositionButton } from './PositionButton.tsx';
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
      {moves.map(({ after, holders }) => {
        const move = after === null ? m.draft_moved_first() : m.draft_moved_after({ after: name(after) });
        return (
          <li key={after ?? ''} className={style.alternative}>
            <p className={style.verb}>{move}</p>
            <Holders codes={holders} parties={parties} />
            {party && !holders.includes(party) && (
              <Button
                small
                isDisabled={acts.busy}
                aria-label={m.act_on({ act: m.draft_move_support(), what: move })}
                onPress={() => acts.supportMove(id, after)}
              >
                {m.draft_move_support()}
              </Button>
            )}
          </li>
        );
      })}
      <li className={style.alternative}>
        <p className={style.kind}>{m.draft_place_kept()}</p>
        <Holders codes={retain} parties={parties} lead={m.draft_retained_by()} />
        <Holders codes={reserve} parties={parties} lead={m.draft_reserved_by()} />
        {party && (
          <div className={style.row}>
            {(['retain', 'reserve'] as const).map((stance) => (
              <PositionButton
                key={stance}
                stance={stance}
                on={(stance === 'retain' ? retain : reserve).includes(party)}
                what={m.draft_place_kept()}
                disabled={acts.busy}
                onPress={(on) => acts.position(target, stance, on)}
              />
            ))}
          </div>
        )}
      </li>
    </ul>
  );
}
