import { nestedRoot } from '@adref/shared/crdt';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { message } from '../../../server/src/messages/message.ts';
import type { Write } from '../../../server/src/storage/storage.ts';
import { repairRoom } from '../../../server/src/sync/room-repair.ts';
import { nestedParagraph } from '../../shared/crdt/nested-paragraph.ts';
import { draftText, room } from './committee.ts';
import { until } from './delegate.ts';
import { closeCode, openRaw } from './raw-peer.ts';
import { type Sitting, sit } from './sitting.ts';

/** Kenya’s room was written in the form of version 1, by an earlier program. */
let sitting: Sitting;
let old: Y.Doc;
beforeEach(async () => {
  sitting = await sit();
  old = new Y.Doc();
});
afterEach(() => sitting.end());

const kenya = room('KEN');

/** Writes the log of an older program: its seed, and an update for each change. */
async function writeOldLog(...changes: ((fragment: Y.XmlFragment) => void)[]): Promise<void> {
  const log: Uint8Array[] = [];
  old.on('update', (update: Uint8Array) => log.push(update));
  old.clientID = 1;
  nestedRoot(old).insert(
    0,
    draftText.map(({ id, kind, level, text }) => nestedParagraph({ id, kind, level: String(level) }, text)),
  );
  old.clientID = 4_000_000_000;
  for (const change of changes) change(nestedRoot(old));
  const time = '2026-01-01T00:00:00.000Z';
  const rows = log.map((update): Write => ({ kind: 'update', room: kenya, member: 'KEN-amina', time, update }));
  await sitting.storage().commit(rows);
}

const typed = (index: number, words: string) => (fragment: Y.XmlFragment) => {
  const element = fragment.get(index);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (text instanceof Y.XmlText) text.insert(text.length, words);
};

test('a room of the old form is carried over when it is first opened, word for word, and its old log stays', async () => {
  await writeOldLog(typed(2, ' Now.'), (fragment) => fragment.delete(1, 1), typed(0, ' for all'));
  const rows = await sitting.storage().roomLog(kenya);
  const amina = await sitting.seat('KEN-amina');
  expect([amina.text('title'), amina.text('pp1'), amina.text('op1')]).toEqual([
    'Information security for all',
    '(none)',
    'Decides to convene a working group; Now.',
  ]);
  amina.type('op1', ' Today.');
  await until(() => amina.saved() === amina.sent(), 'saved');
  await sitting.restart();
  const brian = await sitting.seat('KEN-brian');
  expect(brian.text('op1')).toBe('Decides to convene a working group; Now. Today.');
  expect(sitting.committee().state.seeds).toBe(0);
  const stored = sitting.query('SELECT name, called, form, rows FROM room ORDER BY number');
  expect(stored).toEqual([
    { name: kenya, called: null, form: 1, rows: rows.length },
    { name: `${kenya} @2`, called: kenya, form: 2, rows: 2 },
  ]);
});

test.each([
  ['that is no paragraph', new Y.XmlElement('script')],
  ['with an id that no paragraph can have', nestedParagraph({ id: 'two words', kind: 'operative', level: '0' }, 'x')],
  ['deeper than any paragraph', nestedParagraph({ id: 'deep', kind: 'operative', level: '99' }, 'x')],
])('one with something in it %s is refused, and says so; repair gives it a new log', async (_what, odd) => {
  await writeOldLog((fragment) => fragment.insert(0, [odd]));
  const peer = await openRaw(sitting.committee(), kenya, 'KEN-amina');
  expect((await peer.closed).code).toBe(closeCode.unreadable);
  expect(sitting.committee().reports).toContain('A room cannot be read; see adref repair');
  expect(await sitting.storage().roomForm(kenya)).toBe(1);
  const time = '2026-01-01T00:00:00.000Z';
  expect(await repairRoom(sitting.storage(), kenya, time, async () => null)).toMatchObject({
    status: 'repaired',
    paragraphs: draftText.length,
    leftOut: [message('repair-no-paragraphs', { faults: 1 })],
  });
  await sitting.restart();
  const amina = await sitting.seat('KEN-amina');
  expect(amina.text('op1')).toBe('Decides to convene a working group;');
});

test('a form that only a later program knows is left alone', async () => {
  const time = '2026-01-01T00:00:00.000Z';
  const opening = {
    kind: 'opening',
    room: kenya,
    form: 99,
    member: 'server',
    time,
    update: Uint8Array.of(0, 0),
  } as const;
  await sitting.storage().commit([opening]);
  const peer = await openRaw(sitting.committee(), kenya, 'KEN-amina');
  expect((await peer.closed).code).toBe(closeCode.unreadable);
});
