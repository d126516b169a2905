import type { Emphasis, Paragraph, TextDocument } from '@adref/shared/document';
import { readDocument, writeAkn, writeText } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { setSigns } from '../../../../shared/src/formats/text/set-sign.ts';
import { inline } from '../../../../shared/src/formats/text/source/inline.ts';
import { fc } from '../../../property.ts';

/** The words that are set apart, `italic Rappelant`. */
const shown = (text: string, set: readonly Emphasis[] = []) =>
  set.map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

test.each([
  ['1. *Demande* aux **États**', 'Demande aux États', ['italic Demande', 'bold États']],
  ['_Ibid._, (_soixante_)', 'Ibid., (soixante)', ['italic Ibid.', 'italic soixante']],
  ['le 1^{er} mai et 2^e', 'le 1er mai et 2e', ['raised er', 'raised e']],
  ['根据<i>宪章</i>规定', '根据宪章规定', ['italic 宪章']],
  ['H<sub>2</sub>O, 1<sup>er</sup>', 'H2O, 1er', ['lowered 2', 'raised er']],
  ['<i>a <b>b</i> c</b>', 'a b c', ['italic a b', 'bold b c']],
  ['*deux* *lignes*', 'deux lignes', ['italic deux lignes']],
  ['2 * 3, *ouvert, _ouvert, A_B_C, ____', '2 * 3, *ouvert, _ouvert, A_B_C, ____', []],
  ['\\*mot\\*, \\_mot_', '*mot*, _mot_', []],
])('reads what is set apart in %j', (raw, words, apart) => {
  const { text, set } = inline(raw.replace(/^1\. /, ''));
  expect(text).toBe(words);
  expect(shown(text, set)).toEqual(apart);
});

/** A text with one paragraph of these words. */
function document(paragraph: Paragraph, language: TextDocument['language'] = 'fr'): TextDocument {
  const head: Paragraph[] = [
    { id: 't', kind: 'title', level: 0, text: 'Titre' },
    { id: 'f', kind: 'enacting', level: 0, text: "L'Assemblée générale," },
    { id: 'o', kind: 'operative', level: 0, text: 'Décide :' },
  ];
  return {
    symbol: '',
    title: 'Titre',
    kind: 'draft resolution',
    language,
    paragraphs: [...head, paragraph],
    footnotes: [],
  };
}

function lastOf(bytes: Uint8Array): { text: string; apart: readonly Emphasis[] } {
  const read = readDocument(bytes, { language: 'fr' });
  if (!read.ok) throw new Error(read.key);
  const last = read.reading.documents[0]?.paragraphs.at(-1);
  const marks = read.reading.marks?.get(last?.id ?? '') ?? [];
  const told = marks.flatMap(({ kind, from, to }) => (kind === 'link' ? [] : [{ kind, from, to }]));
  return { text: last?.text ?? '', apart: last?.emphasis ?? told };
}

/** Each sign of some words with how it is set. */
function signs(text: string, apart: readonly Emphasis[]): string[] {
  return [...text].flatMap((sign, at) => {
    const kinds = apart.filter(({ from, to }) => from <= at && at < to).map(({ kind }) => kind);
    return sign === ' ' ? [] : [`${sign} ${[...new Set(kinds)].sort()}`];
  });
}

describe('what is set apart', () => {
  const word = fc.constantFrom(
    'la',
    'paix',
    '*',
    '_',
    'mot*',
    '_mot',
    'A_B',
    '<i>',
    '1^e',
    '宪章',
    'السلام',
    '(a)',
    '¹',
    '\\',
    '2 * 3',
    '«x»',
    '__',
  );
  const paragraph = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 7 }),
      fc.array(fc.tuple(fc.constantFrom('italic', 'bold', 'raised', 'lowered'), fc.nat(40), fc.nat(12)), {
        maxLength: 3,
      }),
    )
    .map(([words, sets]): Paragraph => {
      const text = `Que ${words.join(' ')} ;`;
      const emphasis = sets
        .map(([kind, from, length]) => ({
          kind,
          from: from % text.length,
          to: Math.min(text.length, (from % text.length) + length),
        }))
        .filter(({ from, to }) => from < to);
      return { id: 'p', kind: 'subparagraph', level: 1, numbering: 'letter', text, emphasis };
    });

  test.each([
    ['a text', (own: TextDocument) => new TextEncoder().encode(writeText(own))],
    ['Akoma Ntoso', (own: TextDocument) => new TextEncoder().encode(writeAkn(own, { made: '2026-11-28T00:00:00Z' }))],
  ])('comes back from %s, and no sign among the words is taken for it', (_, written) => {
    fc.assert(
      fc.property(paragraph, (one) => {
        const back = lastOf(written(document(one)));
        expect(back.text).toBe(one.text);
        expect(signs(back.text, back.apart)).toEqual(signs(one.text, one.emphasis ?? []));
      }),
      { numRuns: 150 },
    );
  });

  test('and only opens a paragraph as its language does it needs no saying', () => {
    const read = (words: string) => {
      const text = `Titre\n\nL'Assemblée générale,\n\n1. ${words}\n`;
      const found = readDocument(new TextEncoder().encode(text), { language: 'fr' });
      const last = found.ok ? found.reading.documents[0]?.paragraphs.at(-1) : undefined;
      return shown(last?.text ?? '', last?.emphasis);
    };
    expect(read('*Prie* les États *de la région* d’agir.')).toEqual(['italic de la région']);
    expect(read('**Prie les États** d’agir.')).toEqual(['bold Prie les États']);
  });

  test('is compared with its neighbours only, however much of a paragraph it is', () => {
    const count = 2_000;
    let looks = 0;
    const emphasis = Array.from(
      { length: count },
      (_, at): Emphasis => ({
        kind: 'italic',
        get from() {
          looks++;
          return 4 * at;
        },
        to: 4 * at + 3,
      }),
    );
    const one: Paragraph = { id: 'p', kind: 'plain', level: 0, text: 'mot '.repeat(count), emphasis };
    expect(setSigns(one, false)).toHaveLength(2 * count);
    // Each with each would be 4,000,000; to put them in order twice takes a few for each.
    expect(looks).toBeLessThan(30 * count);
  });
});
