/** SQLite's number for a full disk. */
const sqliteFull = 13;

/** Why the storage cannot be opened, or no longer be used. */
export type StorageFault = 'unwritable' | 'newer' | 'older' | 'in-use' | 'damaged' | 'closed';

/** The storage as a whole cannot be used; the message is a sentence for whoever runs the server. */
export class StorageError extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.fault = fault;
  }
}

/** A write that breaks a rule of the storage; nothing of its commit was written. */
export class WriteRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'WriteRefused';
  }
}

/** One thing in the storage is damaged (a record, a room, a document) and is not given out; everything else can be used. */
export class DamagedRecord extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'DamagedRecord';
  }
}

/** Whether an error says that there is no room on the disk, or none for this account. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The lower byte is the kind of error, the rest tells variants of it apart.
  if ('errcode' in error && typeof error.errcode === 'number') return (error.errcode & 0xff) === sqliteFull;
  return 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));
}
