import { demonstration } from '@adref/fixtures';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { reportLine } from './error-report.ts';
import { type RunningServer, startServer } from './server.ts';
import { openStorage } from './storage/sqlite-storage.ts';
import type { Storage } from './storage/storage.ts';
import { StorageError } from './storage/storage-error.ts';

/** Starts the server from the environment; see config.ts. Ends with code 1 and one sentence where it cannot. */
async function main(): Promise<void> {
  const read = readConfig();
  if (!read.ok) return giveUp(read.reason);
  const { config } = read;
  let storage: Storage;
  try {
    storage = openStorage(config.dataDir);
  } catch (error) {
    if (error instanceof StorageError) return giveUp(sentenceFor(error, config.dataDir));
    throw error;
  }
  // Standard output is for people; the log goes beside it.
  const log = pino(pino.destination(2));
  let server: RunningServer;
  try {
    server = await startServer(config, {
      storage,
      demonstration: config.demonstration ? demonstration() : null,
      now: () => new Date(),
      log,
    });
  } catch (error) {
    await storage.close();
    const { port, host } = config;
    const sentences: Record<string, string> = {
      EADDRINUSE: `Port ${port} is taken: stop what uses it, or set PORT to another one.`,
      EACCES: `Port ${port} may not be used by this account: set PORT to one above 1023.`,
      EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to one that it has, such as 127.0.0.1.`,
      ENOTFOUND: `This machine has no address ${host}: set HOST to one that it has, such as 127.0.0.1.`,
    };
    const sentence = sentences[codeOf(error)];
    if (sentence) return giveUp(sentence);
    throw error;
  }
  const address = config.publicUrl ?? server.url;
  console.log(`Adref is at ${address}`);
  console.log(`To create negotiations, open ${address}/join/${await server.creatorLink()} (works for 7 days)`);

  const stop = () => {
    // A second signal must not cut the first one's work short.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeAllListeners(signal).on(signal, () => undefined);
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(reportLine(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

function sentenceFor(error: StorageError, folder: string): string {
  if (error.fault === 'unwritable') return `The folder ${folder} cannot be written: set DATA_DIR to one that can.`;
  return error.message.endsWith('.') ? error.message : `${error.message}.`;
}

function giveUp(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

// Node would print the source of what threw, and that is sometimes an act or an address. What a listener throws leaves the
// process in a state that nobody knows: it ends, and what was acknowledged is on the disk.
process.on('uncaughtException', (error) => {
  console.error(`Adref stops: ${reportLine(error)}`);
  process.exit(1);
});

await main();
