import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdoptedDocument } from '@adref/shared/corpus';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../server/src/library/import.ts';
import { Library } from '../../../server/src/library/library.ts';
import type { SourceFile } from '../../../server/src/library/source-files.ts';
import { openLibrary } from '../../../server/src/storage/library/library-sqlite.ts';
import { fc } from '../../property.ts';
import { operative, statement } from '../../shared/formats/akn/statement.ts';
import { adopted } from '../storage/library/acceptance.ts';

const now = () => new Date('2026-11-27T12:00:00Z');
const opened = () => new Library(openLibrary(null), now);

const phrases = [
  'Réaffirme que les États doivent respecter le droit international et la Charte',
  'prie le Secrétaire général de lui rendre compte à sa prochaine session',
  'engage tous les États Membres à coopérer de bonne foi dans ce domaine important',
  'souligne le rôle de la société civile et du secteur privé dans ces travaux',
];

describe('the library', () => {
  test('answers the same after any adding, removing and adding again as one that was filled at once', () => {
    const step = fc.tuple(fc.nat(5), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(fc.subarray(phrases, { minLength: 1 }), { minLength: 6, maxLength: 6 }),
        fc.array(step),
        (texts, steps) => {
          const documents = texts.map((parts, at) =>
            adopted(`A/RES/75/${at}`, [parts.join(' ; '), `Décision numéro ${at}.`]),
          );
          const grown = opened();
          const there = new Map<number, string>();
          for (const [at, add] of steps) {
            const id = there.get(at);
            if (add) {
              grown.add(documents[at] as AdoptedDocument, 'a.xml');
              const entry = grown.entries().find(({ symbol }) => symbol === `A/RES/75/${at}`);
              there.set(at, entry?.id ?? '');
            } else if (id !== undefined) {
              expect(grown.remove(id)).toBe(true);
              there.delete(at);
            }
          }
          const fresh = opened();
          for (const at of [...there.keys()].sort()) fresh.add(documents[at] as AdoptedDocument, 'a.xml');
          const asked = (library: Library) =>
            library.trace(phrases).map(({ coverage, spans }) => ({
              coverage,
              spans: spans.map(({ from, to, documents: count, sources }) => ({
                ...{ from, to, count },
                sources: sources.map(({ symbol, from: start }) => `${symbol} ${start}`).toSorted(),
              })),
            }));
          expect(asked(grown)).toEqual(asked(fresh));
          expect(grown.holdings()).toEqual(fresh.holdings());
          grown.close();
          fresh.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('takes over what another process adds and removes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-library-two-'));
    const [one, other] = [new Library(openLibrary(folder), now), new Library(openLibrary(folder), now)];
    other.add(adopted('A/RES/75/1', [phrases.join(' ; ')]), 'a.xml');
    expect(one.trace(phrases).map(({ spans }) => spans.length)).toEqual([1, 1, 1, 1]);
    other.remove(other.entries()[0]?.id ?? '');
    expect(one.trace(phrases).flatMap(({ spans }) => spans)).toEqual([]);
    expect(one.holdings()).toMatchObject({ documents: 0, paragraphs: 0 });
    one.close();
    other.close();
    rmSync(folder, { recursive: true });
  });

  test('answers the same text again at once, and otherwise as soon as it holds something else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-library-'));
    const library = new Library(openLibrary(folder), now);
    const [words = ''] = phrases;
    const standing = () => library.trace([words]).map((one) => one.standing);
    expect(standing()).toEqual(['new']);
    expect(library.trace([words])[0]).toBe(library.trace([words])[0]);
    library.add(adopted('A/RES/75/1', [words]), 'a.xml');
    expect(standing()).toEqual(['consensus']);
    library.remove(library.entries()[0]?.id ?? '');
    expect(standing()).toEqual(['new']);
    const other = new Library(openLibrary(folder), now);
    other.add(adopted('A/RES/75/2', [words]), 'a.xml');
    expect(standing()).toEqual(['consensus']);
    for (const one of [other, library]) one.close();
    rmSync(folder, { recursive: true });
  });

  test('learns in which language a document was written when its file is added again, also by another process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'adref-library-'));
    const [one, other] = [new Library(openLibrary(folder), now), new Library(openLibrary(folder), now)];
    const [words = ''] = phrases;
    const originals = () => [one, other].map((library) => library.trace([words])[0]?.spans[0]?.sources[0]?.original);
    one.add(adopted('A/76/135', [words]), 'a.xml');
    expect(originals()).toEqual([undefined, undefined]);
    expect(one.add(adopted('A/76/135', [words], { original: 'en' }), 'a.xml')).toBe('there already');
    expect(originals()).toEqual(['en', 'en']);
    // What is known stays as it is.
    one.add(adopted('A/76/135', [words], { original: 'es' }), 'a.xml');
    one.add(adopted('A/76/135', [words]), 'a.xml');
    expect([...originals(), one.entries()[0]?.original]).toEqual(['en', 'en', 'en']);
    for (const library of [one, other]) library.close();
    rmSync(folder, { recursive: true });
  });

  test('says what it holds', () => {
    const library = opened();
    expect(library.holdings()).toMatchObject({ documents: 0, languages: [], from: '', to: '' });
    library.add(adopted('A/RES/75/1', ['Décide.'], { date: '2020-12-31' }), 'a.xml');
    library.add(adopted('A/RES/70/1', ['Decides.'], { date: '2015-09-25', language: 'en' }), 'a.xml');
    expect(library.holdings()).toEqual({
      ...{ documents: 2, paragraphs: 2, words: 4, languages: ['en', 'fr'] },
      ...{ bodies: ['unga'], sessions: ['75'], from: '2015-09-25', to: '2020-12-31' },
    });
    library.close();
  });

  test('knows the same document in other languages, paragraph by paragraph where both have as many', () => {
    const library = opened();
    library.add(adopted('A/RES/75/1', ['Décide.', 'Prie.']), 'a.xml');
    library.add(adopted('A/RES/75/1', ['Decides.', 'Requests.'], { language: 'en' }), 'a.xml');
    library.add(adopted('A/RES/75/1', ['Decide.', 'Pide.', 'Insta.'], { language: 'es' }), 'a.xml');
    library.add(adopted('A/RES/75/2', ['Decides.'], { language: 'en' }), 'a.xml');
    const id = library.entries().find(({ language }) => language === 'fr')?.id ?? '';
    const siblings = library.document(id)?.siblings.map(({ language, paragraphs }) => [language, paragraphs]);
    expect(Object.fromEntries(siblings ?? [])).toEqual({ en: { OP1: 'OP1', OP2: 'OP2' }, es: {} });
    library.close();
  });

  test('shows a clause through the years, with what changed and whether it asks more', () => {
    const library = opened();
    const clause = (modal: string) =>
      `Réaffirme que les États Membres ${modal} respecter les règles du droit international en toute circonstance.`;
    library.add(adopted('A/RES/73/9', ['Tout autre chose.', clause('devraient')], { date: '2018-12-05' }), 'a.xml');
    library.add(adopted('A/RES/74/8', [clause('doivent')], { date: '2019-12-12' }), 'a.xml');
    library.add(adopted('A/RES/75/7', ['Rien.', 'Rien encore.', clause('peuvent')], { date: '2020-12-07' }), 'a.xml');
    library.add(adopted('A/RES/75/8', ['Sans rapport avec ce qui précède, décide de se réunir.']), 'a.xml');
    const id = library.entries().find(({ symbol }) => symbol === 'A/RES/74/8')?.id ?? '';
    const line = library.descent(id, 'OP1');
    expect(line?.map(({ paragraph, force }) => `${paragraph.symbol} ${paragraph.label} ${force}`)).toEqual([
      'A/RES/73/9 OP2 null',
      'A/RES/74/8 OP1 stronger',
      'A/RES/75/7 OP3 weaker',
    ]);
    expect(library.descent(id, 'OP9')).toBeNull();
    library.close();
  });
});

