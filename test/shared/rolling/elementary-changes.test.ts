import {
  type Bracket,
  combinedWords,
  contradict,
  type ElementaryChange,
  elementaryChanges,
  rollParagraph,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../property.ts';

/** The only bracket of a paragraph in these wordings, by party. */
function bracketOf(draft: string, wordings: Record<string, string>): Bracket {
  const texts = Object.entries(wordings).map(([party, text]) => ({ party, text }));
  const [bracket, ...others] = rollParagraph(draft, texts).filter((segment) => segment.kind === 'bracket');
  if (!bracket || others.length > 0) throw new Error(`${others.length} more brackets`);
  return bracket;
}

const read = (changes: readonly ElementaryChange[], draft: string) =>
  changes.map(({ from, to, text, holders }) => `${draft.slice(from, to)}→${text} – ${holders.join(', ')}`);

describe('the elementary changes of a bracket', () => {
  const draft = 'States should cooperate.';

  it('takes together what touches: shall from one, always from another', () => {
    const bracket = bracketOf(draft, { EU: 'States shall cooperate.', JPN: 'States should always cooperate.' });
    const found = elementaryChanges(bracket);
    expect(found.map(({ holders }) => holders)).toEqual([['EU'], ['JPN']]);
    const [shall, always] = found;
    expect(shall && always && contradict(shall, always)).toBe(false);
    const words = combinedWords(bracket, found);
    expect(draft.slice(0, bracket.from) + words + draft.slice(bracket.to)).toBe('States shall always cooperate.');
    expect(combinedWords(bracket, [])).toBe(bracket.draft);
  });

  it('excludes what contradicts', () => {
    const bracket = bracketOf(draft, { EU: 'States shall cooperate.', JPN: 'States must cooperate.' });
    const [shall, must] = elementaryChanges(bracket);
    expect(shall && must && contradict(shall, must)).toBe(true);
  });

  it('excludes two insertions at the same place', () => {
    const bracket = bracketOf(draft, { EU: 'States should fully cooperate.', JPN: 'States should always cooperate.' });
    const [fully, always] = elementaryChanges(bracket);
    expect(fully && always && contradict(fully, always)).toBe(true);
  });

  it('gives a change that two share to both', () => {
    const bracket = bracketOf(draft, { EU: 'States shall cooperate.', JPN: 'States shall always cooperate.' });
    expect(read(elementaryChanges(bracket), draft)).toEqual(['should→shall – EU, JPN', '→ always – JPN']);
  });

  it('makes every alternative whole again from its own changes', () => {
    const word = fc.constantFrom('States', 'shall', 'should', 'not', 'allow', 'always', 'that', ',', 'the use');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (base, wordings) => {
        const texts = wordings.map((wording, at) => ({ party: `P${at}`, text: wording }));
        for (const bracket of rollParagraph(base, texts)) {
          if (bracket.kind !== 'bracket') continue;
          const found = elementaryChanges(bracket);
          for (const { text: words, holders } of bracket.alternatives) {
            const own = found.filter((change) => holders.every((party) => change.holders.includes(party)));
            expect(combinedWords(bracket, own)).toBe(words);
            expect(own.some((a, at) => own.slice(at + 1).some((b) => contradict(a, b)))).toBe(false);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
