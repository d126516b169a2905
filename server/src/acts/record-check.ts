import {
  type Act,
  BrokenChain,
  checkPublicRecord,
  foldAll,
  type Negotiation,
  recordHead,
  redactForAll,
} from '@adref/shared/negotiation';
import type { Finding } from '../storage/inspection.ts';
import { sha256 } from './chain.ts';

/**
 * What does not fit in a negotiation's record: its two chains, the decisions that were opened with each draft, and the state
 * that its acts fold to (null where they do not).
 */
export function checkRecord(id: string, acts: readonly Act[]): { state: Negotiation | null; findings: Finding[] } {
  const findings: Finding[] = [];
  const attempt = <T>(check: () => T): T | null => {
    try {
      return check();
    } catch (error) {
      // A message of the engine may quote what it could not read.
      const where = error instanceof BrokenChain ? `negotiation ${id}, act ${error.seq}` : `negotiation ${id}`;
      const problem = error instanceof BrokenChain ? error.message : 'its acts make no negotiation';
      findings.push({ where, problem });
      return null;
    }
  };
  const whole = attempt(() => recordHead(acts, sha256));
  // What everybody is sent follows from the whole record: after a break it says nothing more.
  if (whole)
    attempt(() =>
      checkPublicRecord(
        acts.flatMap((act) => redactForAll(act) ?? []),
        sha256,
      ),
    );
  return { state: attempt(() => foldAll(null, acts)), findings };
}
