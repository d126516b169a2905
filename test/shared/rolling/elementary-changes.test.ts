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

/** A bracket around a whole text in these wordings, by party. */
function wholeBracket(draft: string, wordings: Record<string, string>): Bracket {
  const alternatives = Object.entries(wordings).map(([party, text]) => ({ text, holders: [party] }));
  return { kind: 'bracket', from: 0, to: draft.length, draft, alternatives, retain: [], reserve: [] };
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

  it.each<[string, string, string[]]>([
    ['should not allow', 'shall not permit', ['should→shall', 'allow→permit']],
    [
      'a fund for the poorest countries',
      'a review of the mandate',
      ['fund for the poorest countries→review of the mandate'],
    ],
    [
      'provide assistance to the victims of the conflict',
      'lift the restrictions on the media of the region',
      ['provide assistance to the victims of the conflict→lift the restrictions on the media of the region'],
    ],
    [
      'should set up a fund in 2025',
      'must ask for a review in 2030',
      ['should→must', 'set up a fund→ask for a review', '2025→2030'],
    ],
    ['présenter un rapport', 'convoquer une réunion', ['présenter un rapport→convoquer une réunion']],
    // A hedge that is dropped with other words answers to none of what comes instead.
    [
      "y apporter des changements ou d'en établir des nouveaux, selon qu'il conviendra",
      'étudier les moyens de les faire mieux connaître',
      [
        "y apporter des changements ou d'en établir des nouveaux, selon qu'il conviendra→étudier les moyens de les faire mieux connaître",
      ],
    ],
    [
      'make changes to them or set up new norms, as appropriate',
      'study the ways of having all of the public learn',
      ['make changes to them or set up new norms, as appropriate→study the ways of having all of the public learn'],
    ],
    ['设立基金', '审议报告', ['设立基金→审议报告']],
    ['应合作应对', '须协作面对', ['应→须', '合作→协作', '应对→面对']],
    ['создать фонд для стран', 'провести обзор для мандата', ['создать фонд для стран→провести обзор для мандата']],
  ])('pairs in %s what answers to words of %s, and leaves the rest in one', (before, after, parts) => {
    const bracket = wholeBracket(before, { EU: after });
    expect(elementaryChanges(bracket).map(({ from, to, text }) => `${before.slice(from, to)}→${text}`)).toEqual(parts);
  });

  it.each<[string, string, string[]]>([
    ['ne permettent pas', 'ne devraient pas permettre', ['permettent pas→devraient pas permettre']],
    ['ne devraient pas permettre', 'ne permettent pas', ['devraient pas permettre→permettent pas']],
    ['ne sont pas utilisés', 'ne devraient pas être utilisés', ['sont pas→devraient pas être']],
    ['s’engagent à ne pas permettre', 'ne doivent pas permettre', ['s’engagent à ne→ne doivent']],
    ['are not used', 'should not be used', ['are not→should not be']],
    ['has not taken', 'should not have taken', ['has not→should not have']],
    [
      'no permiten a sabiendas',
      'no deberían a sabiendas permitir',
      ['permiten a sabiendas→deberían a sabiendas permitir'],
    ],
    ['не создают', 'должны не создавать', ['не создают→должны не создавать']],
    ['تسمح عن علم', 'ينبغي عن علم أن تسمح', ['تسمح عن علم→ينبغي عن علم أن تسمح']],
    ['各国蓄意允许', '各国允许蓄意', ['蓄意允许→允许蓄意']],
    // Each of these can be taken alone.
    ['should not allow', 'shall not permit', ['should→shall', 'allow→permit']],
    ['do not allow', 'should not knowingly allow', ['do→should', '→ knowingly']],
    ['should fully cooperate', 'shall always cooperate', ['should→shall', 'fully→always']],
    ['should cooperate and report', 'cooperate and should report', ['should →', '→ should']],
  ])('leaves no half of a verb group of %s in %s', (before, after, parts) => {
    const bracket = wholeBracket(before, { EU: after });
    const found = elementaryChanges(bracket);
    expect(found.map(({ from, to, text }) => `${before.slice(from, to)}→${text}`)).toEqual(parts);
    expect(combinedWords(bracket, found)).toBe(after);
  });

  it('parts words that nobody else replaces from those that another alternative replaces just so', () => {
    const words = 'women and girls';
    const bracket = wholeBracket(words, { EU: 'children and persons with disabilities', JPN: 'children and girls' });
    expect(read(elementaryChanges(bracket), words)).toEqual([
      'women→children – EU, JPN',
      'girls→persons with disabilities – EU',
    ]);
  });

  it('parts Chinese words from those that another alternative replaces just so, in fewer words too', () => {
    const words = '敦促会员国';
    expect(read(elementaryChanges(wholeBracket(words, { KEN: '请各国', FRA: '敦促各国' })), words)).toEqual([
      '敦促→请 – KEN',
      '会员国→各国 – KEN, FRA',
    ]);
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
