import { type OperatorMessage, operatorSentence } from '../messages/message.ts';

/** SQLite's number for a full disk. */
const sqliteFull = 13;

/** Why the storage cannot be opened, or no longer be used. */
export type StorageFault = 'unwritable' | 'newer' | 'older' | 'in-use' | 'damaged' | 'closed';

/** The storage as a whole cannot be used; `said` is for whoever runs the server. */
export class StorageError extends Error {
  readonly fault: StorageFault;
  readonly said: OperatorMessage;

  constructor(fault: StorageFault, said: OperatorMessage, cause?: unknown) {
    super(operatorSentence(said), { cause });
    this.name = 'StorageError';
    this.fault = fault;
    this.said = said;
  }
}

/** A write that breaks a rule of the storage; nothing of its commit was written. */
export class WriteRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'WriteRefused';
  }
}

/**
 * One thing in the storage is damaged (a record, a room, a document) and is not given out; everything else can be used. What it is
 * goes to the log, and not to the person who asked for it.
 */
export class DamagedRecord extends Error {
  readonly said: OperatorMessage;

  constructor(said: OperatorMessage, cause?: unknown) {
    super(operatorSentence(said), { cause });
    this.name = 'DamagedRecord';
    this.said = said;
  }
}

/** Whether an error says that there is no room on the disk, or none for this account. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The lower byte is the kind of error, the rest tells variants of it apart.
  if ('errcode' in error && typeof error.errcode === 'number') return (error.errcode & 0xff) === sqliteFull;
  return 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}
