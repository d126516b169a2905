import { join } from 'node:path';
import { demonstration } from '@adref/fixtures';
import { startServer } from '@adref/server';
import { openStorage } from '../../server/src/storage/sqlite-storage.ts';
import { largeNegotiation, type NegotiationSize } from './large-negotiation.ts';

/**
 * The real server in a process of its own: `fork('page-server.ts', [folder, size as JSON or "demonstration"])`. Says its address when
 * everything is on the table.
 */
const [folder = '', size = 'demonstration'] = process.argv.slice(2);
const script = size === 'demonstration' ? demonstration() : await largeNegotiation(JSON.parse(size) as NegotiationSize);
const log = { warn: () => undefined, error: (details: object) => console.error(details) };
const server = await startServer(
  {
    port: 0,
    host: '127.0.0.1',
    dataDir: folder,
    publicUrl: null,
    proxies: 0,
    demonstration: true,
    pages: join(import.meta.dirname, '..', '..', 'client', 'dist'),
  },
  { storage: openStorage(folder), demonstration: script, now: () => new Date(), log },
);
process.send?.({ url: server.url });
