import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import { partyNames } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './BracketsBeside.module.css';
import { ChoiceWords, choiceVerb, SpokenChoice } from './ChoiceWords.tsx';
import { type DeskItem, takenChoice, takeSourceOf } from './desk-item.ts';
import type { useDecisions } from './use-decisions.ts';

/** The ways to decide one item, in few lines beside the chair's text, where what is taken is written at once. */
export function ChoicesBeside({ item, decisions }: { item: DeskItem; decisions: ReturnType<typeof useDecisions> }) {
  const { negotiation, connected } = useNegotiation();
  const taken = takenChoice(item);
  const stuck = negotiation.closed || !connected || decisions.busy;
  return (
    <ul className={style.choices} data-beside={item.key}>
      {item.choices.map((choice) => (
        <li key={`${choice.kind} ${choice.text}`}>
          <span>
            <span className={style.words} dir="auto">
              <ChoiceWords {...choice} />
            </span>
            {choice.holders.length > 0 && (
              <span className={style.none}> – {partyNames(negotiation.parties, choice.holders)}</span>
            )}
            {choice.reserve.length > 0 && (
              <span className={style.none}>
                {' · '}
                {m.desk_reserved_by({ parties: partyNames(negotiation.parties, choice.reserve) })}
              </span>
            )}
          </span>
          <Button
            small
            look={choice === taken ? 'quiet' : 'plain'}
            isDisabled={stuck}
            aria-pressed={choice === taken}
            onPress={() => {
              if (choice !== taken) void decisions.take(item, choice.text, takeSourceOf(item, choice));
            }}
          >
            {choice === taken ? m.desk_taken() : choiceVerb(choice)}
            <span className="visually-hidden">
              {' '}
              <SpokenChoice {...choice} />
            </span>
          </Button>
        </li>
      ))}
      {item.take && (
        <li>
          {taken === null && <span className={style.none}>{m.chair_beside_own()}</span>}
          <Button small look="quiet" isDisabled={stuck} onPress={() => item.take && decisions.reopen(item, item.take)}>
            {m.desk_reopen()}
          </Button>
        </li>
      )}
    </ul>
  );
}
