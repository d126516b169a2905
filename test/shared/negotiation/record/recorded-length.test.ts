import type { Paragraph } from '@adref/shared/document';
import { maxRecordedLength } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { Round } from '../round.ts';

/** Paragraphs of a tenth of what one party may put on record. */
const paragraphs = Array.from(
  { length: 6 },
  (_, n): Paragraph => ({ id: `P${n}`, kind: 'operative', level: 0, text: `${n}` }),
);

function writes(round: Round, party: 'KEN' | 'JPN', word: string): void {
  const text = word.repeat(maxRecordedLength / 10 / word.length);
  round.texts.set(party, {
    paragraphs: paragraphs.map(({ id, kind, level }) => ({ id, kind, level, text })),
    faults: 0,
  });
}

const table = (party: string, ids: readonly string[] | null = null) =>
  ({ kind: 'table', draft: 0, party, paragraphs: ids }) as const;

it('ends what one party can put on record in a round, says how much that is, and leaves the others alone', () => {
  const round = new Round(paragraphs);
  writes(round, 'KEN', 'a');
  round.does('KEN', table('KEN'));
  writes(round, 'KEN', 'b');
  expect(round.refusal('KEN', table('KEN'))).toBe('invalid');
  // Fewer paragraphs fit.
  round.does('KEN', table('KEN', ['P0', 'P1', 'P2', 'P3']));
  expect(round.refusal('KEN', table('KEN', ['P4']))).toBe('invalid');
  const comment = { kind: 'comment', draft: 0, target: { paragraph: 'P0', from: null, to: null }, text: 'Hm' } as const;
  expect(round.refusal('KEN', { ...comment, party: 'KEN' })).toBe('invalid');
  round.does('JPN', { ...comment, party: 'JPN' });
  writes(round, 'JPN', 'c');
  round.does('JPN', table('JPN'));
  // A new round begins with nothing on record: what is carried over to it is no act of the party.
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  round.does('KEN', { ...comment, draft: 1, party: 'KEN' });
  writes(round, 'KEN', 'd');
  round.does('KEN', { ...table('KEN'), draft: 1 });
});
