import {
  type Comment,
  conversationPlace,
  isResolved,
  type Negotiation,
  roundView,
  type Target,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { at, Round } from '../round.ts';

const opens = (round: Round, target: Target, text: string): string => {
  round.does('KEN', { kind: 'comment', draft: round.state.drafts.length - 1, party: 'KEN', target, text });
  return round.state.comments.at(-1)?.id ?? '';
};
const issue = (round: Round) => {
  const draft = round.state.drafts.length - 1;
  round.does('chair', { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` });
};
const found = ({ comments }: Negotiation, id: string): Comment => {
  const comment = comments.find((one) => one.id === id);
  if (!comment) throw new Error(`No conversation ${id}`);
  return comment;
};
const placeOf = (state: Negotiation, id: string) => conversationPlace(state, found(state, id));

describe('a conversation in the rounds after its own', () => {
  it('is on its words where they still stand exactly, and else on words that are gone, which it names', () => {
    const round = new Round();
    const paragraph = opens(round, at('P1'), 'All of it');
    const [two, four, gap] = ['two', 'four']
      .map((words) => opens(round, at('P1', words), words))
      .concat(opens(round, { paragraph: 'P1', from: 3, to: 3 }, 'Here')) as [string, string, string];
    const left = opens(round, at('P3', 'meet'), 'When');
    expect(placeOf(round.state, two)).toEqual({ on: 'words', words: 'two', range: { from: 4, to: 7 } });
    round.write(null, 'P1', 'All one two three fourfold five');
    round.write(null, 'P3', undefined);
    issue(round);
    for (const state of [round.state, roundView(round.state, 1)]) {
      expect(placeOf(state, paragraph)).toEqual({ on: 'paragraph' });
      expect(placeOf(state, two)).toEqual({ on: 'words', words: 'two', range: { from: 8, to: 11 } });
      expect(placeOf(state, four)).toEqual({ on: 'gone', words: 'four' });
      expect(placeOf(state, gap)).toEqual({ on: 'gone', words: '' });
      expect(placeOf(state, left)).toEqual({ on: 'gone', words: 'meet' });
    }
    // In the round that is over they are where they were.
    const before = roundView(round.state, 0);
    expect(placeOf(before, four)).toEqual({ on: 'words', words: 'four', range: { from: 14, to: 18 } });
    expect(placeOf(before, left)).toMatchObject({ on: 'words', words: 'meet' });
  });

  it('goes on; the round that is over shows it as it stood', () => {
    const round = new Round();
    const id = opens(round, at('P1'), 'Why?');
    const answer = (text: string) => round.does('JPN', { kind: 'comment-answer', comment: id, party: 'JPN', text });
    answer('Because');
    issue(round);
    answer('And so');
    round.does('KEN', { kind: 'comment-edit', comment: id, text: 'Why so?' });
    round.does('KEN', { kind: 'comment-edit', comment: id, text: 'Why so?!' });
    round.does('KEN', { kind: 'comment-resolve', comment: id, party: 'KEN', on: true });
    const later = opens(round, at('P2'), 'Later');
    issue(round);
    const texts = (comment: Comment) => [comment.text, ...(comment.answers ?? []).map(({ text }) => text)];
    const now = found(round.state, id);
    expect([texts(now), isResolved(now)]).toEqual([['Why so?!', 'Because', 'And so'], true]);
    const then = found(roundView(round.state, 0), id);
    expect([texts(then), isResolved(then), then.earlier]).toEqual([['Why?', 'Because'], false, undefined]);
    expect(found(roundView(round.state, 1), id)).toEqual(now);
    expect(roundView(round.state, 0).comments.map((one) => one.id)).toEqual([id]);
    expect(roundView(round.state, 1).comments.map((one) => one.id)).toEqual([id, later]);
    // What its author takes back is not shown in any round.
    round.does('KEN', { kind: 'comment-withdraw', comment: id, on: true });
    expect(found(roundView(round.state, 0), id).withdrawn).toBe(true);
  });

  it('on words of a paragraph that was only proposed stays on them when it is in the draft', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair warmly');
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: ['K1'] });
    const id = opens(round, { paragraph: 'K1', from: 7, to: 16 }, 'Which?');
    round.write(null, 'K1', 'Warmly thanks the chair');
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: at('K1'),
      text: 'Thanks the chair warmly',
      source: { kind: 'party', holders: ['KEN'] },
    });
    issue(round);
    expect(placeOf(round.state, id)).toMatchObject({ on: 'words', words: 'the chair' });
  });
});
