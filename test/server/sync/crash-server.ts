import type { AddressInfo } from 'node:net';
import { openStorage } from '../../../server/src/storage/sqlite-storage.ts';
import { createRooms } from '../../../server/src/sync/rooms.ts';
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
/** Milliseconds of processor time that each turn of the event loop took, where it was more than one. */
let turns: number[] = [];
let used = process.cpuUsage();
setInterval(() => {
  const { user, system } = process.cpuUsage(used);
  used = process.cpuUsage();
  if (user + system > 1_000) turns.push((user + system) / 1_000);
}, 2).unref();
process.on('message', (message: { skew: number } | { ask: 'memory' | 'turns' }) => {
  if ('skew' in message) skew = message.skew;
  else if (message.ask === 'turns') {
    process.send?.(turns);
    turns = [];
  } else {
    // Twice, since the first pass only finds what the second can free.
    for (let pass = 0; pass < 2; pass++) globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    process.send?.({ live: heapUsed + external, resident: rss });
  }
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
