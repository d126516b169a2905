import { readConfig } from '../config.ts';

/** The data folder that a command means: the one that is named, else that of a server with the same environment. */
export function dataFolder(named: string | undefined): string {
  if (named !== undefined) return named;
  const read = readConfig();
  // A wrong PORT is none of this command's business.
  return read.ok ? read.config.dataDir : 'data';
}
