import type { Command } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { UndoList } from '../../../client/src/store/undo-list.ts';

const inText = () => false;
const revoke = (link: string): Command[] => [{ kind: 'revoke', link }];

it('takes acts back one by one, the last first, and says what came of it', async () => {
  const list = new UndoList();
  const carried: Command[] = [];
  const carryOut = async (command: Command) => {
    carried.push(command);
    return carried.length === 2 ? 'Somebody was faster.' : null;
  };
  list.offer({ said: 'one', inText, undo: () => revoke('1') });
  list.offer({ said: 'two', inText, undo: () => revoke('2') });
  expect(list.snapshot()).toMatchObject({ phase: 'offered', act: { said: 'two' } });
  list.hide();
  // A third one is under way: undoing waits for it, and takes it back.
  let answer = () => {};
  const underWay = list.during(
    new Promise<void>((resolve) => {
      answer = () => {
        list.offer({ said: 'three', inText, undo: () => revoke('3') });
        resolve();
      };
    }),
  );
  const undone = list.undo(async () => null, 'Too late.');
  answer();
  await underWay;
  expect(await undone).toBe(true);
  expect(await list.undo(carryOut, 'Too late.')).toBe(true);
  expect(list.snapshot()).toEqual({ phase: 'undone' });
  expect(await list.undo(carryOut, 'Too late.')).toBe(true);
  expect(list.snapshot()).toEqual({ phase: 'refused', reason: 'Somebody was faster.' });
  expect(await list.undo(carryOut, 'Too late.')).toBe(false);
  expect(carried).toEqual([...revoke('2'), ...revoke('1')]);
});

it('offers what was done since the last typing, and no more once it is being taken back, put away or done', async () => {
  const list = new UndoList();
  const typed = Date.now();
  expect(list.offersSince(typed, 'button')).toBe(false);
  list.offer({ said: 'one', inText, undo: () => revoke('1') });
  list.offer({ said: 'two', inText, undo: () => revoke('2') });
  expect(list.offersSince(typed, 'button')).toBe(true);
  expect(list.offersSince(0, 'button')).toBe(true);
  expect(list.offersSince(Date.now() + 1, 'button')).toBe(false);
  const undone = list.undo(async () => null, 'Too late.');
  expect(list.offersSince(typed, 'button')).toBe(false);
  await undone;
  expect(list.offersSince(typed, 'button')).toBe(false);
  list.offer({ said: 'three', inText, undo: () => revoke('3') });
  list.hide();
  expect(list.offersSince(typed, 'button')).toBe(false);
});

it('offers by key only what has changed the own text, once that is known', () => {
  const list = new UndoList();
  let changed = false;
  list.offer({ said: 'support', inText: () => changed, undo: () => revoke('1') });
  expect([list.offersSince(0, 'key'), list.offersSince(0, 'button')]).toEqual([false, true]);
  changed = true;
  expect(list.offersSince(0, 'key')).toBe(true);
  list.offer({ said: 'table', inText, undo: () => revoke('2') });
  expect(list.offersSince(0, 'key')).toBe(false);
});

it('takes back what is under way and was asked for since the last typing, once it is done and what it did is known', async () => {
  const list = new UndoList();
  const steps: string[] = [];
  list.offer({ said: 'earlier', inText, undo: () => revoke('earlier') });
  list.hide();
  const begins = (isInText: boolean) => {
    let end = (_done: boolean) => {};
    const act = new Promise<boolean>((resolve) => {
      end = resolve;
    });
    list
      .during(
        act.then((done) => {
          if (!done) throw new Error('Refused.');
          const known = Promise.resolve().then(() => void steps.push('known'));
          list.offer({ said: 'support', inText: () => isInText, known, undo: () => revoke('support') });
        }),
        () => isInText,
      )
      .catch(() => steps.push('refused'));
    return end;
  };
  const carryOut = async (command: Command) => {
    steps.push(command.kind === 'revoke' ? command.link : '');
    return null;
  };
  const typed = Date.now();
  begins(false)(true);
  expect([list.offersSince(typed, 'key'), list.offersSince(typed, 'button')]).toEqual([false, true]);
  await list.undo(carryOut, 'Too late.');
  const done = begins(true);
  expect(list.offersSince(typed, 'key')).toBe(true);
  // Something was typed while it was under way.
  expect(list.offersSince(Date.now() + 1, 'key')).toBe(false);
  const undone = list.undo(carryOut, 'Too late.');
  done(true);
  expect(await undone).toBe(true);
  const refused = begins(true);
  const nothing = list.undo(carryOut, 'Too late.');
  refused(false);
  // What was done before it stays done.
  expect(await nothing).toBe(false);
  expect(steps).toEqual(['known', 'support', 'known', 'support', 'refused']);
});

it('takes back what was done together in one go, up to the first refusal, and says where it is too late', async () => {
  const list = new UndoList();
  const carried: Command[] = [];
  const carryOut = async (command: Command) => {
    carried.push(command);
    return carried.length === 2 ? 'Somebody was faster.' : null;
  };
  list.offer({ said: 'too late', inText, undo: () => [] });
  list.offer({ said: 'three', inText, undo: () => [...revoke('3'), ...revoke('2'), ...revoke('1')] });
  expect(await list.undo(carryOut, 'Too late.')).toBe(true);
  expect(carried).toEqual([...revoke('3'), ...revoke('2')]);
  expect(list.snapshot()).toEqual({ phase: 'refused', reason: 'Somebody was faster.' });
  expect(await list.undo(carryOut, 'Too late.')).toBe(true);
  expect(list.snapshot()).toEqual({ phase: 'refused', reason: 'Too late.' });
});

it('says of an act of which the way back could not be fetched that it cannot be reached', async () => {
  const list = new UndoList();
  list.offer({ said: 'one', inText, undo: async () => null });
  expect(await list.undo(async () => null, 'Too late.', 'Cannot be reached.')).toBe(true);
  expect(list.snapshot()).toEqual({ phase: 'refused', reason: 'Cannot be reached.' });
});
