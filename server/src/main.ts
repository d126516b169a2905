import { flushCompileCache } from 'node:module';
import { demonstration } from '@adref/fixtures';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { reportLine } from './error-report.ts';
import { message, type OperatorMessage, operatorSentence } from './messages/message.ts';
import { type RunningServer, startServer } from './server.ts';
import { openStorage } from './storage/sqlite-storage.ts';
import type { Storage } from './storage/storage.ts';
import { StorageError } from './storage/storage-error.ts';

/** Starts the server from the environment; see config.ts. Ends with code 1 and one sentence where it cannot. */
async function main(): Promise<void> {
  const read = readConfig();
  if (!read.ok) return giveUp(read.why);
  const { config } = read;
  let storage: Storage;
  try {
    storage = openStorage(config.dataDir);
  } catch (error) {
    if (error instanceof StorageError) return giveUp(whyClosed(error, config.dataDir));
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
    const reasons: Record<string, OperatorMessage> = {
      EADDRINUSE: message('port-taken', { port }),
      EACCES: message('port-forbidden', { port }),
      EADDRNOTAVAIL: message('address-absent', { host }),
      ENOTFOUND: message('address-absent', { host }),
    };
    const why = reasons[codeOf(error)];
    if (why) return giveUp(why);
    throw error;
  }
  const address = config.publicUrl ?? server.url;
  console.log(operatorSentence(message('adref-is-at', { address })));
  console.log(operatorSentence(message('create-with', { link: `${address}/join/${await server.creatorLink()}` })));

  // Else only at the end, which a server that is killed does not have.
  flushCompileCache();

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

function whyClosed(error: StorageError, folder: string): OperatorMessage {
  return error.fault === 'unwritable' ? message('data-dir-unwritable', { folder }) : error.said;
}

function giveUp(why: OperatorMessage): void {
  console.error(operatorSentence(why));
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
