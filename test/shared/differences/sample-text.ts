import { fc } from '../../property.ts';

/** Words, signs and spaces of the six official languages, with what breaks naive differences: elisions, no-break spaces, marks, pairs. */
const pieces: Record<string, { readonly words: readonly string[]; readonly joints: readonly string[] }> = {
  en: {
    words: [
      'States',
      'should',
      'shall',
      'not',
      'the',
      'of',
      "State's",
      'information',
      'ICTs',
      '71/28',
      'well-being',
      'A/70/174',
      '(2015)',
    ],
    joints: [' ', ' ', ' ', ', ', '; ', ' – ', ' / ', '.'],
  },
  fr: {
    words: [
      "l'",
      'd’',
      "qu'",
      'utilisation',
      'États',
      'E\u0301tats',
      'ne',
      'pas',
      'non-contraignantes',
      "aujourd'hui",
      '1.1',
      '«\u00a0norme\u00a0»',
      '[telles',
      'norme]',
    ],
    joints: [' ', ' ', '', '\u202f;', '\u00a0: ', ', ', ' et '],
  },
  es: { words: ['los', 'Estados', 'deberían', 'no', 'niñez', 'cooperación', '¿qué?', 'o'], joints: [' ', ', ', '. '] },
  ru: {
    words: ['государства', 'не', 'должны', 'и', 'информации', '«сфера»', '№', 'ё', 'е\u0308'],
    joints: [' ', ', ', ' — '],
  },
  ar: { words: ['الدول', 'و', 'الأعضاء', 'مُلزِمة', 'التعاون', '١٢', 'في', 'ــ'], joints: [' ', '، ', '؛ ', ' \u200f'] },
  zh: {
    words: ['国家', '应当', '遵守', '的', '𠮷野', '国际法', '和', '2015年', '信息'],
    joints: ['', '', '，', '。', '、', '“'],
  },
  odd: {
    words: [
      '👩‍👩‍👧',
      '🇫🇷',
      'a\u0301\u0323',
      '\u0301',
      '\\',
      '[',
      ']',
      'delete',
      'retain',
      '-',
      '–',
      '\t',
      '\u00ad',
      'coo\u00adpe',
      '\ud83d',
    ],
    joints: [' ', '', '  ', '\u2028', '-', '/', '\u00a0'],
  },
};

export const sampleLanguages = Object.keys(pieces);

/** Texts of up to thirty words in one language. */
export function textIn(language: string): fc.Arbitrary<string> {
  const { words, joints } = pieces[language] ?? { words: ['a'], joints: [' '] };
  return fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { maxLength: 30 })
    .map((parts) => parts.flat().join(''));
}

/** A text and `count` edited copies of it: words replaced, inserted, deleted, moved. */
function editedIn(language: string, count: number): fc.Arbitrary<{ draft: string; wordings: string[] }> {
  const { words, joints } = pieces[language] ?? { words: ['a'], joints: [' '] };
  const chunks = fc.array(
    fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)).map((pair) => pair.join('')),
    {
      minLength: 1,
      maxLength: 20,
    },
  );
  const edit = fc.record({
    at: fc.nat(20),
    gone: fc.nat(3),
    put: fc.array(fc.constantFrom(...words, ...joints), { maxLength: 3 }),
  });
  return fc
    .tuple(chunks, fc.array(fc.array(edit, { maxLength: 4 }), { minLength: count, maxLength: count }))
    .map(([parts, edits]) => ({
      draft: parts.join(''),
      wordings: edits.map((list) => {
        const copy = [...parts];
        for (const { at, gone, put } of list) copy.splice(at % (copy.length + 1), gone, ...put);
        return copy.join('');
      }),
    }));
}

/** Any of the languages with such a text and its copies. */
export function edited(count: number): fc.Arbitrary<{ draft: string; wordings: string[] }> {
  return fc.oneof(...sampleLanguages.map((language) => editedIn(language, count)));
}
