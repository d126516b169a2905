import { expect, it } from 'vitest';
import { at, Round } from '../round.ts';

const said = (text: string) => ({ kind: 'comment', draft: 0, party: 'KEN', target: at('P1'), text }) as const;

it('a comment is taken back by the one who said it, once, and put again; its words stay in the record', () => {
  const round = new Round();
  round.does('KEN', said('Why?'));
  round.does('KEN', said('How?'));
  const [why, how] = round.state.comments;
  const withdraw = (on: boolean) => ({ kind: 'comment-withdraw', comment: why?.id ?? '', on }) as const;
  // JPN writes for the same group, and the chair may do much: neither said it.
  expect(round.refusal('JPN', withdraw(true))).toBe('forbidden');
  expect(round.refusal('chair', withdraw(true))).toBe('forbidden');
  expect(round.refusal('KEN', withdraw(false))).toBe('stale');
  round.does('KEN', withdraw(true));
  expect(round.state.comments).toEqual([{ ...why, withdrawn: true }, how]);
  expect(round.refusal('KEN', withdraw(true))).toBe('stale');
  round.does('KEN', withdraw(false));
  expect(round.state.comments).toEqual([why, how]);
  expect(round.refusal('KEN', { kind: 'comment-withdraw', comment: 'none', on: true })).toBe('stale');
});
