import { firstOrigins, type Provenance } from '@adref/shared/provenance';
import { expect, test } from 'vitest';
import { fc } from '../../property.ts';
import { sit, sitting } from '../negotiation/rounds/random-rounds.ts';

const drafted = (paragraph: string, at: number) => ({ kind: 'draft', paragraph, at }) as const;
const kens = { kind: 'tabled', versions: [{ party: 'KEN', paragraph: 'P1', version: 1 }], decided: true } as const;
const chairs = { kind: 'chair', decided: false } as const;
const text = <Span>(paragraph: string, ...spans: Span[]) => ({ paragraph, spans });

// Zero draft "States should act"; Rev.1 "States shall act" of Kenya; Rev.2 "All States shall act", typed; Rev.3 in two paragraphs, one moved.
const provenances: Provenance[] = [
  {
    paragraphs: [
      text(
        'P1',
        { from: 0, to: 7, origin: drafted('P1', 0) },
        { from: 7, to: 12, origin: kens },
        { from: 12, to: 16, origin: drafted('P1', 13) },
      ),
    ],
    gone: [],
  },
  {
    paragraphs: [text('P1', { from: 0, to: 4, origin: chairs }, { from: 4, to: 20, origin: drafted('P1', 0) })],
    gone: [],
  },
  {
    paragraphs: [
      text('N', { from: 0, to: 9, origin: drafted('P1', 11) }),
      text('P1', { from: 0, to: 10, origin: drafted('P1', 0) }),
    ],
    gone: [],
  },
];

test('words say with which draft they came in and whose they were then, through every draft and move since', () => {
  expect(firstOrigins(provenances.slice(0, 1))).toEqual([
    text(
      'P1',
      { from: 0, to: 7, draft: 0, origin: drafted('P1', 0) },
      { from: 7, to: 12, draft: 1, origin: kens },
      { from: 12, to: 16, draft: 0, origin: drafted('P1', 13) },
    ),
  ]);
  expect(firstOrigins(provenances)).toEqual([
    text('N', { from: 0, to: 5, draft: 1, origin: kens }, { from: 5, to: 9, draft: 0, origin: drafted('P1', 13) }),
    text('P1', { from: 0, to: 4, draft: 2, origin: chairs }, { from: 4, to: 10, draft: 0, origin: drafted('P1', 0) }),
  ]);
  expect(firstOrigins([])).toEqual([]);
});

test('over random rounds every word has come in with one draft, which has it, and only the zero draft has words of itself', () => {
  let earlier = 0;
  fc.assert(
    fc.property(sitting, (steps) => {
      const { round } = sit(steps);
      const recorded = round.acts.flatMap((act) => (act.kind === 'issue' && act.provenance ? [act.provenance] : []));
      const drafts = round.state.drafts.map(({ document }) => document.paragraphs);
      for (const { paragraph, spans } of firstOrigins(recorded)) {
        const words = drafts.at(-1)?.find(({ id }) => id === paragraph)?.text ?? '';
        expect(spans.map(({ from, to }) => words.slice(from, to)).join('')).toBe(words);
        for (const { from, to, draft, origin } of spans) {
          expect(drafts[draft]?.some((one) => one.text.includes(words.slice(from, to)))).toBe(true);
          expect(origin.kind === 'draft').toBe(draft === 0);
          if (draft > 0 && draft < recorded.length) earlier++;
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(earlier).toBeGreaterThan(0);
});
