import { BrokenChain } from '@adref/shared/negotiation';
import { DamagedRecord, StorageError, WriteRefused } from './storage/storage-error.ts';
import { Unreadable } from './unreadable.ts';

/** Frames of a stack that are written down; deeper ones are the event loop's. */
const maxFrames = 20;

/** An error as the log may have it. */
export interface ErrorReport {
  readonly name: string;
  /** `ENOSPC`, `ERR_SQLITE_ERROR`: what a program or the system calls it. */
  readonly code?: string;
  /** Only where this program, the system or the database wrote it. */
  readonly message?: string;
  /** Where in the program it came from, innermost first. */
  readonly frames: readonly string[];
}

/**
 * What an operator needs of an error, without a word of a text, an act, an address or a secret: a parser's message quotes
 * what it could not read, and so only messages of known origin are kept. The frames say where to look.
 */
export function reportOf(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // The stack repeats the message, which may itself look like frames.
  const stack = error.stack ?? '';
  const end = stack.indexOf(error.message);
  const frames = (end < 0 ? '' : stack.slice(end + error.message.length))
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, maxFrames)
    .map((line) => line.trim());
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(isKnown(error, code) && { message: error.message }),
    frames,
  };
}

/** The same on one line, for standard error before there is a log and after it. */
export function reportLine(error: unknown): string {
  const { name, code, message, frames } = reportOf(error);
  return [name, code, message, frames[0]].filter((part) => part !== undefined).join(' · ');
}

/** Errors whose messages name acts, links, rooms and files, and quote nothing. */
const ours = [StorageError, WriteRefused, DamagedRecord, BrokenChain, Unreadable];

/** The system names files, SQLite tables and columns. */
function isKnown(error: Error, code: string | undefined): boolean {
  if (ours.some((kind) => error instanceof kind)) return true;
  return code === 'ERR_SQLITE_ERROR' || ('syscall' in error && code !== undefined);
}
