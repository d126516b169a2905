import { type Negotiation, type RecordedPosition, wordsThen } from '@adref/shared/negotiation';
import type { RollingParagraph } from '@adref/shared/rolling';
import { Button } from '../components/Button.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import style from './BracketCard.module.css';
import type { BracketActs } from './use-bracket-acts.ts';

/**
 * Positions on words that nobody proposes any more: the party's own in the whole text, because it has to say what becomes of them, and
 * others' in the selected paragraph. They show on no words.
 */
export function GonePositions({
  positions,
  selected,
  tabled,
  negotiation,
  labelOf,
  party,
  acts,
}: {
  positions: readonly RecordedPosition[];
  /** Id of the paragraph whose positions of others are listed; null lists the own ones only. */
  selected: string | null;
  tabled: readonly RollingParagraph[];
  negotiation: Negotiation;
  /** What a paragraph is called away from the text; empty where it has no label. */
  labelOf: (paragraph: string) => string;
  /** Whom the member writes for; null where it cannot act. */
  party: string | null;
  acts: BracketActs;
}) {
  const shown = useShownWords();
  const listed = positions.filter((position) => position.party === party || position.paragraph === selected);
  if (listed.length === 0) return null;
  return (
    <section aria-label={m.draft_gone_positions()}>
      <ul className={style.card}>
        {listed.map((position) => {
          const { paragraph, from, to, base, stance, draft } = position;
          const then = wordsThen(negotiation, position) ?? '';
          const words = then.slice(from ?? 0, to ?? undefined).trim();
          // Where something was proposed between words of the draft there are none to name but those beside it.
          const speech = words === '' ? saidBeside : saidOn;
          const standing = tabled.find(({ id, added }) => id === paragraph || added?.sameAs.includes(paragraph));
          const target = { paragraph, from, to, ...(base && { base }) };
          const again = async () => {
            const whole = { paragraph, from: null, to: null };
            if (await acts.position(whole, stance, true)) await acts.position(target, stance, false, draft);
          };
          return (
            <li key={`${position.party} ${draft} ${stance} ${paragraph} ${from} ${to}`} className={style.alternative}>
              <p className={style.kind}>{(standing && labelOf(standing.id)) || m.draft_paragraph()}</p>
              <p className={style.words} dir="auto">
                {speech[stance]({ party: position.party, words: shown(words || neighbours(then, from ?? 0)) })}
              </p>
              {position.party === party && (
                <div className={style.row}>
                  {standing && (
                    <Button small isDisabled={acts.busy} onPress={() => void again()}>
                      {stance === 'retain' ? m.draft_gone_retain_again() : m.draft_gone_again()}
                    </Button>
                  )}
                  <Button
                    small
                    look="quiet"
                    isDisabled={acts.busy}
                    onPress={() => void acts.position(target, stance, false, draft)}
                  >
                    {m.draft_gone_drop()}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const saidOn = { retain: m.draft_gone_retained, reserve: m.draft_gone_position };
const saidBeside = { retain: m.draft_gone_retained_beside, reserve: m.draft_gone_beside };

/** Some words before a place, or else behind it; of a language without spaces some signs. */
function neighbours(text: string, at: number): string {
  const before = text.slice(0, at).trim().slice(-60).split(/\s+/).slice(-4).join(' ');
  return before || text.slice(at).trim().slice(0, 60).split(/\s+/).slice(0, 4).join(' ');
}
