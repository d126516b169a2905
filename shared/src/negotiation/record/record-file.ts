import type { Act } from '../act.ts';
import { isPrivate, type PrivateVisibility } from '../visibility.ts';
import { checkPrivateActs, checkPublicRecord, recordHead, type Sha256 } from './chain.ts';
import type { FileHead } from './file-head.ts';

/** The first words of a record on file, by which a program knows it. */
export const recordFormat = 'adref-record/1';

/** The record of a negotiation as a file: all that whoever asked for it may see, in order. Nothing else is needed to check it. */
export interface RecordFile extends FileHead {
  readonly format: typeof recordFormat;
  /** Hash of the last act. */
  readonly head: string;
  readonly record: readonly Act[];
  /** Acts of the private conversations that whoever asked for it is in, by audience; in none of the two chains. */
  readonly private?: readonly PrivateChain[];
}

/** What has happened in the conversations of one private audience. */
export interface PrivateChain {
  readonly visibility: PrivateVisibility;
  /** How many acts there are, and the hash of the last. */
  readonly acts: number;
  readonly head: string;
  readonly record: readonly Act[];
}

/** Private acts by audience, each numbered in its chain. */
export function privateChains(acts: readonly Act[]): PrivateChain[] {
  const chains = new Map<PrivateVisibility, Act[]>();
  for (const act of acts) {
    if (!isPrivate(act.visibility)) continue;
    const chain = chains.get(act.visibility) ?? [];
    chains.set(act.visibility, chain);
    chain.push(act);
  }
  return [...chains].map(([visibility, record]) => ({
    visibility,
    acts: record.length,
    head: record.at(-1)?.hash ?? '',
    record,
  }));
}

/** The record of which these are all acts, as whoever asked may see them. Throws a RangeError where there is none. */
export function recordFile(
  about: Omit<FileHead, 'acts'>,
  record: readonly Act[],
  own: readonly PrivateChain[] = [],
): RecordFile {
  const last = record.at(-1);
  if (!last) throw new RangeError(`Negotiation ${about.negotiation} has no acts`);
  return {
    format: recordFormat,
    ...about,
    acts: record.length,
    head: last.hash,
    record,
    ...(own.length > 0 && { private: own }),
  };
}

/** Whether a record on file is as long as it says, and ends with the act that it says; so are its private chains. The chains themselves are another question. */
export function endsAsSaid({ private: own = [], ...all }: RecordFile): boolean {
  return [all, ...own].every(({ acts, head, record }) => record.length === acts && record.at(-1)?.hash === head);
}

/** Checks the chains of a record as it was seen. Throws `BrokenChain` at the first act that does not fit. */
export function checkSeenRecord(
  { seen, record, private: own = [] }: Pick<RecordFile, 'seen' | 'record' | 'private'>,
  hash: Sha256,
): void {
  if (seen === 'desk') recordHead(record, hash);
  else checkPublicRecord(record, hash);
  for (const chain of own) checkPrivateActs(chain.record, hash);
}
