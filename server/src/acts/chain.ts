import { createHash } from 'node:crypto';
import { type Act, type ActBody, canonicalJson } from '@adref/shared/negotiation';

/** SHA-256 of a string's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What stands before the first act of every negotiation. */
const chainStart = '0'.repeat(64);

/** An act before it has its place in the chain. */
export interface Deed {
  readonly by: string;
  readonly time: string;
  readonly body: ActBody;
}

/** The deeds as acts that follow `last` (null: the first ones), each with its number and its hash over the one before. */
export function chained(last: Pick<Act, 'seq' | 'hash'> | null, deeds: readonly Deed[]): Act[] {
  let { seq, hash } = last ?? { seq: 0, hash: chainStart };
  return deeds.map(({ by, time, body }) => {
    seq++;
    hash = linkHash(hash, { seq, time, by, ...body });
    return { seq, time, by, hash, ...body };
  });
}

/** The record of a negotiation does not hold together: an act is missing, out of order or altered. */
export class BrokenChain extends Error {
  /** Number of the first act that does not fit. */
  readonly seq: number;

  constructor(seq: number, reason: string) {
    super(`The record breaks at act ${seq}: ${reason}`);
    this.name = 'BrokenChain';
    this.seq = seq;
  }
}

/** Throws `BrokenChain` at the first act that does not follow from the ones before it. */
export function verifyChain(acts: readonly Act[]): void {
  let previous = chainStart;
  for (const [index, act] of acts.entries()) {
    const expected = index + 1;
    if (act.seq !== expected) throw new BrokenChain(expected, `act ${act.seq} stands in its place.`);
    const { hash, ...rest } = act;
    if (linkHash(previous, rest) !== hash) throw new BrokenChain(expected, 'its content does not match its hash.');
    previous = hash;
  }
}

function linkHash(previous: string, actWithoutHash: object): string {
  return sha256(previous + canonicalJson(actWithoutHash));
}
