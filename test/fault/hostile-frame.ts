import { editText, endMark, markerOf, readLiveText, textRoots } from '@adref/shared/crdt';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Dice } from '../server/sync/dice.ts';
import {
  answerMessage,
  bytes,
  presenceMessage,
  stateMessage,
  syncMessage,
  updateMessage,
} from '../server/sync/raw-peer.ts';

/** Somebody who has every right in a room, a copy of its text, and sends bytes of their own making. */
export interface Hostile {
  readonly clientId: number;
  /** Their copy of the text, which is brought up to date from time to time. */
  readonly doc: Y.Doc;
}

/** One frame: honest, changed at random, made of wrong structs in a right form, or nothing but noise. */
export function hostileFrame(hostile: Hostile, roll: Dice): Uint8Array {
  switch (roll(12)) {
    case 0:
      return updateMessage(edited(hostile, roll));
    case 1:
      return answerMessage(Y.encodeStateAsUpdate(hostile.doc));
    case 2:
      return stateMessage(mutated(Y.encodeStateVector(hostile.doc), roll));
    case 3:
      return presenceMessage([roll(2) === 0 ? hostile.clientId : roll(2 ** 31), roll(2 ** 31), { cursor: roll(9) }]);
    case 4:
      return mutated(presenceMessage([hostile.clientId, roll(100), { cursor: 'x'.repeat(roll(3_000)) }]), roll);
    case 5:
      return Uint8Array.from({ length: roll(40) }, () => roll(256));
    case 6:
      return syncMessage(
        roll(4),
        Uint8Array.from({ length: roll(60) }, () => roll(256)),
      );
    case 7:
      return answerMessage(mutated(Y.encodeStateAsUpdate(hostile.doc), roll));
    case 8:
      return updateMessage(deletions(hostile, roll));
    case 9:
      return updateMessage(mutated(edited(hostile, roll), roll));
    default:
      return updateMessage(invented(hostile, roll));
  }
}

/** What an editor would send after some change; the copy has it then. */
function edited({ doc, clientId }: Hostile, roll: Dice): Uint8Array {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  doc.on('update', keep);
  const roots = textRoots(doc);
  const { paragraphs } = readLiveText(doc);
  const paragraph = paragraphs[roll(paragraphs.length)];
  const at = roll(roots.words.length + 1);
  doc.transact(() => {
    switch (roll(7)) {
      case 0:
        if (paragraph) editText(doc, [{ kind: 'remove', id: paragraph.id }], null);
        break;
      case 1:
        roots.words.insertEmbed(at, endMark);
        roots.words.insertEmbed(at + 1, markerOf({ id: `n${roll(60)}`, kind: 'plain', level: roll(4), text: '' }));
        break;
      case 2:
        roots.paragraphs.set(`n${roll(60)}`, { kind: 'operative', level: roll(4) });
        break;
      case 3: {
        const [clock, len] = [roll(40), 1 + roll(5)];
        const by = { client: clientId, clock: clock + 50, len };
        roots.restored.set(`${clientId} ${by.clock}`, { client: clientId, clock, len, by, whole: len });
        break;
      }
      case 4:
        if (roots.words.length > 5) roots.words.delete(roll(roots.words.length - 4), 1 + roll(4));
        break;
      default:
        roots.words.insert(at, ['words ', 'ع', '🕊', 'x'.repeat(1 + roll(30))][roll(4)] ?? '');
    }
  });
  doc.off('update', keep);
  return Y.mergeUpdates(updates.length > 0 ? updates : [Uint8Array.of(0, 0)]);
}

/** Ranges of clocks that exist, half exist, or do not. */
function deletions({ doc }: Hostile, roll: Dice): Uint8Array {
  const clients = [...doc.store.clients.keys()];
  const client = clients[roll(clients.length)] ?? 1;
  let clock = 0;
  const ranges = Array.from({ length: 1 + roll(6) }, () => {
    const from = clock + roll(Y.getState(doc.store, client) + 3);
    clock = from + 1 + roll(5);
    return [from, clock - from] as const;
  });
  return bytes(0, 1, client, ranges.length, ...ranges.flat());
}

