import { labelOrWords, lockOnText, openDraft, type RecordedState, settledRefusal } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import type { PageModel } from '../editor/page-model.ts';
import { refusalSaid } from '../locale/refusal-said.ts';
import { useStateActs } from '../matters/use-state-acts.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './BracketsBeside.module.css';

/**
 * Where the chair's text has other words than were agreed, or has a paragraph again that was deleted by agreement: says so as it is typed, and
 * offers to reopen the paragraph on the record or to put its words back. Nothing where it has not.
 */
export function LockedWords({ model, onRestore }: { model: PageModel; onRestore: (paragraph: string) => void }) {
  const { negotiation } = useNegotiation();
  const settled = new Set(negotiation.states.map(({ paragraph }) => paragraph));
  const locks = model.paragraphs.flatMap(({ rolling, pageId, text }) => {
    if (!settled.has(rolling.id)) return [];
    const lock = lockOnText(negotiation, rolling.id, pageId === null ? null : text);
    return lock ? [lock] : [];
  });
  return locks.map((lock) => (
    <Notice key={`${lock.paragraph} ${lock.from}`} tone="warn">
      <p>{refusalSaid(settledRefusal(negotiation, lock))}</p>
      <p>{m.chair_changes_settled({ label: labelOrWords(openDraft(negotiation).document, lock.paragraph) })}</p>
      <Reopen lock={lock} onRestore={() => onRestore(lock.paragraph)} />
    </Notice>
  ));
}

function Reopen({ lock: { paragraph, from, to }, onRestore }: { lock: RecordedState; onRestore: () => void }) {
  const { negotiation, connected } = useNegotiation();
  const acts = useStateActs();
  const [why, setWhy] = useState<string | null>(null);
  if (why === null) {
    return (
      <p className={style.buttons}>
        <Button small isDisabled={negotiation.closed || !connected} onPress={() => setWhy('')}>
          {m.chair_reopen()}
        </Button>
        <Button small onPress={onRestore}>
          {m.chair_put_back()}
        </Button>
      </p>
    );
  }
  return (
    <form
      className={style.buttons}
      onSubmit={(event) => {
        event.preventDefault();
        void acts.record({ paragraph, from, to }, { state: 'reopened', requester: null }, why.trim());
      }}
    >
      <TextField label={m.state_why_label()} value={why} maxLength={4_000} required onText={setWhy} />
      <Button small type="submit" isDisabled={acts.busy || why.trim() === ''}>
        {m.chair_reopen_do()}
      </Button>
      <Button small look="quiet" onPress={() => setWhy(null)}>
        {m.shell_cancel()}
      </Button>
      {acts.refused && <Notice tone="bad">{acts.refused}</Notice>}
    </form>
  );
}
