import { loadBaseDocuments } from '@adref/fixtures';
import type { Footnote, Paragraph, TextDocument } from '@adref/shared/document';
import { readDocument, writeText } from '@adref/shared/formats';
import { expect, test } from 'vitest';
import { fc } from '../../../property.ts';

const back = (text: string): TextDocument => {
  const read = readDocument(new TextEncoder().encode(text), { language: 'fr' });
  if (!read.ok) throw new Error(read.key);
  expect(read.reading.documents).toHaveLength(1);
  return read.reading.documents[0] as TextDocument;
};

/** What must come back: everything but ids, which say a place and not a wording. */
function shape({ paragraphs, footnotes }: TextDocument): unknown {
  const note = (id: string | null): string | undefined => footnotes.find((one) => one.id === id)?.text;
  return {
    paragraphs: paragraphs.map(({ id: _, anchors = [], ...rest }) => ({
      ...rest,
      anchors: anchors.map(({ offset, marker, footnote }) => [offset, marker, note(footnote)]),
    })),
    footnotes: footnotes.map(({ marker, text }) => `${marker} ${text}`).sort(),
  };
}

test.each(
  loadBaseDocuments().flatMap(({ bytes, name }) => {
    const read = readDocument(bytes, { name });
    return read.ok ? read.reading.documents.map((document) => ({ symbol: document.symbol, document })) : [];
  }),
)('reads $symbol back from what it wrote', ({ document }) => {
  expect(shape(back(writeText(document)))).toEqual(shape(document));
});

test('writes a draft as a delegate would type it', () => {
  const paragraph = (kind: Paragraph['kind'], text: string, rest: Partial<Paragraph> = {}): Paragraph => ({
    id: text,
    kind,
    level: 0,
    text,
    ...rest,
  });
  const draft: TextDocument = {
    symbol: 'A/C.1/73/L.37',
    title: 'Titre',
    kind: 'draft resolution',
    language: 'fr',
    paragraphs: [
      paragraph('title', 'Titre'),
      paragraph('enacting', "L'Assemblée générale,"),
      paragraph('preambular', 'Rappelant le rapport de 2010,', {
        anchors: [{ offset: 28, marker: '1', footnote: 'n' }],
      }),
      paragraph('operative', 'Demande :'),
      paragraph('subparagraph', 'La paix ;', { level: 1, numbering: 'letter' }),
      paragraph('operative', 'Décide :'),
      paragraph('subparagraph', 'De rester saisie.', { level: 1, numbering: 'decimal' }),
    ],
    footnotes: [{ id: 'n', marker: '1', text: 'A/65/201.' }],
  };
  expect(writeText(draft)).toBe(`A/C.1/73/L.37

Titre

L'Assemblée générale,

Rappelant le rapport de 2010¹,

1. Demande :

a) La paix ;

2. Décide :

2.1. De rester saisie.

¹ A/65/201.
`);
});

const word = fc.constantFrom(
  ...[
    'Rappelant',
    'mots',
    'États',
    '1.',
    'a)',
    '(b)',
    '*x*',
    '**y',
    '[73/266](#)',
    '2013',
    '¹',
    '\\',
    '\\*',
    '3^e',
    '^{re}',
    '<i>',
    'I.',
  ],
  ...[
    'Annexe',
    '#',
    '##',
    "L'Assemblée générale,",
    'Projet de résolution I',
    'Distr.',
    '大会，',
    '-',
    '.',
    ';',
    ',',
    'km²',
    '«',
    '»',
    ':',
  ],
  ...[
    '18-19660',
    'A/C.1/73/L.37',
    'Ont voté pour :',
    '<https://un.org>',
    'é',
    'Norme 13 a) :',
    'C.',
    '* note',
    'إن',
    '10.',
    '1.1.',
    'Fin.',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

type Part = Omit<Paragraph, 'id'>;
const one = (kind: Paragraph['kind'], rest: Partial<Part> = {}): fc.Arbitrary<Part> =>
  words.map((text) => ({ kind, level: 0, ...rest, text }));
const many = (part: fc.Arbitrary<Part>, least: number, most: number): fc.Arbitrary<Part[]> =>
  fc.array(part, { minLength: least, maxLength: most });

const romans = many(one('subparagraph', { level: 2, numbering: 'roman' }), 0, 6);
const letters = fc
  .array(fc.tuple(one('subparagraph', { level: 1, numbering: 'letter' }), romans), { maxLength: 12 })
  // One lone `i)` below `h)` could be either; nothing on the page tells.
  .filter((items) => items[7]?.[1].length !== 1)
  .map((items) => items.flatMap(([letter, roman]) => [letter, ...roman]));
const decimals = many(one('subparagraph', { level: 1, numbering: 'decimal' }), 0, 12);
const heading = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.option(fc.constantFrom('I', 'II', 'A', 'B', 'V'), { nil: undefined }),
    words,
  )
  .filter(([, number, text]) => number === undefined || !/^\s/.test(text))
  .map(([level, number, text]): Part => ({ kind: 'heading', level, ...(number ? { number } : {}), text }));

const numberedBlock = (kind: 'operative' | 'numbered'): fc.Arbitrary<Part[]> =>
  fc.tuple(one(kind), fc.oneof(letters, decimals)).map(([parent, children]) => [parent, ...children]);

const draft = fc
  .tuple(
    fc.option(one('title'), { nil: undefined }),
    many(fc.oneof({ weight: 9, arbitrary: one('preambular') }, { weight: 1, arbitrary: heading }), 0, 6),
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: numberedBlock('operative') },
        heading.map((it) => [it]),
        one('plain').map((it) => [it]),
      ),
      {
        maxLength: 5,
      },
    ),
    numberedBlock('operative'),
  )
  .map(([title, preamble, operative, first]): Part[] => [
    ...(title ? [title] : []),
    { kind: 'enacting', level: 0, text: "L'Assemblée générale," },
    ...preamble,
    ...first,
    ...operative.flat(),
  ]);

