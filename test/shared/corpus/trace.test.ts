import { type AgreedParagraph, CorpusIndex, trace, wordRow } from '@adref/shared/corpus';
import { describe, expect, test } from 'vitest';

const agreed =
  'Les États devraient coopérer à la mise au point de mesures visant à accroître la stabilité de l’utilisation du numérique.';

/** A collection of texts, each a document of its own. */
function collection(...texts: (Partial<AgreedParagraph> & { text: string })[]) {
  return {
    index: CorpusIndex.of(texts.map(({ text }, paragraph) => ({ paragraph, codes: wordRow(text).codes }))),
    text: (number: number) => texts[number]?.text ?? '',
    paragraph: (number: number): AgreedParagraph => ({
      number,
      document: `d${number}`,
      symbol: `A/RES/70/${number}`,
      language: 'fr',
      paragraph: `p${number}`,
      label: 'OP1',
      manner: 'consensus',
      date: '2015-12-23',
      ...texts[number],
    }),
  };
}

describe('agreed words', () => {
  test('are told with where they are in both texts, and cover what they cover', () => {
    const corpus = collection({ text: `Nous pensons ceci. ${agreed}` });
    const text = `Il faut dire que cela est nouveau ici. ${agreed}`;
    const { spans, coverage, standing } = trace(corpus, text);
    const source = spans[0]?.sources[0];
    expect(spans.map(({ from, to }) => text.slice(from, to))).toEqual([agreed.slice(0, -1)]);
    expect(corpus.text(0).slice(source?.from, source?.to)).toBe(agreed.slice(0, -1));
    expect(coverage).toBeCloseTo(20 / 28, 1);
    expect(standing).toBe('adapted');
  });

  test('by consensus come before those by a vote, of these the latest', () => {
    const corpus = collection(
      { text: agreed, manner: 'vote', date: '2020-12-31' },
      { text: agreed, date: '2010-12-23' },
      { text: agreed, date: '2015-12-23' },
      { text: agreed, manner: 'draft', date: '2021-01-01' },
    );
    const { spans, standing } = trace(corpus, agreed);
    expect(spans[0]?.sources.map(({ number }) => number)).toEqual([2, 1, 0, 3]);
    expect([spans[0]?.documents, standing]).toEqual([4, 'consensus']);
  });

  test('that only a vote carried are told apart; of a draft alone nothing is agreed', () => {
    expect(trace(collection({ text: agreed, manner: 'vote' }), agreed).standing).toBe('vote');
    expect(trace(collection({ text: agreed, manner: 'draft' }), agreed).standing).not.toMatch(/consensus|vote/);
  });

  test.each(['draft', 'noted', 'unknown'] as const)(
    'all of them in a text that is not known to be agreed (%s) are not called adapted',
    (manner) => {
      const corpus = collection({ text: agreed, manner });
      expect(trace(corpus, agreed)).toMatchObject({ coverage: 1, standing: 'verbatim' });
      expect(trace(corpus, agreed.replace('devraient', 'peuvent')).standing).toBe('adapted');
    },
  );

  test('are told whatever their hyphens, spaces and quotation marks', () => {
    const there = 'Décide d’inscrire à sa soixante\u2011seizième session la question intitulée «\u00a0Progrès\u00a0».';
    const text = "Décide d'inscrire à sa soixante-seizième session la question intitulée “Progrès”.";
    expect(trace(collection({ text: there }), text)).toMatchObject({ coverage: 1, spans: [{ documents: 1 }] });
  });

  test('a formula of hundreds of documents says so', () => {
    const many = Array.from({ length: 150 }, () => ({ text: agreed }));
    expect(trace(collection(...many), agreed).spans[0]).toMatchObject({ documents: 150, formula: true });
    expect(trace(collection({ text: agreed }), agreed).spans[0]).toMatchObject({ documents: 1, formula: false });
  });
});

describe('nearly agreed words', () => {
  test.each([
    ['weaker', 'peuvent'],
    ['stronger', 'doivent'],
    [null, 'devraient tous'],
  ])('%s', (force, modal) => {
    const text = agreed.replace('devraient', modal);
    const { departures, standing } = trace(collection({ text: `Autre chose. ${agreed} Et encore.` }), text);
    expect(departures).toHaveLength(1);
    const [departure] = departures;
    expect(departure?.redline.map((span) => (span.kind === 'equal' ? span.text : span.before)).join('')).toBe(
      agreed.slice(0, -1),
    );
    expect(departure?.redline.map((span) => (span.kind === 'equal' ? span.text : span.after)).join('')).toBe(
      text.slice(0, -1),
    );
    expect([departure?.force, standing]).toEqual([force, 'adapted']);
  });

  test('a changed last word is in the redline too', () => {
    const text = agreed.replace('numérique', 'cyberespace');
    const [departure] = trace(collection({ text: agreed }), text).departures;
    expect(text.slice(departure?.from, departure?.to)).toBe(text.slice(0, -1));
  });

  test('what has nothing in common has no source', () => {
    const { departures, spans, standing } = trace(
      collection({ text: agreed }),
      'La pêche au thon rouge est interdite du 1er mai au 30 juin de chaque année.',
    );
    expect([departures, spans, standing]).toEqual([[], [], 'new']);
  });
});
