import type { AddressInfo } from 'node:net';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import { flatForm } from '../../../server/src/sync/flat-form.ts';
import { createRooms } from '../../../server/src/sync/rooms.ts';
import { committeeRules, room, serve } from './committee.ts';

/**
 * A server of rooms alone, to be killed: `node crash-server.ts <folder>`. Prints its port and leases for Kenya's members as one line of
 * JSON, then serves until it dies.
 */
const [folder = '', members = ''] = process.argv.slice(2);
const storage = openStorage(folder);
const state = { openDraft: 0, revoked: new Set<string>(), seeds: 0 };
const rooms = createRooms(
  storage,
  committeeRules(state),
  () => new Date(),
  { warn() {}, error: console.error },
  { form: flatForm },
);
const leases: Record<string, number> = {};
for (const member of members.split(',')) leases[member] = await rooms.openLease(room('KEN'), member);
const server = serve(rooms);
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port, leases }));
});
