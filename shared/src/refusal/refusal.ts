import type { ArgumentsOf, Params } from './catalogue.ts';
import type { english } from './en.ts';

/** Names one reason; the catalogues (en.ts) have a sentence for each. */
export type RefusalKey = keyof typeof english;

/** Why something was not done. As data, so that everyone reads it in their own language (`sentenceOf`). */
export interface Reason {
  readonly key: RefusalKey;
  readonly params: Params;
}

/** A command that was not carried out, and why. */
export interface Refusal extends Reason {
  readonly ok: false;
  /** `forbidden`: no right; `stale`: based on what has changed meanwhile; `invalid`: cannot be done as asked; `closed`: the negotiation is over. */
  readonly code: 'forbidden' | 'stale' | 'invalid' | 'closed';
}

/** Parameters of a reason, where its sentence has any. */
export type Arguments<K extends RefusalKey> = ArgumentsOf<(typeof english)[K]>;

/** A reason with the parameters that its sentence needs. */
export function reason<K extends RefusalKey>(key: K, ...[params]: Arguments<K>): Reason {
  return { key, params: params ?? {} };
}

/** A refusal with the parameters that its sentence needs. */
export function refusal<K extends RefusalKey>(code: Refusal['code'], key: K, ...[params]: Arguments<K>): Refusal {
  return { ok: false, code, key, params: params ?? {} };
}

/** The member has no right to it. */
export function forbidden<K extends RefusalKey>(key: K, ...params: Arguments<K>): Refusal {
  return refusal('forbidden', key, ...params);
}

/** What the member looked at has changed meanwhile. */
export function stale<K extends RefusalKey>(key: K, ...params: Arguments<K>): Refusal {
  return refusal('stale', key, ...params);
}

/** It cannot be done as asked. */
export function invalid<K extends RefusalKey>(key: K, ...params: Arguments<K>): Refusal {
  return refusal('invalid', key, ...params);
}

/** Tells a refusal from what was asked for. */
export function isRefusal(answer: object | null): answer is Refusal {
  return answer !== null && 'ok' in answer && answer.ok === false;
}
