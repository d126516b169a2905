import type { AddressInfo } from 'node:net';
import type { DocumentQuestion } from '../../server/src/documents/document-question.ts';
import { DocumentReaders } from '../../server/src/documents/document-readers.ts';
import { openStorage } from '../../server/src/storage/sqlite-storage.ts';
import { flatForm } from '../../server/src/sync/flat-form.ts';
import { createRooms } from '../../server/src/sync/open-rooms.ts';
import { committeeRules, room, serve } from '../server/sync/committee.ts';

/** What the process says of itself. */
export interface CrowdState {
  /** Bytes of memory. */
  readonly rss: number;
  /** Milliseconds of the processor for the longest turn since questions came, with what was done in the few milliseconds beside it. */
  readonly turn: number;
  /** Questions answered. */
  readonly files: number;
}

/**
 * The rooms alone in a process of their own: `fork('sync-server.ts', [folder, members])`. Says its port and the leases, then how it
 * is (`CrowdState`) whenever it is sent `state`; anything else it is sent are questions, each of which it has answered over and over, for a
 * person each.
 */
const [folder = '', members = ''] = process.argv.slice(2);
const text = Array.from({ length: 100 }, (_, index) => ({
  id: `op${index}`,
  kind: 'operative' as const,
  level: 0,
  text: 'Reaffirming the rights and duties of all States in this matter, '.repeat(12),
}));
const storage = openStorage(folder);
const state = { openDraft: 0, revoked: new Set<string>(), seeds: 0 };
const rooms = createRooms(storage, committeeRules(state, text), () => new Date(), console, { form: flatForm });
const leases: Record<string, number> = {};
for (const member of members.split(',')) {
  leases[member] = await rooms.openLease(room(member.split('-')[0] ?? ''), member);
}
const server = serve(rooms);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port, leases });
});
const readers = new DocumentReaders();
let files = 0;
let turn = 0;
process.on('message', (message: 'state' | readonly DocumentQuestion[]) => {
  if (message === 'state') process.send?.({ rss: process.memoryUsage().rss, turn, files } satisfies CrowdState);
  else {
    watch();
    for (const [at, question] of message.entries()) void writeOn(question, `person ${at}`);
  }
});

/** Looks every few milliseconds at the processor time of this thread; at each turn, as tests look, it would keep a core busy. */
function watch(): void {
  let last = process.threadCpuUsage();
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    turn = Math.max(turn, (user + system) / 1_000);
  }, 4);
}

async function writeOn(question: DocumentQuestion, owner: string): Promise<void> {
  for (;;) {
    const answer = await readers.ask(question, owner, new AbortController().signal);
    if (!answer.ok) throw new Error(answer.key);
    files++;
  }
}
