import { createHash } from 'node:crypto';
import type { Act, Draft, TabledWording } from '@adref/shared/negotiation';
import { type Answers, type SeatAnswers, seats } from './answers.ts';

/**
 * Invariant 5: drafts and tabled wordings never change, each has its hash, and a missing or altered act shows. Checked as SECURITY.md says,
 * with nothing but SHA-256; only the desk can check its own chain before an issue opens it.
 */
export function wholeChain(now: Answers, before: Answers | null): string[] {
  return seats.flatMap((seat) => {
    const answers = now.seats[seat];
    const earlier = before?.seats[seat];
    return [
      ...answers.state.drafts.filter(isFalseDraft).map(({ symbol }) => `${symbol} does not have its hash`),
      ...answers.state.record.filter(isFalseWording).map((one) => `${one.party} ${one.version} does not have its hash`),
      ...(earlier ? changedSince(earlier, answers) : []),
      ...(seat === 'desk' ? deskFaults(answers.acts) : publicFaults(answers.acts)),
      ...(answers.acts.at(-1)?.hash === answers.state.head ? [] : ['its state rests on another act than the last']),
    ].map((fault) => `${seat}: ${fault}`);
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** JSON with keys in order and without white space. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join()}}`;
}

function isFalseDraft({ document, hash }: Draft): boolean {
  return sha256(canonical(document)) !== hash;
}

function isFalseWording({ party, paragraph, text, placement, hash }: TabledWording): boolean {
  return sha256(canonical({ party, paragraph, text, ...(placement && { placement }) })) !== hash;
}

/** What is not any more as it was. */
function changedSince(before: SeatAnswers, now: SeatAnswers): string[] {
  const altered = (was: readonly unknown[], is: readonly unknown[]) =>
    was.some((one, at) => JSON.stringify(one) !== JSON.stringify(is[at]));
  return [
    ...(altered(before.state.drafts, now.state.drafts) ? ['a draft has changed'] : []),
    ...(altered(before.state.record, now.state.record) ? ['a tabled wording has changed'] : []),
    ...(altered(before.acts, now.acts) ? ['an act has changed'] : []),
  ];
}

function said({ seq: _seq, hash: _hash, salt: _salt, bridge: _bridge, ...rest }: Act): string {
  return canonical(rest);
}

const start = '0'.repeat(64);

function publicFaults(acts: readonly Act[]): string[] {
  const faults: string[] = [];
  let head = start;
  let desk = { number: 0, hash: start };
  for (const [at, act] of acts.entries()) {
    if (act.seq !== at + 1 || act.number !== at + 1) faults.push(`act ${at + 1} is missing`);
    if (sha256(head + said(act)) !== act.hash) faults.push(`act ${at + 1} does not follow from the one before`);
    head = act.hash;
    if (act.kind !== 'issue') continue;
    const opened = openedSeals(act, acts, desk);
    if (opened.fault) faults.push(opened.fault);
    desk = opened.desk;
  }
  return faults;
}

/** What an issue opens of the desk's chain: all its commitments in order, the decisions among them, and the seals that were bound to them. */
function openedSeals(
  { opening, decisions = [] }: Extract<Act, { kind: 'issue' }>,
  acts: readonly Act[],
  before: { readonly number: number; readonly hash: string },
): { readonly fault?: string; readonly desk: { readonly number: number; readonly hash: string } } {
  if (!opening) return { fault: 'an issue does not open its seals', desk: before };
  const heads = [before.hash];
  for (const commitment of opening.commitments) heads.push(sha256((heads.at(-1) ?? '') + commitment));
  const desk = { number: before.number + opening.commitments.length, hash: heads.at(-1) ?? '' };
  for (const [nth, take] of decisions.entries()) {
    const place = opening.decisions[nth];
    if (!place) return { fault: `decision ${nth + 1} is not opened`, desk };
    const { time, by } = take;
    const act = { number: before.number + place.at + 1, visibility: 'desk', time, by, kind: 'take', take };
    if (sha256(place.salt + canonical(act)) !== opening.commitments[place.at]) {
      return { fault: `decision ${nth + 1} is not the one that was sealed`, desk };
    }
  }
  for (const { number, desk: done, salt } of opening.seals) {
    const seal = acts.find((act) => act.number === number)?.seal;
    if (sha256(salt + (heads[done - before.number] ?? '')) !== seal)
      return { fault: `seal ${number} does not open`, desk };
  }
  return { desk };
}

/** Both chains, which the desk has whole. */
function deskFaults(acts: readonly Act[]): string[] {
  const faults: string[] = [];
  const heads = { public: start, desk: start };
  for (const [at, act] of acts.entries()) {
    if (act.seq !== at + 1) faults.push(`act ${at + 1} is missing`);
    const chain = act.visibility === 'desk' ? 'desk' : 'public';
    if (chain === 'public' && sha256(act.salt + heads.desk) !== act.seal)
      faults.push(`act ${at + 1} seals something else`);
    const content = chain === 'desk' ? sha256(act.salt + said(act)) : said(act);
    if (sha256(heads[chain] + content) !== act.hash) faults.push(`act ${at + 1} does not follow from the one before`);
    heads[chain] = act.hash;
  }
  return faults;
}
