import { contradict } from '@adref/shared/rolling';
import { ArrowRight, Check } from 'lucide-react';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { partyNames } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Combine.module.css';
import { type Combination, type Combined, withPressed } from './combination.ts';

/** The changes of a bracket, each a button: those that touch but do not contradict are taken together, one click each. */
export function Combine({
  combination,
  isDisabled,
  onTake,
}: {
  combination: Combination;
  isDisabled: boolean;
  onTake: (combined: Combined) => void;
}) {
  const { negotiation } = useNegotiation();
  const shown = useShownWords();
  const { bracket, changes, taken } = combination;
  return (
    <section className={style.combine} aria-labelledby="desk-combine">
      <h3 id="desk-combine">{m.combine_title()}</h3>
      <p>{m.combine_help()}</p>
      <ul>
        {changes.map((change) => {
          const excluded = !taken.has(change) && [...taken].some((other) => contradict(other, change));
          const before = shown(bracket.draft.slice(change.from - bracket.from, change.to - bracket.from).trim());
          return (
            <li key={`${change.from} ${change.to} ${change.text}`}>
              <button
                type="button"
                className={style.change}
                aria-pressed={taken.has(change)}
                disabled={isDisabled}
                onClick={() => onTake(withPressed(combination, change))}
              >
                {taken.has(change) && <Check size={15} aria-hidden />}
                <span>
                  {before && <del>{before}</del>} {before && <ArrowRight size={14} aria-hidden />}{' '}
                  {change.text.trim() ? <ins>{shown(change.text.trim())}</ins> : <em>{m.combine_nothing()}</em>}
                </span>
                <span className={style.holders}>{partyNames(negotiation.parties, change.holders)}</span>
                {excluded && <span className={style.holders}>({m.combine_excludes()})</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
