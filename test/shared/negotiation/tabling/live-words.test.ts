import type { LiveParagraph } from '@adref/shared/document';
import { liveChange, liveChangeOfWords, liveWordings, withLiveChange } from '@adref/shared/negotiation';
import { describe, expect, test } from 'vitest';
import { fc } from '../../../property.ts';
import { Round } from '../round.ts';

const drafted = ['a', 'b', 'c', 'd'].map((id) => ({ id, kind: 'operative', level: 0, text: `draft ${id}` }) as const);
const added = (id: string, text: string): LiveParagraph => ({ id, kind: 'operative', level: 0, text });

/** KEN tables as it types: this on the table, and this in its text now. */
function typing(tabled: readonly LiveParagraph[], own: readonly LiveParagraph[]) {
  const round = new Round([...drafted]);
  round.texts.set('KEN', { paragraphs: [...tabled], faults: 0 });
  round.decide('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  if (tabled.some(({ id, text }) => text !== drafted.find((one) => one.id === id)?.text))
    round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  round.does('KEN', { kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
  const change = liveChange(round.state, 'KEN', liveWordings(round.state, 'KEN', { paragraphs: own, faults: 0 }));
  return change ? withLiveChange(round.state, change) : round.state;
}

const words = fc.constantFrom('draft a', 'draft b', 'one', 'two', '');
const page = fc.record({
  drafted: fc.array(fc.option(words, { freq: 4 }), { minLength: 4, maxLength: 4 }),
  added: fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.nat(4), words), { maxLength: 3 }),
});

function paragraphsOf({ drafted: texts, added: more }: typeof page extends fc.Arbitrary<infer P> ? P : never) {
  const paragraphs: LiveParagraph[] = drafted.flatMap((one, at) => {
    const text = texts[at];
    return text == null ? [] : [{ ...one, text }];
  });
  for (const [id, at, text] of new Map(more.map((one) => [one[0], one])).values()) {
    paragraphs.splice(at, 0, added(id, text));
  }
  return paragraphs;
}

test('words alone come to the same live wordings as the whole text', () => {
  let followed = 0;
  fc.assert(
    fc.property(page, page, fc.array(fc.tuple(fc.nat(), words), { maxLength: 3 }), (tabled, own, typed) => {
      const before = paragraphsOf(own);
      const state = typing(paragraphsOf(tabled), before);
      const changed = new Map(
        typed.flatMap(([at, text]) => {
          const one = before[at % Math.max(1, before.length)];
          return one ? [[one.id, text] as const] : [];
        }),
      );
      const now = before.map((one) => ({ ...one, text: changed.get(one.id) ?? one.text }));
      const found = liveChangeOfWords(state, 'KEN', changed);
      if (!found) return;
      followed++;
      const whole = liveChange(state, 'KEN', liveWordings(state, 'KEN', { paragraphs: now, faults: 0 }));
      const after = (change: typeof whole) => (change ? withLiveChange(state, change).live : state.live);
      expect(after(found.change)).toEqual(after(whole));
      expect(found.change === null).toBe(whole === null);
      expect(new Set(found.change?.gone)).toEqual(new Set(whole?.gone));
      expect(new Set(found.change?.wordings)).toEqual(new Set(whole?.wordings));
    }),
    { seed: 1945, numRuns: 2000 },
  );
  expect(followed).toBeGreaterThan(400);
});

describe('the whole text is to be read', () => {
  const state = typing([...drafted], [...drafted, added('x', 'one'), added('y', '')]);
  test.each([
    ['an addition gets its first words', 'y', 'one'],
    ['an addition loses its last', 'x', ' '],
    ['a paragraph that nothing is known of', 'z', 'one'],
  ])('%s', (_what, paragraph, text) => {
    expect(liveChangeOfWords(state, 'KEN', new Map([[paragraph, text]]))).toBeNull();
  });
});

test('nothing of others, and nothing of paragraphs that say what they said', () => {
  const state = typing([...drafted], [{ ...drafted[0], text: 'one' }, ...drafted.slice(1)] as LiveParagraph[]);
  expect(
    liveChangeOfWords(
      state,
      'KEN',
      new Map([
        ['a', 'one'],
        ['b', 'draft b'],
      ]),
    ),
  ).toEqual({ change: null });
});
