import { textRoots } from '@adref/shared/crdt';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { visitParams } from '../server/sync/committee.ts';
import { bytes, openRaw, presenceMessage, type RawPeer, stateMessage, updateMessage } from '../server/sync/raw-peer.ts';
import type { HostileDelegate } from './attacked-server.ts';

/** What an attacking process is told: where the server is, whom it attacks as, and with what. */
export interface AttackOrder {
  /** Of the server: `http://127.0.0.1:4747`. */
  readonly url: string;
  /** All of one party, whose room they have a right to write in. */
  readonly people: readonly HostileDelegate[];
  readonly attack: string;
  /** The text when the attack begins, as an update in base64; its first paragraph is in many pieces. */
  readonly state: string;
}

/** Somebody hostile, at work. */
export interface Attacker extends Pick<AttackOrder, 'url' | 'people'> {
  readonly doc: Y.Doc;
  /** Whether the attack is still going on. */
  readonly isOn: () => boolean;
}

/** What is done, over and over, until the attack is over; connections that the server ends are opened again. */
export const roomAttacks: Readonly<Record<string, (attacker: Attacker) => Promise<void>>> = {
  '500 insertions between what is far apart': (attacker) =>
    everybody(attacker, ({ clientId }, roll) => {
      const places = Array.from(
        { length: 500 },
        () => [start(attacker.doc), piece(attacker.doc, roll(4_000))] as const,
      );
      return updateMessage(insertions(clientId, 0, places));
    }),
  'one allowed insertion between what is far apart': (attacker) => {
    const clocks = new Map<number, number>();
    return everybody(attacker, ({ clientId }) => {
      const clock = clocks.get(clientId) ?? 0;
      clocks.set(clientId, clock + 1);
      const place = [start(attacker.doc), piece(attacker.doc, 5_900)] as const;
      return updateMessage(insertions(clientId, clock, [place]));
    });
  },
  '5,000 deletions at once': (attacker) =>
    everybody(attacker, (_person, roll) => {
      const from = roll(10);
      const ranges = Array.from({ length: 3_000 }, (_, index) => [from + 2 * index, 1] as const);
      return updateMessage(bytes(0, 1, pieceClient(attacker.doc), ranges.length, ...ranges.flat()));
    }),
  'state vectors that nobody has': (attacker) =>
    everybody(attacker, (_person, roll) =>
      stateMessage(bytes(3, pieceClient(attacker.doc), 1 + roll(5_000), 1, 1 + roll(9), 4_000_000_000 + roll(1e6), 5)),
    ),
  'frames of a megabyte': (attacker) =>
    everybody(attacker, (_person, roll) => {
      const noise = new Uint8Array(990_000).fill(roll(256));
      noise.set(bytes(1, 20_000, 7, 0));
      return updateMessage(noise);
    }),
  'presence without pause': (attacker) =>
    everybody(attacker, ({ clientId }, roll) => presenceMessage([clientId, roll(1e9), { cursor: 'x'.repeat(1_000) }])),
  'coming and going': async (attacker) => {
    await Promise.all(
      attacker.people.map(async (person) => {
        while (attacker.isOn()) {
          const peer = await open(attacker, person);
          peer.send(stateMessage());
          await turn();
          peer.socket.terminate();
        }
      }),
    );
  },
};

/** Every member sends one frame after the other, without waiting for an answer. */
async function everybody(
  attacker: Attacker,
  frame: (person: HostileDelegate, roll: (sides: number) => number) => Uint8Array,
) {
  const roll = (sides: number) => Math.floor(Math.random() * sides);
  await Promise.all(
    attacker.people.map(async (person) => {
      while (attacker.isOn()) {
        const peer = await open(attacker, person);
        while (attacker.isOn() && peer.socket.readyState === peer.socket.OPEN) {
          if (peer.socket.bufferedAmount < 2_000_000) peer.send(frame(person, roll));
          await turn();
        }
        peer.socket.terminate();
      }
    }),
  );
}

const open = ({ url }: Attacker, { room, member, headers }: HostileDelegate): Promise<RawPeer> =>
  openRaw({ url: `${url.replace('http', 'ws')}/sync` }, room, member, visitParams(member), headers);

const turn = () => new Promise((resolve) => setTimeout(resolve, 2));

function start(doc: Y.Doc): Y.ID {
  const first = textRoots(doc).words._start;
  if (!first) throw new Error('The text is empty');
  return first.id;
}

/** Client of whom the many pieces are. */
function pieceClient(doc: Y.Doc): number {
  const [client] = [...doc.store.clients].sort(([, a], [, b]) => b.length - a.length)[0] ?? [0];
  return client;
}

const piece = (doc: Y.Doc, clock: number) => new Y.ID(pieceClient(doc), clock);

/** Letters by one client, each right behind one id and before another, in one update. */
export function insertions(client: number, clock: number, places: readonly (readonly [Y.ID, Y.ID])[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const value of [1, places.length, client, clock]) encoding.writeVarUint(encoder, value);
    for (const [origin, right] of places) {
      encoding.writeUint8(encoder, 0xc4);
      for (const { client: of, clock: at } of [origin, right]) {
        encoding.writeVarUint(encoder, of);
        encoding.writeVarUint(encoder, at);
      }
      encoding.writeVarString(encoder, 'x');
    }
    encoding.writeVarUint(encoder, 0);
  });
}
