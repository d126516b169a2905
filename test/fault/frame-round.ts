import { readLiveText, textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { readFrame } from '../../server/src/sync/frame.ts';
import { room } from '../server/sync/committee.ts';
import { type Delegate, until } from '../server/sync/delegate.ts';
import { type Dice, dice } from '../server/sync/dice.ts';
import { type RawPeer, stateMessage } from '../server/sync/raw-peer.ts';
import { type Sitting, sit } from '../server/sync/sitting.ts';
import { type Hostile, hostileFrame } from './hostile-frame.ts';

/** How much is thrown at how many rooms. */
export interface FrameRound {
  readonly rooms: number;
  /** Frames for each room. */
  readonly frames: number;
}

/** What became of them. */
export interface FrameOutcome {
  readonly frames: number;
  /** Frames after which the server ended the connection. */
  readonly refused: number;
  readonly failures: readonly string[];
}

/** Frames after which the hostile copy is brought up to date, and somebody honest types a word. */
const refreshAfter = 40;
const unlimited = { burst: 1e12, perSecond: 1e12 };

/**
 * In each of many rooms of one server somebody honest types while somebody hostile sends frames. Then: everything honest is
 * acknowledged, the honest copy is the server’s text, and every room opens again after a restart, word for word.
 */
export async function frameRound(seed: number, { rooms: count, frames }: FrameRound): Promise<FrameOutcome> {
  const free = { frames: unlimited, bytes: unlimited, questions: unlimited, work: unlimited, scans: unlimited };
  const sitting = await sit({ ...free, connectionsPerMember: 1e6, snapshotRows: 150, goodbye: 200 });
  const failures: string[] = [];
  let refused = 0;
  try {
    const parties = Array.from({ length: count }, (_, index) => `P${index}`);
    const delegates = new Map<string, Delegate>();
    const attack = async (party: string, index: number) => {
      const honest = await sitting.seat(`${party}-amina`);
      delegates.set(party, honest);
      const ended = await attackRoom(sitting, party, honest, frames, dice(seed * 1_000 + index));
      refused += ended;
    };
    await Promise.all(parties.map((party, index) => attack(party, index)));
    const before = new Map<string, string>();
    for (const [party, honest] of delegates) {
      try {
        await until(
          () => honest.provider.synced && honest.saved() === honest.sent(),
          'everything honest saved',
          20_000,
        );
        const text = await textOf(sitting, party);
        await until(
          () => JSON.stringify(readLiveText(honest.doc).paragraphs) === text,
          'the honest copy is the text',
          20_000,
        );
        before.set(party, text);
      } catch (error) {
        failures.push(`seed ${seed}, room ${party}: ${String(error)}`);
      }
      honest.leave();
    }
    const broken = sitting.committee().reports.filter((report) => report === 'An update broke the text');
    if (broken.length > 0) failures.push(`seed ${seed}: ${broken.length} updates broke a text`);
    await sitting.restart();
    for (const [party, text] of before) {
      const after = await textOf(sitting, party).catch((error: unknown) => String(error));
      if (after !== text) failures.push(`seed ${seed}, room ${party}: after the restart ${after.slice(0, 200)}`);
    }
    const { rooms, roomsWithGaps } = sitting.committee().unreadable.counts();
    if (rooms + roomsWithGaps > 0) failures.push(`seed ${seed}: ${rooms} rooms unreadable, ${roomsWithGaps} with gaps`);
  } finally {
    await sitting.end();
  }
  return { frames: count * frames, refused, failures };
}

async function textOf(sitting: Sitting, party: string): Promise<string> {
  return JSON.stringify((await sitting.committee().rooms.read(room(party))).paragraphs);
}

/** Sends frames to one room, one after the other; returns how many ended the connection. */
async function attackRoom(
  sitting: Sitting,
  party: string,
  honest: Delegate,
  frames: number,
  roll: Dice,
): Promise<number> {
  const member = `${party}-mallory`;
  const clientId = await sitting.committee().rooms.openLease(room(party), member);
  let refused = 0;
  let hostile: Hostile = { clientId, doc: new Y.Doc() };
  let peer: RawPeer | null = null;
  for (let sent = 0; sent < frames; sent++) {
    if (sent % refreshAfter === 0) {
      hostile.doc.destroy();
      hostile = { clientId, doc: await copyOf(sitting, party, clientId) };
      const { paragraphs } = readLiveText(honest.doc);
      const paragraph = paragraphs[roll(paragraphs.length)];
      if (paragraph) honest.type(paragraph.id, ` ${sent}`, roll(paragraph.text.length + 1));
    }
    peer ??= await sitting.raw(member);
    if (await isOver(peer, hostileFrame(hostile, roll))) {
      refused++;
      peer = null;
    }
  }
  peer?.socket.terminate();
  hostile.doc.destroy();
  return refused;
}

/** Sends a frame and a question behind it. True when the server ends the connection over the frame; false when it answers the question. */
async function isOver(peer: RawPeer, frame: Uint8Array): Promise<boolean> {
  peer.frames.length = 0;
  let due = isQuestion(frame) ? 2 : 1;
  const answered = new Promise<boolean>((resolve) => {
    const listen = (data: Buffer) => {
      if (data[0] !== 0 || data[1] !== 1 || --due > 0) return;
      peer.socket.off('message', listen);
      resolve(false);
    };
    peer.socket.on('message', listen);
  });
  peer.send(frame);
  peer.send(stateMessage());
  return Promise.race([peer.closed.then(() => true), answered]);
}

/** Whether the frame asks for the text by itself. */
function isQuestion(frame: Uint8Array): boolean {
  try {
    const message = readFrame(frame);
    if (message.type !== 'state') return false;
    Y.decodeStateVector(message.stateVector);
    return true;
  } catch {
    return false;
  }
}

async function copyOf(sitting: Sitting, party: string, clientId: number): Promise<Y.Doc> {
  const doc = new Y.Doc();
  textRoots(doc);
  for (const row of await sitting.storage().room(room(party))) Y.applyUpdate(doc, row);
  doc.clientID = clientId;
  return doc;
}
