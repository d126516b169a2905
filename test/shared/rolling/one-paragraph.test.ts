import { type Position, rollingParagraph, rollingText, type Wording } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { fc } from '../../property.ts';
import { addition, operatives } from './notation.ts';

const parties = ['A', 'B', 'C'] as const;
const words = ['Calls upon States', 'Calls upon all States', 'Urges States to act', 'Urges all'] as const;

/** Wordings of draft paragraphs and of additions at two places, in any order. */
const wording: fc.Arbitrary<Wording> = fc
  .record({
    party: fc.constantFrom(...parties),
    paragraph: fc.constantFrom('p1', 'p2', 'x', 'y', 'z'),
    text: fc.option(fc.constantFrom(...words)),
    after: fc.constantFrom('p1', null),
  })
  .map(({ party, paragraph, text, after }) =>
    paragraph.startsWith('p') || text === null
      ? { party, paragraph, text }
      : addition(party, paragraph, text, paragraph === 'x' ? 'p1' : after),
  );

it('one paragraph is rolled as it is in the whole text, but for its label', () => {
  const draft = operatives('Calls upon States to act', 'Decides to meet');
  const bases = new Map([['x', 'Urges States to act']]);
  fc.assert(
    fc.property(fc.array(wording, { maxLength: 12 }), fc.nat(8), (wordings, from) => {
      const positions: Position[] = [{ party: 'D', paragraph: 'x', stance: 'reserve', from, to: from + 4 }];
      const whole = rollingText(draft, wordings, positions, undefined, bases);
      for (const id of ['p1', 'p2', 'x', 'y', 'z']) {
        const expected = whole.find((one) => one.id === id || one.added?.sameAs.includes(id));
        const alone = rollingParagraph(draft, wordings, positions, id, bases);
        expect(alone).toEqual(expected && { ...expected, label: '' });
      }
    }),
    { numRuns: 400 },
  );
});

it('looks at the words of its own paragraph only', () => {
  const draft = operatives(...Array.from({ length: 200 }, (_, at) => `Paragraph ${at} calls upon States`));
  let looks = 0;
  const wordings = draft.map((paragraph): Wording => {
    const text = () => {
      looks++;
      return `${paragraph.text} to act`;
    };
    return Object.defineProperty({ party: 'A', paragraph: paragraph.id, text: '' }, 'text', { get: text });
  });
  rollingText(draft, wordings, []);
  expect(looks).toBeGreaterThan(200);
  looks = 0;
  expect(rollingParagraph(draft, wordings, [], 'p7')?.segments).toHaveLength(2);
  expect(looks).toBeLessThan(10);
});
