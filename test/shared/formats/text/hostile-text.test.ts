import { labels } from '@adref/shared/document';
import { maxFootnoteMarks, maxFootnotes, maxLines, maxTextBytes, readDocument } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { growth, linear } from '../../growth.ts';

/** As much of a text as makes `size` characters. */
const much = (text: string, size: number): string => text.repeat(Math.ceil(size / text.length));
const sized =
  (text: string) =>
  (size: number): string =>
    much(text, size);
/** One line of `size` characters between two ends. */
const line =
  (before: string, text: string, after: string) =>
  (size: number): string =>
    before + much(text, size) + after;

/** Of each 40 and 160 KB, which a careless pattern or a search for each part among all others would chew on ever longer. */
const size = 40_000;

const adopted = '1. adopted draft resolution A/1 by a vote of 1 to 1, with 1 abstention.\n\n';
/** Where a file has many parts, looking through all of them for each shows only with more. */
const parts = 6;

const report = 'Distr. générale\n\nTitre\n\nI. Objet\n\n';

test.each<[string, (size: number) => string]>([
  ['spaces inside a line', line('a', ' ', 'b')],
  ['one block of short lines', sized('mot\n')],
  ['sentences that never end', sized(`${'mot '.repeat(20)}\n\n`)],
  ['open brackets', line('', '[', '\n')],
  ['asterisks', sized('*a *b* **c ')],
  ['asterisks that close nothing', line('', '** ', '')],
  ['backslashes', line('', '\\', '')],
  ['raised letters', line('x', '^{a', '')],
  ['spaces after a hash', line('# ', ' ', 'a\u2028b')],
  ['delegations that never say how', sized('la délégation du Mali a indiqué ')],
  ['sponsors without an end', line('1. A/1 ', 'au nom des pays suivants : a ', '\u2028b')],
  ['spaces before sponsors', line('1. A/1 au nom des pays suivants :', ' ', 'a\u2028b')],
  [
    'representatives who present nothing',
    line('1. ', 'le représentant de la France au nom des pays suivants : (A/1) ', ''),
  ],
  ['digits', line('', '1', '')],
  ['spaces before the list of States', line('1 pays suivants :', ' ', 'x')],
  ['spaces in a list of voters', (n) => `${report}${adopted}Ont voté pour :\n\n${line('Mali', ' ', 'Chad')(n)}`],
  ['dots in a table of contents', (n) => `Distr. générale\n\nContents\n\n${much('.', n)}`],
  ['the same norm', sized('Norme 13 a) : Mot.\n\n')],
  ['letters without order', sized('(i) Mot.\n\n(a) Mot.\n\n')],
  ['one list of roman numbers', (n) => Array.from({ length: n / 8 }, (_, at) => `(${at ? 'ii' : 'i'}) M\n\n`).join('')],
  ['decimals ever deeper', (n) => `${'1.'.repeat(n / 2)} Mot.\n\n${much('a) M.\n\nb) M.\n\n', n)}`],
  ['drafts without names', (n) => report + much('Projet de résolution I\n\n', n * parts)],
  [
    'drafts and cut sentences',
    (n) => report + much(`Projet de résolution I\n\n${'mot '.repeat(16)}\n\nmot\n\n`, n * parts),
  ],
  [
    'votes and lists',
    (n) =>
      report +
      much(
        '1. adopted draft resolution A/1 by a vote of 1 to 1, with 1 abstention.\n\nIn favour:\n\nMali\n\n',
        n * parts,
      ),
  ],
  [
    'experts of many States',
    (n) => `${report}1. 1 pays suivants : ${'Mali, '.repeat(600)}Chad.\n\nAnnexe\n\n${much('Mal\n\n', n * parts)}}`,
  ],
  ['page numbers', sized('mot\n\n2/4\n\n')],
  ['heads that come again', sized('Titre\n\n2/4\n\nTitre\n\nmot mot\n\n')],
  ['notes that nothing calls', sized('1 mot\n\n2/4\n\n')],
  [
    'notes of one page',
    (n) =>
      `${much('mot1, mot2, mot3\n', n)}____\n${Array.from({ length: 900 }, (_, at) => `${at + 1} A/70/1.\n`).join('')}`,
  ],
  ['words that lines divide', sized('mot-\nmot\n')],
  ['columns', sized(`${'mot mot mot mot mot mot'.padEnd(40)}mot mot mot mot mot mot\n`)],
  ['numbers without stops', sized('1 mot\n\n')],
  ['closing brackets', (n) => `${line('a', ']', 'b')(n)}\n\nmot`],
  ['raised digits', (n) => `${line('a', '¹', 'b')(n)}\nmot`],
  ['spaces before a small letter', (n) => `L'Assemblée générale,\n\n${line('a', ' ', 'b')(n)}\n\nmot`],
  ['formulas', sized("L'Assemblée générale,\n\nNotant,\n\n")],
  ['closing lines', sized('6 décembre 2022\n\n')],
  ['lone numbers', sized('II\n\n')],
  ['line numbers', (n) => Array.from({ length: n / 8 }, (_, at) => `${at + 1} mot\n`).join('')],
  ['parentheses in an annex', (n) => `${report}1. 1 États suivants : Mali.\n\nAnnexe\n\nMali\n\n${much('(', n)}`],
])('takes no more than its share of time for %s', (_, text) => {
  const encoder = new TextEncoder();
  const make = (n: number): Uint8Array => encoder.encode(text(n));
  const read = (bytes: Uint8Array) => expect(readDocument(bytes).ok).toBe(true);
  expect(growth(make, read, size)).toBeLessThan(linear);
});

