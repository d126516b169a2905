import { differences } from '@adref/shared/differences';
import { writeWord } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { comparisonFile, tableFile } from '../../../server/src/exports/table-file.ts';
import { hasWordSchema, noWordSchema, wordSchemaErrors } from '../../word/word-schema.ts';
import { partsOf, shown } from '../../word/word-view.ts';

if (!hasWordSchema) console.warn(noWordSchema);
const made = '2026-11-27T16:00:00Z';
const compared = () =>
  writeWord(
    comparisonFile(
      { symbol: 'A/1', title: '', language: 'en' },
      { symbol: 'A/2', title: '' },
      [
        { labelA: 'OP1', labelB: 'OP2', spans: differences('States should act', 'States shall act') },
        { labelA: '', labelB: 'OP3', spans: differences('', 'New & <odd> words') },
      ],
      { made },
    ),
  );
const tables = () =>
  writeWord(
    tableFile(
      { title: 'Derivation', language: 'ar' },
      [{ title: 'Table', head: ['a', 'b'], rows: [['1', '<w:p/>']] }],
      {
        made,
      },
    ),
  );

describe('tables in Word', () => {
  it('have two texts side by side, what is gone struck out and what is new underlined', () => {
    expect(shown(compared(), () => true).map(({ text }) => text)).toEqual([
      'A/1',
      'A/2',
      'OP1 States should act',
      'OP2 States shall act',
      '',
      'OP3 New & <odd> words',
      '_______________',
    ]);
    const xml = partsOf(compared())['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:strike\/><\/w:rPr><w:t xml:space="preserve">should</);
    expect(xml).toMatch(/<w:u w:val="single"\/><\/w:rPr><w:t xml:space="preserve">shall</);
  });

  it('have a head that is repeated, and words that are never markup', () => {
    const xml = partsOf(tables())['word/document.xml'] ?? '';
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('&lt;w:p/&gt;');
    expect(xml).toContain('<w:bidiVisual/>');
  });

  it.skipIf(!hasWordSchema)('are valid', async () => {
    expect(await wordSchemaErrors(compared())).toEqual([]);
    expect(await wordSchemaErrors(tables())).toEqual([]);
  });
});
