import type { LiveParagraph } from '@adref/shared/document';
import * as Y from 'yjs';
import { message, type OperatorMessage } from '../messages/message.ts';
import type { LoggedUpdate, Storage } from '../storage/storage.ts';
import { DamagedRecord } from '../storage/storage-error.ts';
import { currentForm, formOf, knownForms } from './current-form.ts';
import { updatesIn } from './divided-state.ts';
import { RoomText, replayed, UnreadableRow } from './room-text.ts';
import type { ReadableForm } from './text-form.ts';

/** What a repair came to. */
export type RoomRepair =
  | { readonly status: 'unknown' }
  /** Everything can be read: nothing was done. */
  | { readonly status: 'sound' }
  /** Nothing can be read of it, or only a later program can: nothing was done. */
  | { readonly status: 'hopeless'; readonly why: OperatorMessage }
  /** Its log is gone, and nothing of it is left: a new one begins as its round began. */
  | { readonly status: 'begun-anew'; readonly paragraphs: number; readonly why: OperatorMessage }
  | {
      readonly status: 'repaired';
      readonly paragraphs: number;
      readonly rows: number;
      /** What is not in the new log; no words of the text. */
      readonly leftOut: readonly OperatorMessage[];
    };

/**
 * Reads a room's log row by row, leaving out what cannot be read, and begins a new log with what that came to; the old one is set
 * aside and stays as it is. Of the present form the new log goes on with the same characters, so that whoever has the missing
 * ones can bring them back. A log of which nothing is left begins again as its round began, which `seedOf` tells (null
 * where there is no such draft): whoever remembers words of it is offered them.
 */
export async function repairRoom(
  storage: Storage,
  name: string,
  time: string,
  seedOf: (room: string) => Promise<readonly LiveParagraph[] | null>,
): Promise<RoomRepair> {
  const present = currentForm();
  const begin = (update: Uint8Array) =>
    storage.commit([{ kind: 'opening', room: name, form: present.version, member: 'server', time, update }]);
  const lost = await lossOf(storage, name);
  const version = lost === null ? await storage.roomForm(name) : present.version;
  if (version === null) return { status: 'unknown' };
  const noted = formOf(version);
  if (!noted) return { status: 'hopeless', why: message('later-form', { form: version }) };
  if (lost === null && (await isSound(storage, name, noted))) return { status: 'sound' };
  const log = await storage.roomLog(name);
  if (lost !== null && log.length === 0) {
    const paragraphs = await seedOf(name);
    if (!paragraphs) return { status: 'hopeless', why: lost };
    await begin(RoomText.seed(paragraphs, present));
    return { status: 'begun-anew', paragraphs: paragraphs.length, why: lost };
  }
  const form = await formOfLog(log, noted);
  const leftOut = missingRows(log, lost === null ? await storage.lastRow(name) : 0);
  if (lost !== null) leftOut.push(message('repair-end-unknown'));
  const whole = log.filter(({ seq, whole }) => {
    if (!whole) leftOut.push(message('repair-row-altered', { row: seq }));
    return whole;
  });
  const { doc, failed } = await readable(
    whole.map(({ bytes }) => bytes),
    form,
  );
  for (const place of failed) leftOut.push(message('repair-row-unapplied', { row: whole[place]?.seq ?? 0 }));
  const snapshot = await soundSnapshot(storage, name, form);
  for (const update of snapshot ? updatesIn(snapshot) : []) Y.applyUpdate(doc, update);
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    leftOut.push(message('repair-pending'));
    doc.store.pendingStructs = null;
    doc.store.pendingDs = null;
  }
  const { paragraphs, faults } = form.read(doc);
  if (paragraphs.length === 0) return { status: 'hopeless', why: message('no-paragraph-readable') };
  const isPresent = form.version === present.version;
  if (form.version !== version) leftOut.push(message('form-altered', { form: version }));
  if (!isPresent && faults > 0) leftOut.push(message('repair-no-paragraphs', { faults }));
  const update = isPresent ? Y.encodeStateAsUpdate(doc) : RoomText.seed(paragraphs, present);
  await begin(update);
  return { status: 'repaired', paragraphs: paragraphs.length, rows: whole.length - failed.length, leftOut };
}

/** Why the storage does not know the room's log any more; null where it does, or never had one. */
async function lossOf(storage: Storage, name: string): Promise<OperatorMessage | null> {
  try {
    await storage.lastRow(name);
    return null;
  } catch (error) {
    if (error instanceof DamagedRecord) return error.said;
    throw error;
  }
}

/** Whether a server would open the room as it is, with everything that was ever in it. */
async function isSound(storage: Storage, name: string, form: ReadableForm): Promise<boolean> {
  try {
    const { paragraphs, hasGap, faults } = await RoomText.read(await storage.room(name), form);
    const carriesOver = form.version === currentForm().version || faults === 0;
    const isThere = paragraphs.length > 0 || (await storage.lastRow(name)) === 0;
    return isThere && !hasGap && carriesOver && (await storage.missingRow(name)) === null;
  } catch (error) {
    if (error instanceof DamagedRecord || error instanceof UnreadableRow) return false;
    throw error;
  }
}

/** The form that the log is in: the noted one, unless there is nothing of it and something of another. */
async function formOfLog(log: readonly LoggedUpdate[], noted: ReadableForm): Promise<ReadableForm> {
  const rows = log.flatMap(({ bytes, whole }) => (whole ? [bytes] : []));
  for (const form of [noted, ...knownForms()]) {
    const { doc } = await readable(rows, form);
    const isThere = form.read(doc).paragraphs.length > 0;
    doc.destroy();
    if (isThere) return form;
  }
  return noted;
}

function missingRows(log: readonly LoggedUpdate[], last: number): OperatorMessage[] {
  const there = new Set(log.map(({ seq }) => seq));
  const missing: OperatorMessage[] = [];
  for (let seq = 1; seq <= Math.max(last, log.at(-1)?.seq ?? 0); seq++) {
    if (!there.has(seq)) missing.push(message('repair-row-missing', { row: seq }));
  }
  return missing;
}

/** The rows that can be applied one after the other, applied; after one that cannot, from the start without it. */
async function readable(
  rows: readonly Uint8Array[],
  form: ReadableForm,
): Promise<{ doc: Y.Doc; failed: readonly number[] }> {
  const failed: number[] = [];
  for (;;) {
    const tried = [...rows.keys()].filter((place) => !failed.includes(place));
    try {
      const doc = await replayed(
        tried.map((place) => rows[place] ?? new Uint8Array()),
        form,
      );
      return { doc, failed };
    } catch (error) {
      const place = error instanceof UnreadableRow ? tried[error.row] : undefined;
      if (place === undefined) throw error;
      failed.push(place);
    }
  }
}

/** The room's snapshot, where it is whole and can be read by itself. */
async function soundSnapshot(storage: Storage, name: string, form: ReadableForm): Promise<Uint8Array | null> {
  try {
    const [first] = await storage.room(name);
    if (!first) return null;
    await replayed([first], form);
    return first;
  } catch (error) {
    if (error instanceof DamagedRecord || error instanceof UnreadableRow) return null;
    throw error;
  }
}
