import { type Negotiation, openDraft } from '@adref/shared/negotiation';
import { placeNamesIn, type RollingParagraph } from '@adref/shared/rolling';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './MoveChoices.module.css';

/** The paragraphs that parties want elsewhere: the chair takes a move into its text, or leaves the paragraph where the draft has it. */
export function MoveChoices({ rolling }: { rolling: readonly RollingParagraph[] }) {
  const { negotiation, connected } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const moved = rolling.filter(({ moves }) => moves !== undefined);
  if (moved.length === 0) return null;
  const draft = openDraft(negotiation).number;
  const name = placeNamesIn(rolling);
  const closed = negotiation.closed || !connected || busy;
  const decide = (paragraph: string, source: 'party' | 'draft' | 'open', after: string | null = null) => {
    const said = source === 'open' ? m.done_reopened : m.done_decided;
    void act(
      { kind: 'take-move', draft, paragraph, source, ...(source === 'party' && { after }) },
      said({ label: name(paragraph) }),
    );
  };
  return (
    <section className={style.moves} aria-label={m.desk_moves()} data-moves>
      <h2>{m.desk_moves()}</h2>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <ul>
        {moved.map(({ id, moves = [], place }) => {
          const decision = negotiation.takenMoves.find((one) => one.paragraph === id);
          return (
            <li key={id}>
              <strong>{name(id)}</strong>
              {moves.map(({ after, holders }) => {
                const place = after === null ? m.draft_moved_first() : m.draft_moved_after({ after: name(after) });
                const move = `${place} – ${holders.join(', ')}`;
                return (
                  <span key={after ?? ''} className={style.choice}>
                    {move}
                    <Button
                      small
                      look={isTaken(decision, after) ? 'primary' : 'plain'}
                      isDisabled={closed}
                      aria-label={m.act_on({ act: m.desk_move_take(), what: `${name(id)}, ${move}` })}
                      onPress={() => decide(id, 'party', after)}
                    >
                      {m.desk_move_take()}
                    </Button>
                  </span>
                );
              })}
              <span className={style.choice}>
                {m.draft_place_kept()}
                {place && place.retain.length > 0 && ` – ${place.retain.join(', ')}`}
                <Button
                  small
                  look={decision?.source.kind === 'draft' ? 'primary' : 'plain'}
                  isDisabled={closed}
                  aria-label={m.act_on({ act: m.desk_move_leave(), what: name(id) })}
                  onPress={() => decide(id, 'draft')}
                >
                  {m.desk_move_leave()}
                </Button>
              </span>
              {decision && (
                <Button
                  small
                  look="quiet"
                  isDisabled={closed}
                  aria-label={m.act_on({ act: m.desk_move_open(), what: name(id) })}
                  onPress={() => decide(id, 'open')}
                >
                  {m.desk_move_open()}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** By its place, which is what was taken: the parties that hold it may have gone over to another since. */
function isTaken(decision: Negotiation['takenMoves'][number] | undefined, after: string | null): boolean {
  return decision?.source.kind === 'party' && decision.moved !== null && decision.moved.after === after;
}