/** A text with `marks` footnote marks and `notes` footnotes with the same sign and year, among which none can be told from another. */
const annotated = (marks: number, notes: number): Uint8Array =>
  new TextEncoder().encode(
    Array.from({ length: marks / 10 }, () => `Mots ${'de 2015¹ '.repeat(10)}.\n\n`).join('') +
      `¹ A/70/${'1 '.repeat(20)}\n\n`.repeat(notes),
  );

test('refuses more lines than any document has, so that no file fills the memory', () => {
  expect(readDocument(new TextEncoder().encode('a\n\n'.repeat(maxLines + 1)))).toEqual({
    ok: false,
    code: 'invalid',
    key: 'file-with-too-many-lines',
    params: { name: 'the text', lines: maxLines + 1, most: maxLines },
  });
});

test.each([
  ['lines of one block', 'mot\n'],
  ['lines of their own', 'mot\n\n'],
  ['page numbers', '2/4\n'],
  ['lines of two columns', 'mot mot mot mot mot mot mot      mot mot mot mot mot mot mot\n'],
])('reads as many %s as there may be, and never runs out of stack', (_, line) => {
  const most = Math.min(maxLines / 2, Math.floor(maxTextBytes / line.length));
  expect(readDocument(new TextEncoder().encode(line.repeat(most))).ok).toBe(true);
});

describe('footnotes', () => {
  test('are found without looking through all of them for each mark', () => {
    const read = (bytes: Uint8Array) => expect(readDocument(bytes).ok).toBe(true);
    expect(growth((n) => annotated(n, n / 5), read, 2000)).toBeLessThan(linear);
  });

  test('are named by id among the candidates, and never more than twenty for a mark', () => {
    const result = readDocument(annotated(100, 500));
    const flags = result.ok ? result.reading.flags.filter((flag) => flag.kind === 'footnote mark') : [];
    expect(flags).toHaveLength(100);
    for (const { candidates, plausible } of flags) {
      expect([candidates.length, plausible.length]).toEqual([20, 20]);
      expect(Object.keys(candidates[0] ?? {})).toEqual(['footnote', 'because']);
    }
  });

  test('and their marks are refused where there are more than any document has', () => {
    const refused = (text: string) => readDocument(new TextEncoder().encode(text));
    expect(refused('¹ Note.\n\n'.repeat(maxFootnotes + 1))).toEqual({
      ok: false,
      code: 'invalid',
      key: 'file-with-too-many-footnotes',
      params: { name: 'the text', notes: maxFootnotes + 1, most: maxFootnotes },
    });
    expect(refused('mot¹\n\n'.repeat(maxFootnoteMarks + 1))).toEqual({
      ok: false,
      code: 'invalid',
      key: 'file-with-too-many-marks',
      params: { name: 'the text', marks: maxFootnoteMarks + 1, most: maxFootnoteMarks },
    });
    expect(refused('mot*\n\n'.repeat(maxFootnoteMarks + 1))).toMatchObject({ ok: false });
  });
});

describe('roman numbers', () => {
  const list = (length: number) => [
    { id: 'OP1', kind: 'operative' as const, level: 0, text: '' },
    ...Array.from({ length }, (_, at) => ({
      id: `${at}`,
      kind: 'subparagraph' as const,
      level: 1,
      numbering: 'roman' as const,
      text: '',
    })),
  ];

  test('are written with all their signs, and in digits beyond them', () => {
    const names = labels(list(4100));
    const at = [49, 50, 90, 99, 400, 499, 500, 900, 1000, 1999, 3999, 4000].map((n) => names[n]);
    expect(at).toEqual(
      [
        ['xlix)', 'l)', 'xc)', 'xcix)'],
        ['cd)', 'cdxcix)', 'd)', 'cm)'],
        ['m)', 'mcmxcix)', 'mmmcmxcix)', '4000)'],
      ].flat(),
    );
  });

  test('cost as much in a long list as in a short one', () => {
    expect(growth(list, labels, 20_000)).toBeLessThan(linear);
    const longest = Math.max(...labels(list(100_000)).map((name) => name.length));
    expect(longest).toBeLessThanOrEqual('mmmdccclxxxviii)'.length);
  });

  test('are read back as they are counted, up to 499', () => {
    const names = labels(list(499)).slice(1);
    const text = `L'Assemblée générale,\n\n1. Prie :\n\n${names.map((name) => `${name} Mot ;\n\n`).join('')}`;
    const result = readDocument(new TextEncoder().encode(text));
    const paragraphs = result.ok ? (result.reading.documents[0]?.paragraphs ?? []) : [];
    expect(labels(paragraphs).slice(2)).toEqual(names);
    expect(result.ok && result.reading.flags).toEqual([]);
  });
});
