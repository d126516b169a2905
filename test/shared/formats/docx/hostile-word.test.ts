import { readDocument } from '@adref/shared/formats';
import { sentenceOf } from '@adref/shared/refusal';
import { describe, expect, it } from 'vitest';
import { type HandMade, handMade, paragraph, run } from '../../../word/hand-made.ts';
import { growth, linear } from '../../growth.ts';

function textOf(made: HandMade): string {
  const result = readDocument(handMade(made), { name: 'text.docx' });
  if (!result.ok) return String(sentenceOf(result));
  return result.reading.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n');
}

const inList = (level: string) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
const list = (level: string, start: string, format: string, text = '%1)') =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

describe('a Word file that means ill', () => {
  const counts = ['-5', '1.5', '300000000000', '1e400', 'NaN', '0x10', '32768', 'many'];
  const formats = ['lowerRoman', 'upperRoman', 'lowerLetter', 'arabicAbjad', 'decimalZero', 'constructor'];
  it.each(formats.flatMap((format) => counts.map((start) => [format, start] as const)))(
    'that counts in %s from %s is read',
    (format, start) => {
      const body = paragraph(run('words'), inList('0'));
      const own = `<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`;
      expect(textOf({ body, numbering: list('0', start, format) })).toMatch(/words$/);
      expect(textOf({ body, numbering: list('0', '1', format).replace(/<w:num .*$/, own) })).toMatch(/words$/);
      const notes = `<w:sectPr><w:footnotePr><w:numFmt w:val="${format}"/><w:numStart w:val="${start}"/></w:footnotePr></w:sectPr>`;
      const called = paragraph(`${run('words')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
      expect(
        textOf({ body: called + notes, footnotes: `<w:footnote w:id="2">${paragraph(run('a'))}</w:footnote>` }),
      ).toMatch(/words$/);
    },
  );

  it('that counts at a level that there is not is read, whatever the form of its number', () => {
    for (const level of ['-3000000000', '4294967295', '1e300', 'NaN', '1.5']) {
      expect(textOf({ body: paragraph(run('words'), inList(level)), numbering: list(level, '1', 'decimal') })).toMatch(
        /words$/,
      );
    }
    const long = list('0', '700', 'lowerLetter', '%1'.repeat(100_000));
    expect(textOf({ body: paragraph(run('words'), inList('0')), numbering: long }).length).toBeLessThan(10_000);
  });

  it('brings in no character that a text may not hold, by the number of a sign either', () => {
    const signs = ['D800', 'DFFF', '202E', '202D', '0', '1', '1F', 'FFFF', 'FFFFFFFF', '-5', 'x'];
    const body = paragraph(
      `${run('one')}<w:r>${signs.map((sign) => `<w:sym w:font="Times" w:char="${sign}"/>`).join('')}<w:sym w:font="Times" w:char="00E9"/></w:r>`,
    );
    expect(textOf({ body })).toBe('oneé');
  });

  it('has elements that are called as what every object has, and they are no changes: their words are read', () => {
    const body = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']
      .map((name) => `<w:${name} w:author="A">${run('gone')}</w:${name}>`)
      .join('');
    const result = readDocument(handMade({ body: paragraph(body + run('words')) }), { name: 'text.docx' });
    expect(result).toMatchObject({
      ok: true,
      reading: { documents: [{ paragraphs: [{ text: `${'gone'.repeat(5)}words` }] }] },
    });
    expect(result.ok && result.reading.changes).toBeUndefined();
  });

  it('has more words than a text may have, and is refused before they are read', () => {
    expect(textOf({ body: paragraph(run('a '.repeat(4_200_000))) })).toMatch(/more than 8388608 characters/);
  });

  it('has a row of more runs and boxes than a call takes arguments', () => {
    const cell = `<w:tbl><w:tr><w:tc><w:p>${'<w:t>a</w:t>'.repeat(200_000)}<w:r><w:pict>${'<w:txbxContent/>'.repeat(150_000)}</w:pict></w:r></w:p></w:tc></w:tr></w:tbl>`;
    expect(textOf({ body: cell }).length).toBe(200_000);
  });
});

describe('reading a Word file costs its share', () => {
  const kinds: Readonly<Record<string, (n: number) => HandMade>> = {
    'of paragraphs that were joined': (n) => ({
      body: paragraph(run('a'), '<w:rPr><w:del w:author="A"/></w:rPr>').repeat(n * 5) + paragraph(run('end')),
    }),
    'of runs that begin with a tab': (n) => ({
      body: paragraph(`<w:r><w:tab/><w:t>abcdefghijklmno</w:t></w:r>`.repeat(n * 10)),
    }),
    'of moves that begin and never end': (n) => ({
      body:
        paragraph(run('words')) +
        Array.from(
          { length: n * 20 },
          (_, at) => `<w:moveFromRangeStart w:id="${at}" w:name="m"/><w:p><w:moveFrom w:author="A"/></w:p>`,
        ).join(''),
    }),
    'of parts on lines of their own': (n) => ({
      body: paragraph(`<w:r>${'<w:t>Decides to act;</w:t><w:br/>'.repeat(n * 10)}</w:r>`),
    }),
    'of paragraphs with text boxes that were joined': (n) => ({
      body: `${paragraph('<w:r><w:t>a</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>b</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>', '<w:rPr><w:del w:author="A"/></w:rPr>').repeat(n * 5)}${paragraph(run('end'))}`,
    }),
    'of frames': (n) => ({
      body: `<w:tbl><w:tr><w:tc>${paragraph(run('a'))}</w:tc></w:tr></w:tbl>`.repeat(n * 5),
    }),
    'of text boxes that somebody put in': (n) => ({
      body: `<w:p><w:ins w:author="A"><w:r><w:pict><w:txbxContent>${paragraph(run('a'))}</w:txbxContent></w:pict></w:r></w:ins></w:p>`.repeat(
        n * 12,
      ),
    }),
    'of what looks like the rule at the end': (n) => ({
      body: paragraph(run(`${'_'.repeat(n * 40)}a${' '.repeat(n * 40)}b`)),
    }),
    'of runs in styles of many properties': (n) => ({
      body: paragraph(`<w:r><w:rPr><w:rStyle w:val="s"/></w:rPr><w:t>a</w:t></w:r>`.repeat(n)),
      styles: `<w:style w:styleId="s">${'<w:rPr/>'.repeat(n)}</w:style>`,
    }),
    'of lists in forms that are defined elsewhere': (n) => ({
      body: Array.from({ length: n }, (_, at) =>
        paragraph(run('a'), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${at}"/></w:numPr>`),
      ).join(''),
      numbering: Array.from(
        { length: n },
        (_, at) =>
          `<w:abstractNum w:abstractNumId="${at}"><w:numStyleLink w:val="z${at}"/></w:abstractNum><w:num w:numId="${at}"><w:abstractNumId w:val="${at}"/></w:num>`,
      ).join(''),
    }),
  };
  it.each(Object.entries(kinds))('%s', (_, make) => {
    const read = (file: Uint8Array) => expect(readDocument(file, { name: 'text.docx' }).ok).toBe(true);
    expect(growth((n) => handMade(make(n)), read, 750)).toBeLessThan(linear);
  });
});
