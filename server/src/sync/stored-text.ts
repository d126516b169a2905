import { hasForbiddenCharacter } from '@adref/shared/document';
import { reason } from '@adref/shared/refusal';
import { reportOf } from '../error-report.ts';
import { message } from '../messages/message.ts';
import { DamagedRecord } from '../storage/storage-error.ts';
import { Unreadable } from '../unreadable.ts';
import { formOf } from './current-form.ts';
import { LogTail } from './log-tail.ts';
import type { RoomDependencies } from './room-dependencies.ts';
import { RoomText, UnreadableRow } from './room-text.ts';
import { StateFrames } from './state-frames.ts';

/** A room's text as its log has it. */
export interface StoredText {
  readonly text: RoomText;
  /** The rows that were replayed. */
  readonly tail: LogTail;
  /** Rows that the storage has had are not there any more. */
  readonly lacksRows: boolean;
}

/**
 * Reads a room from its log; seeds it, durably, where it was never written to; carries it over where it has an older form. Throws
 * `Unreadable`, and notes it, where something in it is damaged: asking again does not help then.
 */
export async function loadText(name: string, around: RoomDependencies): Promise<StoredText> {
  const { storage, log, unreadable } = around;
  try {
    let rows = await rowsInForm(name, around);
    if (rows.length === 0) {
      if ((await storage.missingRow(name)) !== null) throw new DamagedRecord(message('log-gone', { room: name }));
      rows = [await seed(name, around)];
    }
    const frames = new StateFrames(around.limits.answers, around.clock().getTime());
    const text = await RoomText.replay(rows, around.form(), frames);
    const missing = await storage.missingRow(name);
    const hasGap = text.hasGap || missing !== null;
    // What a gap has taken can be brought back by whoever has it; a whole log without a text is in another form than was noted.
    if (!hasGap && text.read().paragraphs.length === 0)
      throw new DamagedRecord(message('log-without-text', { room: name }));
    unreadable.setGap(name, hasGap);
    if (hasGap) log.error({ room: name, rows: rows.length, missing }, 'The log of a room has a gap');
    const bytes = rows.slice(1).reduce((sum, row) => sum + row.length, 0);
    return { text, tail: new LogTail(rows.length, bytes), lacksRows: missing !== null };
  } catch (error) {
    if (!(error instanceof DamagedRecord || error instanceof UnreadableRow || error instanceof NotCarriedOver))
      throw error;
    const row = error instanceof UnreadableRow ? error.row : undefined;
    const why = error instanceof NotCarriedOver ? error.message : undefined;
    log.error({ room: name, row, reason: why, error: reportOf(error) }, 'A room cannot be read; see adref repair');
    throw unreadable.add(new Unreadable('room', name, reason('room-unreadable'), error));
  }
}

/** A room of an older form holds something that has no place in the present one. */
class NotCarriedOver extends Error {}

/** What is to be replayed, in the present form; nothing for a room that was never written to. */
async function rowsInForm(name: string, around: RoomDependencies): Promise<Uint8Array[]> {
  const { storage, log, clock } = around;
  const form = around.form();
  const stored = await storage.roomForm(name);
  const rows = await storage.room(name);
  if (stored === null || stored === form.version || rows.length === 0) return rows;
  const old = formOf(stored);
  if (!old) throw new NotCarriedOver(`The text has form ${stored}, which this program does not know`);
  const { paragraphs, faults } = await RoomText.read(rows, old);
  if (paragraphs.length === 0) throw new NotCarriedOver(`The log holds no text of form ${stored}`);
  if (faults > 0) throw new NotCarriedOver(`The text holds ${faults} things that are no paragraph`);
  const update = RoomText.seed(paragraphs, form);
  const time = clock().toISOString();
  await storage.commit([{ kind: 'opening', room: name, form: form.version, member: 'server', time, update }]);
  log.warn({ room: name, from: stored, to: form.version }, 'A room was carried over to the present form of text');
  return [update];
}

async function seed(name: string, around: RoomDependencies): Promise<Uint8Array> {
  const { storage, rules, clock, log, form: present } = around;
  const form = present();
  const paragraphs = await rules.seed(name);
  const stray = paragraphs.filter(({ text }) => hasForbiddenCharacter(text)).map(({ id }) => id);
  if (stray.length > 0) log.warn({ room: name, paragraphs: stray }, 'Characters that no text may hold were left out');
  const update = RoomText.seed(paragraphs, form);
  const time = clock().toISOString();
  await storage.commit([{ kind: 'opening', room: name, form: form.version, member: 'server', time, update }]);
  return update;
}
