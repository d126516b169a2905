import type { AddressInfo } from 'node:net';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import { createRooms } from '../../../server/src/sync/open-rooms.ts';
import { committeeRules, room, serve } from './committee.ts';

/**
 * A server of rooms alone: `node crash-server.ts <folder> <members>`; see child-server.ts. Prints its port and leases for the members
 * as one line of JSON, then serves until it dies.
 */
const [folder = '', members = ''] = process.argv.slice(2);
const storage = openStorage(folder);
const state = { openDraft: 0, revoked: new Set<string>(), seeds: 0 };
let skew = 0;
const now = () => new Date(Date.now() + skew);
const rooms = createRooms(storage, committeeRules(state), now, { warn() {}, error() {} });
process.on('message', (message: { readonly skew: number }) => {
  skew = message.skew;
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
const leases: Record<string, number> = {};
for (const member of members.split(',')) {
  leases[member] = await rooms.openLease(room(member.split('-')[0] ?? ''), member);
}
const server = serve(rooms);
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port, leases }));
});
