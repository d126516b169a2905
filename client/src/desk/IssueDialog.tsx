import { type DraftForm, draftForms, openDraft } from '@adref/shared/negotiation';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Choice, TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { BecomesPublic } from './BecomesPublic.tsx';
import style from './DeskPage.module.css';
import type { DeskItem } from './desk-item.ts';
import { ForeseenPens } from './ForeseenPens.tsx';
import { ForeseenWords } from './ForeseenWords.tsx';
import { nextSymbol } from './next-symbol.ts';
import { StaleReferences } from './StaleReferences.tsx';
import { useForeseenIssue } from './use-foreseen-issue.ts';

/** The last look before the chair's text becomes the next draft. */
export function IssueDialog({ items, onClose }: { items: readonly DeskItem[]; onClose: () => void }) {
  const { negotiation } = useNegotiation();
  const [symbol, setSymbol] = useState<string | null>(null);
  const [form, setForm] = useState<DraftForm>('chair');
  const [attribution, setAttribution] = useState(true);
  const [mendReferences, setMendReferences] = useState(true);
  const [seconds, setSeconds] = useState(0);
  const { busy, refusal, act, forget } = useAct();
  const [, go] = useLocation();
  const proposed = symbol ?? nextSymbol(negotiation.drafts.map((draft) => draft.symbol));
  const again = items.filter(({ state }) => state === 'again').length;
  const foreseen = useForeseenIssue();
  /** Another answer: what was refused was the one before. */
  const answer = (say: () => void) => {
    forget();
    say();
  };
  const issue = async () => {
    const { number } = openDraft(negotiation);
    const about = { draft: number, symbol: proposed.trim(), form, attribution, mendReferences };
    if (seconds > 0) {
      const said = m.done_issue_announced({ symbol: about.symbol });
      if (await act({ kind: 'announce-issue', ...about, seconds }, said)) onClose();
      return;
    }
    const command = { kind: 'issue', ...about } as const;
    if (await act(command)) go('/draft');
  };
  return (
    <Dialog title={m.desk_issue_title()} isOpen onClose={onClose}>
      <ul className={style.summary}>
        {foreseen.issue && <li>{m.desk_issue_undecided({ count: foreseen.issue.open })}</li>}
        {again > 0 && <li>{m.desk_issue_again({ count: again })}</li>}
        <li>{m.desk_issue_round({ symbol: openDraft(negotiation).symbol })}</li>
      </ul>
      <BecomesPublic />
      {foreseen.issue && <ForeseenWords {...foreseen.issue} />}
      {foreseen.issue && <ForeseenPens pens={foreseen.issue.pens} />}
      {foreseen.refusal && <Notice tone="bad">{foreseen.refusal}</Notice>}
      <TextField
        label={m.desk_issue_symbol()}
        value={proposed}
        onText={(text) => answer(() => setSymbol(text))}
        maxLength={60}
      />
      <fieldset className={style.forms}>
        <legend>{m.desk_issue_form()}</legend>
        {draftForms.map((one) => (
          <Choice
            key={one}
            type="radio"
            name="form"
            label={formName[one]()}
            help={formHelp[one]({ symbol: openDraft(negotiation).symbol })}
            checked={form === one}
            onChange={() => answer(() => setForm(one))}
          />
        ))}
      </fieldset>
      <Choice
        label={m.desk_issue_attribution()}
        checked={attribution}
        onChange={(event) => setAttribution(event.currentTarget.checked)}
      />
      <fieldset className={style.forms}>
        <legend>{m.desk_issue_when()}</legend>
        {notices.map((notice) => (
          <Choice
            key={notice.seconds}
            type="radio"
            name="when"
            label={notice.name()}
            checked={seconds === notice.seconds}
            onChange={() => answer(() => setSeconds(notice.seconds))}
          />
        ))}
      </fieldset>
      <StaleReferences mend={mendReferences} onMend={setMendReferences} />
      <DialogButtons refusal={refusal}>
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button look="primary" isDisabled={busy || proposed.trim() === ''} onPress={() => void issue()}>
          {seconds > 0
            ? m.desk_issue_announce({ symbol: proposed.trim() })
            : m.desk_issue_do({ symbol: proposed.trim() })}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

/** How long before everybody is told. */
const notices = [
  { seconds: 0, name: m.desk_issue_now },
  { seconds: 60, name: m.desk_issue_minute },
  { seconds: 300, name: m.desk_issue_minutes },
] as const;

const formName = {
  compilation: m.desk_issue_form_compilation,
  chair: m.desk_issue_form_chair,
  clean: m.desk_issue_form_clean,
};

const formHelp = {
  compilation: m.desk_issue_form_compilation_help,
  chair: () => m.desk_issue_form_chair_help(),
  clean: () => m.desk_issue_form_clean_help(),
};
