import { baseDocument } from '@adref/fixtures';
import { readDocument, writeWord } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { fc } from '../../property.ts';
import { printedDocument, printedWord } from '../../word/printed-document.ts';
import { twoDrafts } from '../../word/random-document.ts';
import { hasWordSchema, noWordSchema, wordSchemaErrors } from '../../word/word-schema.ts';
import { authorsOf, partsOf, shown } from '../../word/word-view.ts';

if (!hasWordSchema) console.warn(noWordSchema);
const made = '2026-11-27T16:00:00Z';
const tracked = { made, date: made, author: 'KEN', ids: 'lasting' } as const;

const draft = (symbol: string) => {
  const { bytes, name } = baseDocument('A/73/505');
  const read = readDocument(bytes, { name });
  const found = read.ok && read.reading.documents.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`no ${symbol}`);
  return found;
};
const [first, second] = [draft('A/C.1/73/L.27/Rev.1'), draft('A/C.1/73/L.37')];

describe('a clean text', () => {
  it('prints the same numbers, words and footnotes as the document, in six languages', () => {
    fc.assert(
      fc.property(twoDrafts, ({ after }) => {
        const file = shown(writeWord(cleanFile(after, { made })), () => true);
        expect(printedWord(file)).toEqual(printedDocument(after));
      }),
      { numRuns: 60 },
    );
  });

  it('counts the numbers of a resolution by itself', () => {
    const file = shown(writeWord(cleanFile(first, { made })), () => true);
    const numbers = file.flatMap(({ number }) => (number === '' ? [] : [number]));
    expect(numbers.slice(0, 4)).toEqual(['1.', '1.1', '1.2', '1.3']);
  });

  it('has line numbers only on demand, and the symbol above', () => {
    const plain = partsOf(writeWord(cleanFile(first, { made })));
    const numbered = partsOf(writeWord(cleanFile(first, { made, lineNumbers: true })));
    expect(plain['word/document.xml']).not.toContain('lnNumType');
    expect(numbered['word/document.xml']).toContain('<w:lnNumType w:countBy="5"');
    expect(plain['word/header1.xml']).toContain('A/C.1/73/L.27/Rev.1');
    expect(plain['word/header1.xml']).toContain('Assemblée générale');
  });

  it('sets the opening phrase as the language does', () => {
    const parts = partsOf(writeWord(cleanFile(second, { made })));
    expect(parts['word/document.xml']).toContain(
      '<w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve">Se déclarant préoccupée</w:t>',
    );
  });
});

describe('tracked changes', () => {
  it('give the base when all are rejected and the text when all are accepted, in six languages', () => {
    fc.assert(
      fc.property(twoDrafts, ({ before, after }) => {
        const bytes = writeWord(trackedFile(before, after, tracked));
        expect(printedWord(shown(bytes, () => false))).toEqual(printedDocument(before));
        expect(printedWord(shown(bytes, () => true))).toEqual(printedDocument(after));
        expect([...authorsOf(bytes)].every((author) => author === 'KEN')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('do so with what is said beside each paragraph, of which every word is in the margin and none in the text', () => {
    fc.assert(
      fc.property(twoDrafts, ({ before, after }) => {
        const remarks = after.paragraphs.map(({ id }) => ({ paragraph: id, text: `of ${id} <&"` }));
        const bytes = writeWord(trackedFile(before, after, { ...tracked, remarks }));
        expect(printedWord(shown(bytes, () => false))).toEqual(printedDocument(before));
        expect(printedWord(shown(bytes, () => true))).toEqual(printedDocument(after));
        const read = readDocument(bytes);
        const told = (read.ok && read.reading.comments) || [];
        expect(told.map(({ author, text }) => `${author} ${text}`).toSorted()).toEqual(
          remarks.map(({ text }) => `KEN ${text}`).toSorted(),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('do so for two drafts that were really tabled', () => {
    const bytes = writeWord(trackedFile(first, second, { ...tracked, ids: 'unrelated' }));
    expect(printedWord(shown(bytes, () => false))).toEqual(printedDocument(first));
    expect(printedWord(shown(bytes, () => true))).toEqual(printedDocument(second));
  });

  it('tell a paragraph that moved as a move, once from and once to', () => {
    const moved = first.paragraphs.find(({ kind }) => kind === 'preambular');
    if (!moved) throw new Error('no preamble');
    const rest = first.paragraphs.filter((one) => one !== moved);
    const at = rest.findLastIndex(({ kind }) => kind === 'preambular') + 1;
    const after = { ...first, paragraphs: rest.toSpliced(at, 0, moved) };
    const xml = partsOf(writeWord(trackedFile(first, after, tracked)))['word/document.xml'] ?? '';
    expect(xml.match(/<w:moveFromRangeStart [^>]*w:name="move1"/g)).toHaveLength(1);
    expect(xml.match(/<w:moveToRangeStart [^>]*w:name="move1"/g)).toHaveLength(1);
    expect(xml).not.toMatch(/<w:(?:ins|del) /);
  });

  it('never give two changes one number', () => {
    const parts = partsOf(writeWord(trackedFile(first, second, { ...tracked, ids: 'unrelated' })));
    const changes = Object.values(parts).flatMap((part) => [
      ...part.matchAll(/<w:(?:ins|del|moveFrom|moveTo|pPrChange|moveFromRangeStart|moveToRangeStart) w:id="(\d+)"/g),
    ]);
    expect(new Set(changes.map(([, id]) => id)).size).toBe(changes.length);
    expect(changes.length).toBeGreaterThan(20);
  });
});

describe.skipIf(!hasWordSchema)('the schema of WordprocessingML', () => {
  it('finds nothing wrong with clean and tracked files of six languages', async () => {
    for (const { before, after } of fc.sample(twoDrafts, { numRuns: 12, seed: 11 })) {
      expect(await wordSchemaErrors(writeWord(cleanFile(after, { made, lineNumbers: true })))).toEqual([]);
      const remarks = after.paragraphs.map(({ id: paragraph }) => ({ paragraph, text: 'said' }));
      expect(await wordSchemaErrors(writeWord(trackedFile(before, after, { ...tracked, remarks })))).toEqual([]);
    }
    expect(await wordSchemaErrors(writeWord(trackedFile(first, second, { ...tracked, ids: 'unrelated' })))).toEqual([]);
  });
});
