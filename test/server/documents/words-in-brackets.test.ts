import { loadBaseDocuments } from '@adref/fixtures';
import { type Reading, readDocument } from '@adref/shared/formats';
import type { RecordedSegment } from '@adref/shared/rolling';
import { expect, test } from 'vitest';
import { readBracketed } from '../../../server/src/documents/bracketed-document.ts';
import { fc, inputs } from '../../property.ts';

/** Sentences of the base documents, without what is markup, brackets or notation in them. */
const sentences = loadBaseDocuments().flatMap(({ bytes, name }) => {
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.key);
  return read.reading.documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ text }) => (/^[\p{L}][\p{L} ,’'-]{30,300}[.;,]$/u.test(text) ? [text] : [])),
  );
});

/** Words of a text that are counted: three letters at least, as often as they are there. */
const wordsIn = (text: string): string[] => text.match(/\p{L}{3,}/gu) ?? [];

/** What says something of words and is none of a text; labels are counted and not kept. */
const notation = new Set(
  'delete retain reserve Option proposed agreed ad ref Agreed Closed Pending pending alt Alt bis opposed Norme'.split(
    ' ',
  ),
);

function lostOf(source: string, kept: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsIn(kept)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsIn(source).filter((word) => {
    if (notation.has(word)) return false;
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function saidIn(segments: readonly RecordedSegment[]): string {
  return segments
    .map((one) => {
      if ('text' in one) return one.text;
      const held = one.alternatives.map(({ text, holders }) => [text, ...holders].join(' '));
      const said = [...(one.retain ?? []), ...(one.reserve ?? []), ...(one.notes ?? [])];
      return [one.draft, ...held, ...said].join(' ');
    })
    .join(' ');
}

const besides = ({ documents, zones }: Reading) =>
  [
    ...documents.flatMap(({ footnotes }) => footnotes.map(({ text }) => text)),
    ...zones.flatMap(({ blocks }) => blocks.map(({ text }) => text)),
  ].join('\n');

/** A paragraph typed with brackets in it, in the ways in which people write them. */
const bracketed = fc
  .tuple(fc.constantFrom(...sentences), fc.nat(), fc.nat(), fc.constantFrom(...sentences), fc.nat(30))
  .map(([text, from, length, other, form]) => {
    const words = text.split(' ');
    const start = from % words.length;
    const end = Math.min(words.length, start + 1 + (length % 6));
    const [before, inside, after] = [words.slice(0, start), words.slice(start, end), words.slice(end)].map((part) =>
      part.join(' '),
    );
    const alternative = other.split(' ').slice(0, 3).join(' ');
    const bracket = [
      `[${inside}]`,
      `[${inside}] [${alternative}]`,
      `[${inside} / ${alternative}]`,
      `[${inside} – Japan]`,
      `[${inside} – Japan / ${alternative} – Kenya, Cuba]`,
      `[${inside} – retain: Japan / ${alternative} – Kenya]`,
      `[${inside} – delete: Cuba]`,
      `[${inside} – plusieurs délégations]`,
      `[${inside} (Japan)] [${alternative} (Kenya)]`,
      `[${inside} Japan/${alternative} Kenya]`,
      `[Option 1: ${inside}; Option 2: ${alternative}]`,
      `[${inside} | ${alternative}]`,
      `{${inside} – Japan}`,
      `［${inside}］`,
      `[${inside} [${alternative}]]`,
      `[[${inside}] ${alternative} – Japan]`,
      `[${inside} – Japan, en attente de la capitale]`,
      `[${inside}`,
      `${inside}]`,
      `[${inside}] (Japan, Kenya)`,
      `[${inside}] – Japan`,
      `[${inside} – proposed by Japan; opposed: Cuba]`,
      `[${inside} – Falvera ; voir plus haut]`,
      `[Japan: ${inside} / Kenya: ${alternative}]`,
      `[${inside}-Japan]`,
    ][form % 25];
    return [before, bracket, after].filter((part) => part !== '').join(' ');
  });

const state = fc.constantFrom(
  '',
  '',
  '',
  '[Agreed ad ref]',
  '[Closed]',
  '[Pending]',
  '[Agreed ad ref; pending: Cuba, Japan]',
  '[Agreed ad ref, le douze juin]',
);

/** Numbers as they are typed, or copied out of Word. */
const label = (nth: number) =>
  fc.constantFrom(
    `${nth}. `,
    `${nth}.\t`,
    `${nth}.\u00a0`,
    `OP${nth} `,
    `OP${nth}. `,
    `[${nth}. `,
    `${nth}bis. `,
    `(${nth}) `,
    `${nth}) `,
    `(a)\t`,
    `a) `,
    `•\t`,
    `- `,
    '',
    `\t${nth}.\t`,
    `Article ${nth}\t`,
    `${nth}.1\t`,
    `IV.\t`,
  );

const paragraph = fc
  .tuple(fc.nat(8), fc.oneof(fc.constantFrom(...sentences), bracketed), state, state)
  .chain(([nth, text, first, last]) =>
    label(nth + 1).map((said) => `${first && `${first} `}${said}${text}${last && ` ${last}`}`),
  );

test('no word is lost of texts with brackets and with numbers as they are typed, in what is read or what brackets say', () => {
  fc.assert(
    fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('\n', '\n\n'),
      fc.boolean(),
      (paragraphs, between, formula) => {
        const source = [...(formula ? ['L’Assemblée générale,'] : []), ...paragraphs].join(between);
        const read = readBracketed(new TextEncoder().encode(source));
        if (!read.ok) throw new Error(read.key);
        const { documents } = read.reading;
        const typed = read.asRead.flat().map(({ text }) => text);
        expect(lostOf(source, [...typed, besides(read.reading)].join('\n'))).toEqual([]);
        const said = documents.flatMap(({ paragraphs: all }) =>
          all.map(({ id, text }) => {
            const brackets = read.brackets.get(id);
            const waits = [...(brackets?.agreed?.pending ?? []), ...(brackets?.agreed?.conditions ?? [])].join(' ');
            return brackets ? `${saidIn(brackets.segments)} ${waits}` : text;
          }),
        );
        // Alternatives in the same words are one.
        const there = new Set(wordsIn([...said, besides(read.reading)].join('\n')));
        expect(wordsIn(source).filter((word) => !there.has(word) && !notation.has(word))).toEqual([]);
      },
    ),
    { numRuns: inputs(300) },
  );
});