describe('an import', () => {
  async function* files(...list: SourceFile[]) {
    yield* list;
  }
  const good = (number: number): SourceFile => ({
    name: `fr/75_${number}.xml`,
    content: Buffer.from(
      Buffer.from(statement({ body: operative(1, `Décide ${number}.`) }))
        .toString()
        .replaceAll('75/999', `75/${number}`),
    ),
  });

  test('reports what it took, what was there, and what it could not read and why', async () => {
    const library = opened();
    await importFiles(library, files(good(1)));
    const report = await importFiles(
      library,
      files(
        good(1),
        good(2),
        { name: 'b.xml', content: Buffer.from('<akomaNtoso>') },
        { name: 'c.pdf', content: Buffer.from('%PDF-1.7') },
        good(3),
      ),
    );
    expect(report).toMatchObject({
      ...{ files: 5, added: 2, already: 1, refusals: 2, state: 'done' },
      refused: [
        { file: 'b.xml', why: { key: 'xml-malformed' } },
        { file: 'c.pdf', why: { key: 'file-pdf' } },
      ],
    });
    expect(library.entries()).toHaveLength(3);
    library.close();
  });

  test('that is cancelled keeps what it took, and goes on where it was begun again', async () => {
    const library = opened();
    const cancelled = await importFiles(library, files(good(1), good(2), good(3)), {
      proceed: ({ files: count }) => count < 2,
    });
    expect(cancelled).toMatchObject({ added: 2, state: 'cancelled' });
    expect(await importFiles(library, files(good(1), good(2), good(3)))).toMatchObject({
      added: 1,
      already: 2,
      state: 'done',
    });
    library.close();
  });

  test('asks in which language a document was written: who says it is believed, also of what is there already', async () => {
    const library = opened();
    const text = { name: 'report.txt', content: Buffer.from('Rapport\n\nLes États doivent coopérer.\n') };
    const original = () => library.entries().map((one) => one.original ?? null);
    await importFiles(library, files(text));
    expect(original()).toEqual([null]);
    await importFiles(library, files(text), { corrections: { original: 'es' } });
    expect(original()).toEqual(['es']);
    // What is read of the file again says nothing against it; whoever says so does.
    await importFiles(library, files(text));
    expect(original()).toEqual(['es']);
    await importFiles(library, files(text), { corrections: { original: 'en' } });
    expect(original()).toEqual(['en']);
    const said = Buffer.from(
      'A/76/135\n\nFrançais\nOriginal : anglais\n\nRapport\n\nLes États doivent agir ensemble.\n',
    );
    await importFiles(library, files({ name: 'other.txt', content: said }), { corrections: { original: 'ru' } });
    expect(original().toSorted()).toEqual(['en', 'ru']);
    library.close();
  });

  test('takes what a person corrects', async () => {
    const library = opened();
    const text = { name: 'report.txt', content: Buffer.from('Rapport\n\nLes États doivent coopérer.\n') };
    await importFiles(library, files(text), {
      corrections: { manner: 'consensus', date: '2021-07-14' },
      reading: { symbol: 'A/76/135', language: 'fr' },
    });
    expect(library.entries()).toMatchObject([
      { symbol: 'A/76/135', manner: 'consensus', date: '2021-07-14', session: '76', body: 'unga' },
    ]);
    library.close();
  });
});
