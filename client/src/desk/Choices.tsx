import type { Take } from '@adref/shared/negotiation';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { partyNames } from '../negotiation/party-name.ts';
import { useNegotiation } from '../negotiation/use-negotiation.tsx';
import { moment } from '../negotiation/when.ts';
import * as m from '../paraglide/messages.js';
import style from './Choices.module.css';
import { type DeskChoice, type Matter, takenChoice } from './matter.ts';

/** Every way to decide the matter in hand, numbered as on the keyboard, with who holds it; and the chair's own words. */
export function Choices({
  matter,
  busy,
  onTake,
  onWrite,
}: {
  matter: Matter;
  busy: boolean;
  onTake: (choice: DeskChoice) => void;
  onWrite: (text: string) => void;
}) {
  const { negotiation } = useNegotiation();
  const taken = takenChoice(matter);
  return (
    <section aria-label={m.desk_choices()}>
      <ol className={style.choices}>
        {matter.choices.map((choice, index) => (
          <li key={`${choice.kind} ${choice.text}`} className={choice === taken ? style.taken : undefined}>
            <kbd className={style.key} aria-hidden>
              {index}
            </kbd>
            <div className={style.what}>
              <div className={style.words}>{inWords(choice)}</div>
              <div className={style.who}>
                {choice.kind === 'draft' || choice.kind === 'keep' ? (
                  <>
                    {m.desk_draft_words()}
                    {choice.holders.length > 0 &&
                      ` · ${m.desk_retained_by({ parties: partyNames(negotiation.parties, choice.holders) })}`}
                  </>
                ) : (
                  partyNames(negotiation.parties, choice.holders)
                )}
                {choice.reserve.length > 0 &&
                  ` · ${m.desk_reserved_by({ parties: partyNames(negotiation.parties, choice.reserve) })}`}
              </div>
            </div>
            {choice === taken ? (
              <span className={style.done}>
                <Check size={16} aria-hidden /> {m.desk_taken()}
              </span>
            ) : (
              <Button small isDisabled={busy} onPress={() => onTake(choice)} aria-label={spoken(choice)}>
                {verb(choice)}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {matter.take && <Decision take={matter.take} own={taken === null} />}
      {matter.kind === 'words' && (
        <Another
          key={matter.key}
          start={matter.take?.text ?? matter.bracket?.draft ?? ''}
          busy={busy}
          onWrite={onWrite}
        />
      )}
    </section>
  );
}

function Decision({ take, own }: { take: Take; own: boolean }) {
  const { negotiation } = useNegotiation();
  const who = negotiation.members.find(({ id }) => id === take.by)?.name ?? take.by;
  return (
    <p className={style.decision}>
      {own && take.text !== null && <>{m.desk_own_words({ words: take.text.trim() })} </>}
      {own && take.text === null && <>{m.desk_left_out()} </>}
      {m.desk_decided_by({ who, when: moment(take.time) })}
    </p>
  );
}

function Another({ start, busy, onWrite }: { start: string; busy: boolean; onWrite: (text: string) => void }) {
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <Button look="quiet" small onPress={() => setText(start)} id="desk-another">
        {m.desk_write()} <kbd aria-hidden>W</kbd>
      </Button>
    );
  return (
    <form
      className={style.another}
      onSubmit={(event) => {
        event.preventDefault();
        onWrite(text);
        setText(null);
      }}
    >
      <TextArea
        label={m.desk_write_label()}
        help={m.desk_write_help()}
        serif
        rows={2}
        value={text}
        onText={setText}
        autoFocus
      />
      <div className={style.buttons}>
        <Button small onPress={() => setText(null)}>
          {m.shell_cancel()}
        </Button>
        <Button small look="primary" type="submit" isDisabled={busy}>
          {m.desk_take_own()}
        </Button>
      </div>
    </form>
  );
}

function inWords({ kind, text }: DeskChoice) {
  if (kind === 'keep') return <em>{m.desk_keep()}</em>;
  if (kind === 'delete') return <em>{m.desk_delete()}</em>;
  if (kind === 'leave out') return <em>{m.desk_leave_out()}</em>;
  if (kind === 'add') return <em>{m.desk_add()}</em>;
  if (text === null || text.trim() === '')
    return <em>{kind === 'draft' ? m.desk_nothing_here() : m.desk_no_words()}</em>;
  return text.trim();
}

function verb({ kind }: DeskChoice): string {
  if (kind === 'keep') return m.desk_do_keep();
  if (kind === 'delete' || kind === 'leave out') return m.desk_do_leave_out();
  return m.desk_do_take();
}

function spoken(choice: DeskChoice): string {
  const words = choice.text?.trim();
  return choice.kind === 'draft' || choice.kind === 'words'
    ? m.desk_take_spoken({ words: words || m.desk_no_words() })
    : verb(choice);
}
