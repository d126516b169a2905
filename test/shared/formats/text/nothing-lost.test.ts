import { loadBaseDocuments } from '@adref/fixtures';
import { labels } from '@adref/shared/document';
import { type Reading, readDocument } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { fc } from '../../../property.ts';
import { firstLine, lastLine } from '../line-of.ts';

/** The only markup that reading removes, removed here by other means: emphasis, empty links, superscripts, raised letters, tags. */
function withoutMarkup(source: string): string {
  return source
    .replace(/\[([^\]]+)\]\(#\)/g, '$1')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/<\/?i>/g, '')
    .replace(/\^\{(\p{L}+)\}|\^(\p{L})/gu, '$1$2')
    .replace(/[*⁰¹²³⁴⁵⁶⁷⁸⁹]/g, '');
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '' && word !== '-');

/** Every paragraph and zone with its printed label, in the order of the source. */
function flowOf(read: Reading): string[] {
  const paragraphs = read.documents.flatMap((one) => {
    const computed = labels(one.paragraphs);
    return one.paragraphs.map((paragraph, at) => {
      const label = (computed[at] ?? '').replace(/^(?:OP|PP\d+)/, '');
      const stop = /^[\dIVX.A-Z]+$/.test(label) && label !== '' ? '.' : '';
      const printed = paragraph.kind === 'norm' ? `Norme ${label} :` : label + stop;
      return { from: firstLine(read.sources.get(paragraph.id)), text: `${printed} ${paragraph.text}` };
    });
  });
  const zones = read.zones.flatMap((zone) =>
    zone.blocks.map((block) => ({ from: firstLine(block.source), text: block.text })),
  );
  return [...paragraphs, ...zones].sort((a, b) => a.from - b.from).map((one) => one.text);
}

describe.each(loadBaseDocuments())('$symbol', ({ bytes, name, text }) => {
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.key);
  const notes = read.reading.documents.flatMap((one) => one.footnotes);
  const noteLines = new Set(
    notes.flatMap((note) => {
      const source = read.reading.sources.get(note.id);
      const from = firstLine(source);
      return Array.from({ length: lastLine(source) - from + 1 }, (_, at) => from + at);
    }),
  );
  const lines = withoutMarkup(text).split('\n');

  test('keeps every word outside the footnotes, in order', () => {
    const source = lines.filter((_, at) => !noteLines.has(at + 1)).join('\n');
    expect(flowOf(read.reading).flatMap(wordsOf)).toEqual(wordsOf(source));
  });

  test('keeps every word of the footnotes', () => {
    const source = lines.filter((_, at) => noteLines.has(at + 1)).join('\n');
    const inOrder = notes.toSorted(
      (a, b) => firstLine(read.reading.sources.get(a.id)) - firstLine(read.reading.sources.get(b.id)),
    );
    expect(inOrder.flatMap((note) => wordsOf(note.text))).toEqual(wordsOf(source));
  });
});

test('keeps every word of any text, whatever it looks like', () => {
  const part = fc.constantFrom(
    ...[
      "L'Assemblée générale,",
      'Rappelant',
      '1.',
      '\n2. Prie',
      '\n\na)',
      '\n\n(i)',
      '\n\n',
      '\n',
      'Annexe',
      '\n\nI. Objet',
      'et',
    ],
    ...[
      'Distr. générale\n\n',
      'Ont voté pour :\n\n',
      'France, Japon,',
      'Projet de résolution I',
      '\n\n## Objet',
      'mot',
      'Mot.',
      '大会，',
    ],
    ...[
      '18-19660 3/14',
      '\n\n1.1.',
      'PP1',
      'Norme 13 a) :',
      'Table des matières\n\n',
      'Lettre d’envoi',
      'é'.repeat(70),
      ';',
      '\n\n¹ Note.',
    ],
  );
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
      const source = parts.join(' ');
      const read = readDocument(new TextEncoder().encode(source), {});
      if (!read.ok) return;
      const { documents, zones } = read.reading;
      const kept = [
        ...documents.flatMap((one) => [...one.paragraphs, ...one.footnotes].map((it) => it.text)),
        ...zones.flatMap((zone) => zone.blocks.map((block) => block.text)),
      ].join(' ');
      // Labels are counted again instead of kept: `a)`, `II.` and the name of a norm are left out on both sides.
      const words = (text: string): string[] =>
        (text.match(/\p{L}{3,}/gu) ?? []).filter((word) => word !== 'Norme').sort();
      expect(words(kept)).toEqual(words(source));
    }),
    { numRuns: 500 },
  );
});

test('keeps the title of a draft on the line of its heading, with markup in it', () => {
  const source =
    'Distr. générale\n\nI. Objet\n\nProjet de résolution I **Progrès** de *la* paix¹\n\nLe Conseil de sécurité,\n\n¹ Note.';
  const read = readDocument(new TextEncoder().encode(source));
  const [, draft] = read.ok ? read.reading.documents : [];
  expect(draft?.title).toBe('Progrès de la paix');
  expect(draft?.paragraphs[0]?.anchors).toMatchObject([{ offset: 'Progrès de la paix'.length, marker: '1' }]);
});
