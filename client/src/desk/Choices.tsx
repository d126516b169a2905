import type { Negotiation, Take } from '@adref/shared/negotiation';
import { Check } from 'lucide-react';
import { useMemo } from 'react';
import { AgreedAlternative } from '../agreed/AgreedAlternative.tsx';
import { TakenInBracket } from '../agreed/TakenWords.tsx';
import { Button } from '../components/Button.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { memberName } from '../phrases/member-name.ts';
import { partyNames } from '../phrases/party-name.ts';
import { moment } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Choices.module.css';
import { ChoiceWords, choiceVerb, SpokenChoice } from './ChoiceWords.tsx';
import { Combine } from './Combine.tsx';
import { type Combined, combinationOf } from './combination.ts';
import { type DeskChoice, type DeskItem, takenChoice } from './desk-item.ts';
import { OwnWords } from './OwnWords.tsx';

/** Every way to decide the selected item, numbered as on the keyboard, with who holds it; and the chair's own words. */
export function Choices({
  item,
  closed,
  offline,
  onReopen,
  onTake,
  onCombine,
  words,
  onWords,
  onStart,
  onWrite,
  onPropose,
}: {
  item: DeskItem;
  closed: boolean;
  /** The server cannot be reached: nothing can be decided now. */
  offline: boolean;
  /** Takes the decision back. */
  onReopen: (take: Take) => void;
  onTake: (choice: DeskChoice) => void;
  /** Takes changes together, or none of them any more. */
  onCombine: (combined: Combined) => void;
  /** What the chair is writing of its own, see `OwnWords`. */
  words: string | null;
  onWords: (words: string | null) => void;
  /** Opens the field for own words with those of a choice. */
  onStart: (words: string) => void;
  onWrite: (text: string) => Promise<boolean>;
  onPropose: (text: string) => Promise<boolean>;
}) {
  const { negotiation } = useNegotiation();
  const taken = takenChoice(item);
  const shown = useShownWords();
  const combination = useMemo(() => combinationOf(negotiation, item), [negotiation, item]);
  return (
    <section aria-label={m.desk_choices()}>
      <ol className={style.choices}>
        {item.choices.map((choice, index) => (
          <li key={`${choice.kind} ${choice.text}`} className={choice === taken ? style.taken : undefined}>
            <kbd className={style.key} aria-hidden>
              {index}
            </kbd>
            <div className={style.what}>
              <div className={style.words} dir="auto">
                <ChoiceWords {...choice} />
              </div>
              <div className={style.who}>
                {choice.kind === 'draft' || choice.kind === 'keep' ? (
                  <>
                    {m.desk_draft_words()}
                    {choice.holders.length > 0 &&
                      ` · ${m.desk_retained_by({ parties: partyNames(negotiation.parties, choice.holders) })}`}
                  </>
                ) : (
                  heldBy(negotiation, choice.holders)
                )}
                {choice.reserve.length > 0 &&
                  ` · ${m.desk_reserved_by({ parties: partyNames(negotiation.parties, choice.reserve) })}`}
              </div>
              {item.bracket && choice.text !== null && (
                <>
                  <AgreedAlternative paragraph={item.paragraph} bracket={item.bracket} words={choice.text} />
                  <TakenInBracket
                    negotiation={negotiation}
                    paragraph={item.paragraph}
                    bracket={item.bracket}
                    holders={choice.holders}
                  />
                </>
              )}
            </div>
            {(item.kind === 'words' || choice.text !== null) && !closed && (
              <Button
                small
                look="quiet"
                aria-label={m.proposal_start_this({ words: shown(choice.text?.trim() ?? '') || m.desk_no_words() })}
                onPress={() => onStart(choice.text ?? '')}
              >
                {m.proposal_start()}
              </Button>
            )}
            {/* Taking again does nothing, but the button stays, and with it the focus. */}
            <Button
              small
              look={choice === taken ? 'quiet' : 'plain'}
              isDisabled={closed || offline}
              aria-pressed={choice === taken}
              onPress={() => choice === taken || onTake(choice)}
            >
              {choice === taken ? (
                <span className={style.done}>
                  <Check size={16} aria-hidden /> {m.desk_taken()}
                </span>
              ) : (
                choiceVerb(choice)
              )}
              <span className="visually-hidden">
                {' '}
                <SpokenChoice {...choice} />
              </span>
            </Button>
          </li>
        ))}
      </ol>
      {combination && <Combine combination={combination} isDisabled={closed || offline} onTake={onCombine} />}
      <div role="status">{item.take && <Decision take={item.take} own={taken === null} />}</div>
      {item.take && !closed && (
        <div>
          <Button small look="quiet" isDisabled={offline} onPress={() => item.take && onReopen(item.take)}>
            {m.desk_reopen()}
          </Button>
        </div>
      )}
      {item.kind === 'words' && !closed && (
        <OwnWords
          key={item.key}
          id="desk-another"
          button={m.desk_write()}
          keyboard="W"
          label={m.desk_write_label()}
          start={item.take?.text ?? item.bracket?.draft ?? ''}
          decided={item.take}
          words={words}
          onWords={onWords}
          onWrite={onWrite}
          onPropose={onPropose}
        />
      )}
    </section>
  );
}

function Decision({ take, own }: { take: Take; own: boolean }) {
  const { negotiation } = useNegotiation();
  const shown = useShownWords();
  const who = memberName(negotiation, take.by) ?? take.by;
  return (
    <p className={style.decision}>
      {own && take.text !== null && <>{saidOf(negotiation, take, take.text.trim(), shown)} </>}
      {own && take.text === null && <>{m.desk_left_out()} </>}
      {m.desk_decided_by({ who, when: moment(take.time) })}
    </p>
  );
}

/** Everyone by name, and how many where they are more than one sees at a glance. */
function heldBy({ parties }: Negotiation, holders: readonly string[]): string {
  const names = partyNames(parties, holders);
  return holders.length > 2 ? m.queue_holders({ count: holders.length, names }) : names;
}

/** The words that are no choice: what was combined, with whose each part is, or the chair's own. */
function saidOf({ parties }: Negotiation, { source }: Take, words: string, shown: (words: string) => string): string {
  if (source.kind !== 'party' || !source.parts) return m.desk_own_words({ words: shown(words) });
  const changes = source.parts.map(({ text, holders }) =>
    m.combine_part({ words: shown(text.trim()) || m.combine_nothing(), parties: partyNames(parties, holders) }),
  );
  return m.combine_taken({ changes: changes.join(' + ') });
}
