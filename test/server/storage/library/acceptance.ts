import { type AdoptedDocument, wordRow } from '@adref/shared/corpus';
import type { Language, TextDocument } from '@adref/shared/document';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LibraryQuestion, LibraryStorage } from '../../../../server/src/storage/library/library-storage.ts';

/** A document with operative paragraphs of these words. */
export function adopted(
  symbol: string,
  texts: readonly string[],
  more: Partial<AdoptedDocument & { language: Language }> = {},
): AdoptedDocument {
  const { language = 'fr', ...rest } = more;
  const paragraphs = texts.map((text, at) => ({ id: `OP${at + 1}`, kind: 'operative' as const, level: 0, text }));
  const document: TextDocument = {
    symbol,
    title: `Titre ${symbol}`,
    kind: 'resolution',
    language,
    paragraphs,
    footnotes: [],
  };
  return { document, body: 'unga', session: '75', date: '2020-12-31', manner: 'consensus', vote: null, ...rest };
}

const now = '2026-11-27T12:00:00.000Z';

/** What every store of the library must do. */
export function acceptLibrary(name: string, open: () => LibraryStorage): void {
  describe(name, () => {
    let storage: LibraryStorage;
    beforeEach(() => {
      storage = open();
    });
    afterEach(() => storage.close());
    const add = (document: AdoptedDocument) => storage.add(document, 'a.xml', now);
    const found = (words: string, more: Partial<LibraryQuestion> = {}) =>
      storage.search({ words, limit: 10, offset: 0, ...more }).map(({ symbol, label }) => `${symbol} ${label}`);

    test('tells of each document and paragraph the language that it was written in, where that is known', () => {
      add(adopted('A/76/135', ['Les États devraient coopérer.'], { original: 'en' }));
      add(adopted('A/RES/75/2', ['Les États devraient agir.']));
      expect(
        storage
          .entries()
          .map(({ original }) => original ?? null)
          .toSorted(),
      ).toEqual(['en', null]);
      expect([...storage.indexed()].map(({ agreed }) => agreed.original ?? null)).toEqual(['en', null]);
      const [first] = storage.search({ words: 'coopérer', limit: 10, offset: 0 });
      expect(first?.original).toBe('en');
    });

    test('gives back what was added', () => {
      const document = adopted('A/RES/75/1', ['Décide d’agir.'], { manner: 'vote', vote: [90, 3, 12] });
      const { outcome, id } = add(document);
      expect(outcome).toBe('added');
      expect(storage.document(id)).toEqual(document.document);
      expect(storage.entries()).toEqual([
        {
          ...{ id, symbol: 'A/RES/75/1', title: 'Titre A/RES/75/1', kind: 'resolution', language: 'fr', body: 'unga' },
          ...{ session: '75', date: '2020-12-31', manner: 'vote', vote: [90, 3, 12] },
          ...{ source: 'a.xml', added: now, paragraphs: 1 },
        },
      ]);
      const [indexed] = [...storage.indexed()];
      expect(indexed?.agreed).toMatchObject({ document: id, symbol: 'A/RES/75/1', manner: 'vote' });
      expect(indexed?.names()).toEqual([['OP1', 'OP1']]);
      const [row] = indexed?.rows ?? [];
      expect(storage.text(row?.paragraph ?? -1)).toBe('Décide d’agir.');
      expect(row?.codes).toEqual(wordRow('Décide d’agir.').codes);
    });

    test('takes nothing in twice, and no other words under the same symbol and language', () => {
      const first = adopted('A/RES/75/1', ['Décide.']);
      const { id } = add(first);
      expect(add(first)).toEqual({ outcome: 'there already', id });
      expect(add(adopted('A/RES/75/1', ['Prie.'])).outcome).toBe('other words');
      expect(add(adopted('A/RES/75/1', ['Decides.'], { language: 'en' })).outcome).toBe('added');
      expect(add(adopted('', ['Un.'])).outcome).toBe('added');
      expect(add(adopted('', ['Deux.'])).outcome).toBe('added');
      expect(storage.entries()).toHaveLength(4);
    });

    test('a removed document is found nowhere, and can be added again with other numbers', () => {
      const document = adopted('A/RES/75/1', ['Décide d’agir.']);
      const { id } = add(document);
      const numbers = () => [...storage.indexed()].flatMap(({ rows }) => rows.map(({ paragraph }) => paragraph));
      const before = numbers();
      expect([storage.remove(id), storage.remove(id)]).toEqual([true, false]);
      expect([storage.entries(), [...storage.indexed()], found('agir'), storage.document(id)]).toEqual([
        [],
        [],
        [],
        null,
      ]);
      expect(add(document)).toEqual({ outcome: 'added', id });
      expect(found('agir')).toEqual(['A/RES/75/1 OP1']);
      expect(numbers()).toHaveLength(1);
      for (const number of numbers()) expect(before).not.toContain(number);
    });

    test('what was begun together and failed is not there', () => {
      const work = () =>
        storage.together(() => {
          add(adopted('A/RES/75/1', ['Décide d’agir.']));
          throw new Error('cut');
        });
      expect(work).toThrow('cut');
      expect([storage.entries(), [...storage.indexed()], found('agir')]).toEqual([[], [], []]);
      expect(add(adopted('A/RES/75/1', ['Décide d’agir.'])).outcome).toBe('added');
    });

    describe('search', () => {
      beforeEach(() => {
        add(
          adopted(
            'A/RES/75/1',
            ['Demande aux États de coopérer.', 'Rappelle la paix et la sécurité internationales.'],
            { date: '2020-01-31' },
          ),
        );
        add(
          adopted('A/RES/70/2', ['La coopération internationale pour la paix.'], {
            date: '2015-12-01',
            manner: 'vote',
          }),
        );
        add(adopted('S/RES/3', ['La paix, et la sécurité.'], { body: 'unsc', date: '' }));
        add(adopted('A/RES/75/1', ['各国应当开展裁军谈判。'], { language: 'zh' }));
        add(adopted('A/RES/75/2', ['تدعو الدول الأعضاء إلى التعاون.'], { language: 'ar' }));
        add(adopted('A/RES/75/3', ['призывает государства сотрудничать.'], { language: 'ru' }));
        add(adopted('A/RES/75/4', ['Calls upon States to co-operate “fully”.'], { language: 'en' }));
      });
      const others = ['A/RES/75/2 OP1', 'A/RES/75/3 OP1', 'A/RES/75/4 OP1'];
      test.each<[string, Partial<LibraryQuestion>, string[]]>([
        ['coopérations', {}, ['A/RES/70/2 OP1', 'A/RES/75/1 OP1']],
        ['COOPERER ETATS', {}, ['A/RES/75/1 OP1']],
        ['"paix et la sécurité"', {}, ['A/RES/75/1 OP2', 'S/RES/3 OP1']],
        ['« sécurité internationales »', {}, ['A/RES/75/1 OP2']],
        ['"internationales sécurité"', {}, []],
        ['paix', { symbol: 'A/' }, ['A/RES/70/2 OP1', 'A/RES/75/1 OP2']],
        ['paix', { body: 'unsc' }, ['S/RES/3 OP1']],
        ['paix', { from: 2016, to: 2020 }, ['A/RES/75/1 OP2']],
        ['paix', { manner: 'vote' }, ['A/RES/70/2 OP1']],
        ['paix', { kind: 'preambular' }, []],
        ['coop', {}, []],
        ['coop', { unfinished: true, language: 'fr' }, ['A/RES/70/2 OP1', 'A/RES/75/1 OP1']],
        ['裁军', {}, ['A/RES/75/1 OP1']],
        ['军裁', {}, []],
        ['دول', {}, ['A/RES/75/2 OP1']],
        ['государство', {}, ['A/RES/75/3 OP1']],
        ['co-operate', {}, ['A/RES/75/4 OP1']],
        ['', { symbol: '75/2' }, ['A/RES/75/2 OP1']],
        ['', { symbol: 'a/res/75/1', language: 'fr' }, ['A/RES/75/1 OP1', 'A/RES/75/1 OP2']],
        ['', { symbol: 'A/RES/75' }, ['A/RES/75/1 OP1', 'A/RES/75/1 OP1', 'A/RES/75/1 OP2', ...others]],
        ['', { symbol: 'A/RES/75', kind: 'preambular' }, []],
        ['', { symbol: 'none' }, []],
        ['75/2', {}, ['A/RES/75/2 OP1']],
        ['résolution 75/3', {}, ['A/RES/75/3 OP1']],
        ['A/RES/75/2', { language: 'fr' }, []],
        ['S/RES/3', {}, ['S/RES/3 OP1']],
        ['nothing', {}, []],
        ['', {}, []],
        ['" ', {}, []],
      ])('%s %o', (words, more, expected) => {
        expect(found(words, more).toSorted()).toEqual(expected);
      });

      test.each([
        'paix") OR (words : "x',
        'paix*',
        'NEAR(paix x)',
        'words : paix',
        '-paix',
        '^paix',
        'paix \0',
        "'; DROP TABLE document; --",
        '(((((',
        '"'.repeat(99),
      ])('%s is words and no expression', (words) => {
        expect(() => found(words)).not.toThrow();
        expect(storage.entries()).toHaveLength(7);
      });

      test('marks what answers, in the text as it is', () => {
        const marked = (words: string) =>
          storage
            .search({ words, limit: 1, offset: 0, symbol: 'A/' })
            .flatMap(({ text, highlights }) => highlights.map(({ from, to }) => text.slice(from, to)));
        expect(marked('coopération etats')).toEqual(['États', 'coopérer']);
        expect(marked('"la paix et la securite"')).toEqual(['la paix et la sécurité']);
        expect(marked('裁军')).toEqual(['裁军']);
      });

      test('a symbol finds its document, each paragraph once, and then who names it, page by page', () => {
        add(adopted('A/RES/76/5', ['Rappelant sa résolution 75/1 du 31 janvier 2020.']));
        const page = (offset: number) => found('75/1', { limit: 2, offset, language: 'fr' });
        expect([page(0), page(2), page(4)]).toEqual([['A/RES/75/1 OP1', 'A/RES/75/1 OP2'], ['A/RES/76/5 OP1'], []]);
      });

      test('a symbol in other letters is found as it is written', () => {
        add(adopted('Résolution\u00a0 n° 5*', ['Décide de siéger.']));
        for (const symbol of ['résolution n° 5', 'RéSOLUTION n°5', 'Résolution'])
          expect(found('', { symbol }), symbol).toEqual([expect.stringContaining('OP1')]);
      });

      test('goes on where a page ends', () => {
        const page = (offset: number) => found('paix', { limit: 2, offset });
        expect(new Set([...page(0), ...page(2)]).size).toBe(3);
      });
    });
  });
}
