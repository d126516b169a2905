import { type Answers, seats } from './answers.ts';
import { visibleToDeskOnly } from './desk-acts.ts';

/**
 * Invariant 8: what is private reaches nobody without the right. Looked for are words that the reader knows to be somebody's own, in every byte
 * that a seat was sent, refusals included, and whatever an answer has only for the desk. The server's log no seat can read.
 */
export function privateWords({ seats: answers, secrets }: Answers): string[] {
  return seats.flatMap((seat) => {
    const { bytes, state, acts } = answers[seat];
    const draft = state.drafts.length - 1;
    const faults = secrets
      .filter(({ may, until }) => !may.includes(seat) && (until === null || draft < until))
      .filter(({ words }) => bytes.includes(words))
      .map(({ words }) => `is sent “${words}”, which is not for it`);
    if (seat !== 'desk') {
      const { takes, invitations, silences, rationales } = state;
      if (takes.length + invitations.length > 0) faults.push('is sent what the desk has done');
      if (silences.some(({ breaks }) => breaks.length > 0)) faults.push('is sent who broke a silence');
      if (rationales.some((one) => one.draft === draft)) faults.push('is sent reasons of the open round');
      if (acts.some(({ kind }) => visibleToDeskOnly.has(kind))) faults.push('is sent an act of the desk');
      if (acts.some(({ salt, bridge }) => salt !== undefined || bridge !== undefined)) faults.push('is sent a salt');
      if (state.seq !== acts.length) faults.push('can count the acts of the desk');
    }
    return faults.map((fault) => `${seat} ${fault}`);
  });
}