/** Structs in the encoding of updates with contents, ids and parents as the dice want them. */
function invented({ doc, clientId }: Hostile, roll: Dice): Uint8Array {
  const clients = [...doc.store.clients.keys(), clientId];
  const anyClient = () => clients[roll(clients.length)] ?? 1;
  const author = roll(8) === 0 ? anyClient() : clientId;
  const state = Y.getState(doc.store, author);
  const count = 1 + roll(4);
  return encoding.encode((encoder) => {
    const write = (value: number) => encoding.writeVarUint(encoder, value);
    const id = () => {
      const client = anyClient();
      write(client);
      write(Math.max(0, roll(Y.getState(doc.store, client) + 2)));
    };
    for (const value of [1, count, author, Math.max(0, state + roll(4) - 2)]) write(value);
    for (let struct = 0; struct < count; struct++) {
      const content = [4, 4, 4, 5, 5, 8, 1, 1, 0, 2, 3, 6, 7, 9, 10][roll(15)] ?? 4;
      if (content === 0 || content === 10) {
        encoding.writeUint8(encoder, content);
        write(1 + roll(20));
        continue;
      }
      const [origin, right, key] = [roll(3) > 0, roll(3) > 0, roll(4) === 0];
      encoding.writeUint8(encoder, content | (origin ? 128 : 0) | (right ? 64 : 0) | (key ? 32 : 0));
      if (origin) id();
      if (right) id();
      if (!origin && !right) {
        if (roll(5) === 0) {
          write(0);
          id();
        } else {
          write(1);
          encoding.writeVarString(
            encoder,
            ['words', 'paragraphs', 'removed', 'moved', 'restored', 'text'][roll(6)] ?? 'words',
          );
        }
        if (key) encoding.writeVarString(encoder, ['op1', 'n1', '1 2', ''][roll(4)] ?? '');
      }
      writeContent(encoder, content, roll);
    }
    write(roll(2));
    if (roll(2) === 0) for (const value of [anyClient(), 1, roll(20), 1 + roll(9)]) write(value);
    else write(0);
  });
}

function writeContent(encoder: encoding.Encoder, content: number, roll: Dice): void {
  switch (content) {
    case 1:
      encoding.writeVarUint(encoder, roll(30));
      return;
    case 4:
      encoding.writeVarString(encoder, ['w', 'words', 'a\nb', '\u202e', '🕊'][roll(5)] ?? '');
      return;
    case 5: {
      const values = [endMark, markerOf({ id: `n${roll(9)}`, kind: 'plain', level: 0, text: '' }), { image: 1 }, null];
      encoding.writeVarString(encoder, JSON.stringify(values[roll(4)]));
      return;
    }
    case 7:
      encoding.writeVarUint(encoder, roll(7));
      encoding.writeVarString(encoder, 'paragraph');
      return;
    case 8: {
      const values = [true, { kind: 'plain', level: 1 }, { client: 1, clock: 2 }, 'x', [1, [2]]];
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, values[roll(5)] as never);
      return;
    }
    default:
      encoding.writeVarUint(encoder, roll(3));
      encoding.writeVarString(encoder, '1');
  }
}

/** The bytes with a few of them gone, added or changed. */
function mutated(bytesOf: Uint8Array, roll: Dice): Uint8Array {
  const changed = [...bytesOf];
  for (let change = 1 + roll(4); change > 0; change--) {
    const at = roll(changed.length + 1);
    const kind = roll(4);
    if (kind === 0) changed.splice(at, 1);
    else if (kind === 1) changed.splice(at, 0, roll(256));
    else if (kind === 2) changed[Math.min(at, changed.length - 1)] = roll(256);
    else changed.splice(at, roll(6), ...Array.from({ length: roll(9) }, () => [255, 128, 0, 1][roll(4)] ?? 0));
  }
  return Uint8Array.from(changed);
}
