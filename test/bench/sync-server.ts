import type { AddressInfo } from 'node:net';
import type { DocumentQuestion } from '../../server/src/documents/document-question.ts';
import { DocumentReaders } from '../../server/src/documents/document-readers.ts';
import { openStorage } from '../../server/src/storage/sqlite-storage.ts';
import { flatForm } from '../../server/src/sync/flat-form.ts';
import { createRooms } from '../../server/src/sync/open-rooms.ts';
import { committeeRules, room, serve } from '../server/sync/committee.ts';

/**
 * The rooms alone in a process of their own: `fork('sync-server.ts', [folder, members])`. Says its port and the leases, then its
 * memory in bytes and how many files it has had written, whenever it is sent `rss`; anything else it is sent are questions, each of which it
 * has answered over and over, for a person each.
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
process.on('message', (message: 'rss' | readonly DocumentQuestion[]) => {
  if (message === 'rss') process.send?.({ rss: process.memoryUsage().rss, files });
  else for (const [at, question] of message.entries()) void writeOn(question, `person ${at}`);
});

async function writeOn(question: DocumentQuestion, owner: string): Promise<void> {
  for (;;) {
    const answer = await readers.ask(question, owner, new AbortController().signal);
    if (!answer.ok) throw new Error(answer.key);
    files++;
  }
}
