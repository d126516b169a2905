import {
  type Act,
  BrokenChain,
  type ChainFault,
  checkPublicRecord,
  foldAll,
  type Negotiation,
  recordHead,
  redactForAll,
} from '@adref/shared/negotiation';
import { message, type OperatorMessage } from '../messages/message.ts';
import type { Finding } from '../storage/finding.ts';
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
      findings.push(
        error instanceof BrokenChain
          ? { where: message('at-act', { negotiation: id, act: error.seq }), problem: chainProblem(error.fault) }
          : { where: message('at-negotiation', { negotiation: id }), problem: message('no-negotiation') },
      );
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

/** The sentences of the chain's faults have their keys, after `chain-`. */
function chainProblem({ key, params }: ChainFault): OperatorMessage {
  return { key: `chain-${key}`, params };
}
