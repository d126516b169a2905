import type { Command, SaidState } from '@adref/shared/negotiation';
import type { at } from '../round.ts';

/** Everybody agrees on a place, but for the parties that one waits for. */
export const agree = (target: ReturnType<typeof at>, pending: string[] = [], draft = 0) =>
  said(target, { state: 'agreed', level: 'informals', pending, conditions: [] }, '', draft);

/** The desk reopens a place at the request of a party. */
export const reopen = (target: ReturnType<typeof at>, requester: string | null = null, draft = 0) =>
  said(target, { state: 'reopened', requester }, 'New instructions', draft);

/** The desk records a state of a place. */
export const said = (target: ReturnType<typeof at>, state: SaidState, note = '', draft = 0) =>
  ({ kind: 'paragraph-state', draft, target, said: state, note }) satisfies Command;

/** A party asks for what is settled in a paragraph to be reopened, or not any more. */
export const ask = (party: string, paragraph: string, on = true) =>
  ({ kind: 'ask-to-reopen', draft: 0, party, paragraph, on, why: 'New instructions' }) satisfies Command;
