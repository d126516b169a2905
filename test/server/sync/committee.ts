import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseRoomName, roomName, textSchemaVersion } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import type { Storage } from '../../../server/src/storage/storage.ts';
import { flatForm } from '../../../server/src/sync/flat-form.ts';
import { createRooms } from '../../../server/src/sync/open-rooms.ts';
import type { RoomRules } from '../../../server/src/sync/room-host.ts';
import type { Rooms } from '../../../server/src/sync/rooms.ts';
import type { SyncLimits } from '../../../server/src/sync/sync-limits.ts';
import { UnreadableRegister } from '../../../server/src/unreadable.ts';

/** A small committee: members are called `<party>-<name>`; `observer-…` has no party; a party's members write in its room. */
export const draftText: readonly LiveParagraph[] = [
  { id: 'title', kind: 'title', level: 0, text: 'Information security' },
  { id: 'pp1', kind: 'preambular', level: 0, text: 'Recalling its resolution 73/27,' },
  { id: 'op1', kind: 'operative', level: 0, text: 'Decides to convene a working group;' },
];

export const room = (party: string, draft = 0): string => roomName({ negotiation: 'ict', draft, party });

export interface Committee {
  readonly rooms: Rooms;
  readonly unreadable: UnreadableRegister;
  readonly url: string;
  readonly port: number;
  /** What the rooms reported to their operator, in order. */
  readonly reports: readonly string[];
  /** What the rules say; tests change it. */
  readonly state: { openDraft: number; readonly revoked: Set<string>; seeds: number };
  close(): Promise<void>;
}

export const committeeRules = (state: Committee['state'], text: readonly LiveParagraph[] = draftText): RoomRules => ({
  admission(name, member) {
    const place = parseRoomName(name);
    if (!place?.party || state.revoked.has(member) || !member.startsWith(`${place.party}-`)) return null;
    if (place.draft > state.openDraft) return null;
    return place.draft === state.openDraft ? 'write' : 'read';
  },
  async seed() {
    state.seeds++;
    return text;
  },
  presence: (_room, member) => ({ member, name: member, party: member.split('-')[0] ?? null }),
});

interface Convening {
  readonly limits?: Partial<SyncLimits>;
  readonly text?: readonly LiveParagraph[];
  /** 0 for any free one. */
  readonly port?: number;
}

/** Rooms behind a real HTTP server on a free port of this machine; who one is is in the query, as the session would. */
export async function convene(
  storage: Storage,
  { limits = {}, text = draftText, port: wished = 0 }: Convening = {},
): Promise<Committee> {
  const state = { openDraft: 0, revoked: new Set<string>(), seeds: 0 };
  const reports: string[] = [];
  const report = (_details: object, message: string) => reports.push(message);
  const log = { warn: report, error: report };
  const unreadable = new UnreadableRegister();
  const rooms = createRooms(storage, committeeRules(state, text), () => new Date(), log, {
    limits,
    unreadable,
    form: flatForm,
  });
  const server = serve(rooms);
  await new Promise<void>((resolve) => server.listen(wished, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    rooms,
    unreadable,
    reports,
    state,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    async close() {
      await rooms.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** An HTTP server that does nothing but open rooms' sockets. */
export function serve(rooms: Rooms): Server {
  const server = createServer();
  server.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(url.pathname.slice('/sync/'.length));
    const schema = Number(url.searchParams.get('schema'));
    const { member, address } = Object.fromEntries(url.searchParams);
    const visit = { room: name, member: member ?? null, schema, address: address ?? null };
    rooms.handleUpgrade(request, socket, head, visit);
  });
  return server;
}

export const visitParams = (member: string): Record<string, string> => ({ member, schema: String(textSchemaVersion) });