const report = fc
  .tuple(
    fc.option(one('title'), { nil: undefined }),
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: numberedBlock('numbered') },
        heading.map((it) => [it]),
        one('plain').map((it) => [it]),
        one('norm', { number: '13 c)' }).map((it) => [it]),
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([title, body]): Part[] => [...(title ? [title] : []), ...body.flat()]);

/** A resolution that goes on below a heading. */
const below = (heading: string, number: string | undefined, next: Part): TextDocument => ({
  symbol: '',
  title: '',
  kind: 'text',
  language: 'fr',
  footnotes: [],
  paragraphs: [
    { id: 'p0', kind: 'enacting', level: 0, text: "L'Assemblée générale," },
    { id: 'p1', kind: next.kind === 'preambular' ? 'preambular' : 'operative', level: 0, text: 'Rappelant' },
    { id: 'p2', kind: 'heading', level: 0, text: heading, ...(number && { number }) },
    { id: 'p3', ...next },
  ],
});

test.each([
  'Annexe',
  'Annexe 1. Rappelant',
  'Annexe II',
  'Annexe – Mots',
  'Appendix B',
  '附件',
  'المرفق 1',
  'Projet de résolution I',
])('reads a resolution back that goes on below the heading “%s”', (heading) => {
  for (const number of [undefined, 'I', 'B']) {
    for (const kind of ['operative', 'preambular', 'plain'] as const) {
      const written = below(heading, number, { kind, level: 0, text: 'Rappelant' });
      expect(shape(back(writeText(written))), writeText(written)).toEqual(shape(written));
    }
  }
});

test.each([
  ['en', '(a) Act;', '(i) Act;'],
  ['fr', 'a) Act;', 'i) Act;'],
] as const)('marks sub-paragraphs as its language does: %s', (language, first, second) => {
  const paragraphs: Paragraph[] = [
    { id: '1', kind: 'operative', level: 0, text: 'Requests States to:' },
    { id: '2', kind: 'subparagraph', level: 1, text: 'Act;' },
    { id: '3', kind: 'subparagraph', level: 2, numbering: 'roman', text: 'Act;' },
  ];
  const lines = writeText({ symbol: '', title: '', kind: 'text', language, paragraphs, footnotes: [] }).split('\n');
  expect(lines).toEqual(expect.arrayContaining([first, second]));
});

test('writes the annex of a resolution without a sign of its own', () => {
  const written = below('Annexe', undefined, { kind: 'numbered', level: 0, number: '2', text: 'Principes' });
  expect(writeText(written)).toContain('\n\n## Annexe\n\n2. Principes');
  expect(shape(back(writeText(written)))).toEqual(shape(written));
});

/** A document with a footnote called at the end of some of its paragraphs. */
const document = fc
  .tuple(fc.oneof(draft, report), fc.array(words, { maxLength: 4 }))
  .map(([parts, notes]): TextDocument => {
    const footnotes: Footnote[] = notes.map((text, at) => ({ id: `n${at}`, marker: `${at + 1}`, text }));
    const callers = parts.filter(
      (part) => part.kind !== 'enacting' && /\p{L}$/u.test(part.text) && !/[kcdm]?m$/.test(part.text),
    );
    return {
      symbol: '',
      title: parts.find((part) => part.kind === 'title')?.text ?? '',
      kind: 'text',
      language: 'fr',
      footnotes,
      paragraphs: parts.map((part, at): Paragraph => {
        const note = footnotes[callers.indexOf(part)];
        const anchors = note ? { anchors: [{ offset: part.text.length, marker: note.marker, footnote: note.id }] } : {};
        return { id: `p${at}`, ...part, ...anchors };
      }),
    };
  });

test('reads any document back, whatever its words look like', () => {
  fc.assert(
    fc.property(document, (written) => {
      expect(shape(back(writeText(written)))).toEqual(shape(written));
    }),
    { numRuns: 400 },
  );
});

test.each([
  'A/RES/75/290 B',
  'S/RES/2532 (2020)',
  'UNEP/EA.5/L.10',
  'FCCC/CP/2015/L.9',
  'A/HRC/RES/46/5',
  'GC(66)/RES/7',
])('the symbol %s is above the text, and reads back', (symbol) => {
  const paragraphs: Paragraph[] = [
    { id: 't', kind: 'title', level: 0, text: 'Safe passage' },
    { id: 'e', kind: 'enacting', level: 0, text: 'The General Assembly,' },
    { id: 'a', kind: 'operative', level: 0, text: 'Decides to act.' },
  ];
  const document = {
    symbol,
    title: 'Safe passage',
    kind: 'resolution',
    language: 'en',
    footnotes: [],
    paragraphs,
  } as const;
  const read = readDocument(new TextEncoder().encode(writeText(document)), { name: 'text.en.txt' });
  expect(read.ok && read.reading.documents.map((one) => [one.symbol, one.paragraphs.length])).toEqual([[symbol, 3]]);
});
