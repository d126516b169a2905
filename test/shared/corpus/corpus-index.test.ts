import { CorpusIndex, fewestVerbatimWords, verbatimStretches, wordRow } from '@adref/shared/corpus';
import { describe, expect, test } from 'vitest';
import { fc } from '../../property.ts';

/** Words of few letters, so that much is in common; some begin sentences, some have a capital. */
const word = fc.constantFrom('la', 'La', 'paix', 'Paix', 'des', 'États', 'états', 'et', 'sécurité', ',', '.', ';');
const phrase = fc.array(word, { minLength: 3, maxLength: 12 });
/** Paragraphs made of the same phrases in another order, with words of their own between. */
const collection = fc.array(phrase, { minLength: 3, maxLength: 6 }).chain((phrases) =>
  fc.array(
    fc
      .array(fc.oneof(fc.constantFrom(...phrases), phrase), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.flat().join(' ')),
    { minLength: 2, maxLength: 12 },
  ),
);

const folded = (key: string) => key.toLowerCase();
const isWordly = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** A text as words and signs, with whether each begins a sentence; by looking, without the index. */
function read(text: string): { text: string; begins: boolean }[] {
  let begins = true;
  return text.split(/\s+/).map((part) => {
    const own = { text: part, begins: begins && isWordly(part) };
    if (isWordly(part)) begins = false;
    else if (/[.;]/.test(part)) begins = true;
    return own;
  });
}

/** The maximal stretches of `text` that are in one of the others, by trying them all. */
function bruteForce(text: string, others: readonly string[]): string[] {
  const query = read(text);
  const found: [number, number][] = [];
  for (let from = 0; from < query.length; from++) {
    if (!isWordly(query[from]?.text ?? '')) continue;
    let longest = from;
    for (const other of others) {
      const source = read(other);
      for (let start = 0; start < source.length; start++) {
        let length = 0;
        for (;;) {
          const [a, b] = [query[from + length], source[start + length]];
          if (!a || !b || folded(a.text) !== folded(b.text)) break;
          if (length > 0 && a.text !== b.text && !a.begins && !b.begins) break;
          length++;
        }
        while (length > 0 && !isWordly(query[from + length - 1]?.text ?? '')) length--;
        longest = Math.max(longest, from + length);
      }
    }
    const words = query.slice(from, longest).filter((one) => isWordly(one.text)).length;
    if (words >= fewestVerbatimWords) found.push([from, longest]);
  }
  return found
    .filter(([from, to]) => !found.some(([start, end]) => start <= from && end >= to && end - start > to - from))
    .map(([from, to]) =>
      query
        .slice(from, to)
        .map((one) => one.text)
        .join(' '),
    );
}

/** What the index finds, as words. */
function found(index: CorpusIndex, text: string): string[] {
  const { codes, from, to } = wordRow(text);
  return verbatimStretches(index, codes).map((stretch) => text.slice(from[stretch.from], to[stretch.to - 1]));
}

const rows = (texts: readonly string[]) => texts.map((text, paragraph) => ({ paragraph, codes: wordRow(text).codes }));

