import type { Act } from '../act.ts';
import { checkPublicRecord, recordHead, type Sha256 } from './chain.ts';

/** The first words of a record on file, by which a program knows it. */
export const recordFormat = 'adref-record/1';

/** The record of a negotiation as a file: all that whoever asked for it may see, in order. Nothing else is needed to check it. */
export interface RecordFile {
  readonly format: typeof recordFormat;
  readonly negotiation: string;
  readonly title: string;
  /** Symbol of the draft that was open. */
  readonly symbol: string;
  /** ISO 8601, UTC. */
  readonly exported: string;
  /** `desk`: both chains, with the secrets that open the seals. */
  readonly seen: 'public' | 'desk';
  /** How many acts there are and the hash of the last: a file that was cut off has others. */
  readonly acts: number;
  readonly head: string;
  readonly record: readonly Act[];
}

/** The record of which these are all acts, as whoever asked may see them. Throws a RangeError where there is none. */
export function recordFile(
  about: Pick<RecordFile, 'negotiation' | 'title' | 'symbol' | 'exported' | 'seen'>,
  record: readonly Act[],
): RecordFile {
  const last = record.at(-1);
  if (!last) throw new RangeError(`Negotiation ${about.negotiation} has no acts`);
  return { format: recordFormat, ...about, acts: record.length, head: last.hash, record };
}

/** Whether a record on file is as long as it says, and ends with the act that it says. The chain itself is another question. */
export function endsAsSaid({ acts, head, record }: RecordFile): boolean {
  return record.length === acts && record.at(-1)?.hash === head;
}

/** Checks the chains of a record as it was seen. Throws `BrokenChain` at the first act that does not fit. */
export function checkSeenRecord({ seen, record }: Pick<RecordFile, 'seen' | 'record'>, hash: Sha256): void {
  if (seen === 'desk') recordHead(record, hash);
  else checkPublicRecord(record, hash);
}
