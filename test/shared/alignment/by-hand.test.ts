import { type ManualLinks, matchParagraphs } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { expect, test } from 'vitest';
import { fc } from '../../property.ts';
import { shown, text } from './notation.ts';

const draft = text(`
  1: Reaffirms that coastal communities depend on healthy fish stocks for their food and their income;
  2: Urges all States to reduce the discarding of unwanted catch in industrial trawling by the end of the decade;
  3: Requests the Secretary-General to submit a report on subsidies that lead to overcapacity of fleets;
`);
const later = text(`
  A: Reaffirms that coastal communities depend on healthy fish stocks for their food and their income;
  B: Calls upon States to reduce the discarding of unwanted catch in trawling within five years;
  C: Deplores the loss of nets at sea;
  D: Requests the Secretary-General to submit a report on subsidies that lead to overcapacity of fleets;
`);
const linked = (byHand: ManualLinks) => matchParagraphs(draft, later, { ids: 'unrelated', byHand });

test('a person ties what no word would, and the passage that words tie is named beside it', () => {
  const links = linked({ linked: [{ a: '2', b: 'C' }] });
  expect(shown(links)).toEqual(['1 → A same', '2 → B quoted', '2 → C changed', '3 → D same']);
  expect(links.map(({ byHand }) => byHand ?? false)).toEqual([false, false, true, false]);
});

test('a person parts even what has the same words, and nothing ties it again', () => {
  expect(shown(linked({ unlinked: [{ a: '1', b: 'A' }] }))).toEqual(['2 → B changed', '3 → D same']);
  expect(shown(linked({ linked: [{ a: '1', b: 'A' }], unlinked: [{ a: '1', b: 'A' }] }))).toEqual([
    '2 → B changed',
    '3 → D same',
  ]);
});

test('a person makes a split and a merger', () => {
  const split = [
    { a: '2', b: 'B' },
    { a: '2', b: 'C' },
  ];
  expect(shown(linked({ linked: split }))).toEqual(['1 → A same', '2 → B+C split', '3 → D same']);
  const merger = [
    { a: '1', b: 'A' },
    { a: '2', b: 'A' },
  ];
  expect(shown(linked({ linked: merger }))).toEqual(['1+2 → A merged', '2 → B quoted', '3 → D same']);
});

test('a tie beyond a split or a merger stands beside it', () => {
  const tied = [
    { a: '1', b: 'A' },
    { a: '1', b: 'B' },
    { a: '2', b: 'B' },
  ];
  const links = linked({ linked: tied });
  expect(shown(links)).toEqual(['1 → A+B split', '2 → B quoted', '3 → D same']);
  expect(links.filter(({ byHand }) => byHand)).toHaveLength(2);
});

test('a person overrides lasting ids, and is asked nothing about paragraphs that are gone', () => {
  const byHand = { linked: [{ a: '1', b: '2' }], unlinked: [{ a: '9', b: 'z' }] };
  expect(shown(matchParagraphs(draft, draft, { byHand }))).toContain('1 → 2 changed');
  expect(shown(linked({ linked: [{ a: '9', b: 'A' }] }))).toEqual(['1 → A same', '2 → B changed', '3 → D same']);
});

test('whatever people say, their ties stand, their partings too, and every paragraph has one link at most besides quotations', () => {
  const words = ['peace', 'water', 'river', 'States', 'report', 'urges', 'session', 'climate', 'decides', 'forests'];
  const side = (prefix: string) =>
    fc
      .array(
        fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((chosen) => chosen.join(' ')),
        { minLength: 1, maxLength: 8 },
      )
      .map((texts): Paragraph[] =>
        texts.map((one, at) => ({ id: `${prefix}${at}`, kind: 'plain', level: 0, text: one })),
      );
  const pairs = fc.array(
    fc.tuple(fc.nat(7), fc.nat(7)).map(([a, b]) => ({ a: `a${a}`, b: `b${b}` })),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(side('a'), side('b'), pairs, pairs, (a, b, tied, parted) => {
      const links = matchParagraphs(a, b, { ids: 'unrelated', byHand: { linked: tied, unlinked: parted } });
      const has = (pair: { a: string; b: string }) =>
        links.some((link) => link.a.includes(pair.a) && link.b.includes(pair.b));
      const there = (pair: { a: string; b: string }) =>
        a.some(({ id }) => id === pair.a) && b.some(({ id }) => id === pair.b);
      for (const pair of parted) expect(has(pair)).toBe(false);
      for (const pair of tied) {
        const undone = parted.some((other) => other.a === pair.a && other.b === pair.b);
        if (there(pair) && !undone) expect(has(pair)).toBe(true);
      }
      const answers = links.filter(({ relation }) => relation !== 'quoted');
      for (const ids of [answers.flatMap((link) => link.a), answers.flatMap((link) => link.b)]) {
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 300 },
  );
});