describe('what is verbatim in the collection', () => {
  test('every stretch that trying all of them finds, and no other', () => {
    let long = 0;
    fc.assert(
      fc.property(collection, (texts) => {
        const [text = '', ...others] = texts;
        const expected = bruteForce(text, others);
        long += expected.length;
        expect(found(CorpusIndex.of(rows(others)), text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
    // The texts have enough in common for this to say something.
    expect(long).toBeGreaterThan(100);
  });

  test('the same answers after any adding, removing and adding again as from the beginning', () => {
    const steps = fc.array(fc.tuple(fc.nat(11), fc.boolean()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(collection, steps, (texts, changes) => {
        const [text = '', ...others] = texts;
        const all = rows(others);
        const grown = CorpusIndex.of(all.slice(0, 2));
        const there = new Set(all.slice(0, 2).map(({ paragraph }) => paragraph));
        for (const [of, add] of changes) {
          const row = all[of % all.length];
          if (!row) continue;
          if (add) grown.add([row]);
          else grown.remove(row.paragraph);
          if (add) there.add(row.paragraph);
          else there.delete(row.paragraph);
        }
        expect(grown.size).toBe(there.size);
        const left = all.filter(({ paragraph }) => there.has(paragraph));
        const query = wordRow(text).codes;
        const sorted = (index: CorpusIndex) =>
          verbatimStretches(index, query).map(({ from, to, matches }) => [
            from,
            to,
            matches.map(({ paragraph, at }) => `${paragraph} ${at}`).toSorted(),
          ]);
        expect(sorted(grown)).toEqual(sorted(CorpusIndex.of(left)));
      }),
      { numRuns: 200 },
    );
  });

  test('many additions and removals rebuild the index and change no answer', () => {
    const text = 'la paix et la sécurité des États et de tous les peuples du monde';
    const filler = (n: number) =>
      Array.from({ length: 60 }, (_, at) => `m${(n * 7919 + at * 104729) % 5003}`).join(' ');
    const index = CorpusIndex.of([]);
    for (let n = 0; n < 1200; n++) index.add([{ paragraph: n, codes: wordRow(n === 600 ? text : filler(n)).codes }]);
    expect(found(index, text)).toEqual([text]);
    for (let n = 0; n < 1200; n++) if (n !== 600) index.remove(n);
    expect([index.size, found(index, text)]).toEqual([1, [text]]);
    index.remove(600);
    expect([index.words, found(index, text)]).toEqual([0, []]);
  });
});

test('a text made of formulas is looked up with bounded work, and its rare words are still found', () => {
  const formula = 'prie le Secrétaire général de lui présenter un rapport sur la question à sa prochaine session';
  const rare = 'les phares abandonnés de la côte nord abritent désormais des colonies';
  const texts = [...Array.from({ length: 3000 }, () => formula), rare];
  const index = CorpusIndex.of(rows(texts));
  const query = wordRow(`${`${formula} ; `.repeat(600)}${rare}`).codes;
  let told = 0;
  index.matches(query, fewestVerbatimWords, () => told++);
  // 600 formulas in 3,000 paragraphs would be 1,800,000 places, each with several runs.
  expect(told).toBeLessThan(1_000_000);
  expect(verbatimStretches(index, query).at(-1)?.matches).toMatchObject([{ paragraph: 3000 }]);
});

describe('what counts as the same words', () => {
  const agreed = 'Rappelant que les États Membres doivent l’aide promise, à tous ceux qui la demandent ;';
  const index = CorpusIndex.of(rows([agreed]));
  test.each([
    [
      'another apostrophe, other spaces',
      "Rappelant que les États Membres doivent l'aide promise, à tous ceux qui la demandent ;",
      1,
    ],
    [
      'the first word of the stretch inside a sentence',
      'Elle dit, rappelant que les États Membres doivent l’aide promise, à tous.',
      1,
    ],
    ['a footnote’s mark', 'Rappelant que les États⁵ Membres doivent l’aide promise³, à tous ceux', 1],
    ['a small letter where negotiators mean a capital', 'rappelant que les États membres doivent l’aide', 0],
    ['a comma that is not there', 'les États Membres doivent l’aide promise à tous ceux qui', 0],
    ['seven words', 'que les États Membres doivent l’aide', 0],
  ])('%s', (_, text, count) => {
    expect(found(index, text)).toHaveLength(count);
  });

  test.each([
    [
      'Chinese, whatever is beside it',
      '各国应当遵守国际法和联合国宪章的原则',
      '会议重申各国应当遵守国际法和联合国宪章',
    ],
    [
      'Arabic',
      'إذ تشير إلى أن الدول الأعضاء يجب أن تحترم القانون الدولي',
      'وتؤكد أن الدول الأعضاء يجب أن تحترم القانون الدولي دائما',
    ],
    [
      'Russian',
      'подтверждая, что государства-члены должны соблюдать нормы и принципы международного права',
      'что государства-члены должны соблюдать нормы и принципы международного права',
    ],
  ])('%s', (_, there, text) => {
    expect(found(CorpusIndex.of(rows([there])), text)).toHaveLength(1);
  });
});
