import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';

/** Resolutions of the General Assembly in six languages beside the repository; where they are missing the tests are skipped. */
const folder = join(import.meta.dirname, '../../../../../shared/un-resolutions');
const there = existsSync(folder);
if (!there) console.warn(`Skipped: the resolutions ${folder} are not here.`);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (xml: string) =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (entities[name] ?? all);
  });
/** Everything but tags, spaces and the bar between cells. */
const signs = (xml: string) => unescaped(xml.replace(/<[^>]*>/g, '')).replace(/[\s|]/g, '');
const notePattern = /<authorialNote\b[\s\S]*?<\/authorialNote>/g;

/** What a file holds, counted by patterns over its characters, without the reader. */
function counted(xml: string) {
  const body = xml
    .replace(/<meta>[\s\S]*?<\/meta>/g, '')
    .replace(/<(coverPage|preface|conclusions|collectionBody)\b[\s\S]*?<\/\1>/g, '');
  const notes = xml.replace(/<meta>[\s\S]*?<\/meta>/g, '').match(notePattern) ?? [];
  // Brackets around a mark, and before the note itself, are of the mark.
  const worded = body
    .replace(notePattern, '\ue000')
    .replace(/\((\s*(?:<[^>]*>\s*)*\ue000(?:\s*<[^>]*>)*\s*)\)/g, '$1')
    .replaceAll('\ue000', '');
  const blocks = worded.match(
    /<(formula|container(?! name="table")|crossHeading|subheading|heading|tr|p)\b[\s\S]*?<\/\1>/g,
  );
  return {
    notes: notes.length,
    noteSigns: notes.map((note) => signs(note).replace(/^\(\)/, '')).join('').length,
    blocks: (blocks ?? []).filter((block) => signs(block) !== '').length,
    signs: signs(worded),
  };
}

describe.skipIf(!there)('every resolution is read without a loss', () => {
  const folders = ['ar', 'en', 'es', 'fr', 'fr-74', 'ru', 'zh'];
  test.each(folders)('%s', (language) => {
    const files = there ? readdirSync(join(folder, language)).filter((name) => name.endsWith('.xml')) : [];
    expect(files.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const name of files) {
      const bytes = readFileSync(join(folder, language, name));
      const read = readDocument(bytes, { name });
      if (!read.ok) {
        wrong.push(`${name}: ${read.key}`);
        continue;
      }
      const { documents } = read.reading;
      const there = counted(bytes.toString('utf8'));
      const paragraphs = documents.flatMap((one) => one.paragraphs).filter(({ kind }) => kind !== 'title');
      const notes = documents.flatMap((one) => one.footnotes);
      const calls = paragraphs.flatMap(({ anchors = [] }) => anchors);
      // Each paragraph is in the file, in this order; what is passed over between two of them is the label of the next.
      let at = 0;
      for (const { id, text, number = '' } of paragraphs) {
        const found = there.signs.indexOf(signs(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')), at);
        const label = found < 0 ? '' : there.signs.slice(at, found);
        if (found < 0) wrong.push(`${name}: ${id} is not there`);
        else if (label.length > 7 && label !== signs(number)) wrong.push(`${name}: ${id} has left out “${label}”`);
        if (found >= 0) at = found + signs(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).length;
      }
      if (at !== there.signs.length) wrong.push(`${name}: the last ${there.signs.length - at} signs are left out`);
      if (paragraphs.length !== there.blocks) wrong.push(`${name}: ${paragraphs.length} of ${there.blocks} paragraphs`);
      const said = [
        notes.length,
        calls.length,
        signs(notes.map(({ text }) => text.replaceAll('&', '&amp;')).join('')).length,
      ];
      const calledInTitle = notes.length - calls.length;
      if (said[0] !== there.notes || said[2] !== there.noteSigns || calledInTitle > 1) {
        wrong.push(`${name}: notes ${said} of ${there.notes}, ${there.noteSigns} signs`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('each has symbol, title, session, date and manner', () => {
    const lacking = readdirSync(join(folder, 'fr')).filter((name) => {
      const read = readDocument(readFileSync(join(folder, 'fr', name)), { name });
      if (!read.ok) return true;
      const { documents, adoptions = [] } = read.reading;
      return !(
        documents.every(({ symbol, title, language }) => /^A\/RES\//.test(symbol) && title && language === 'fr') &&
        adoptions.every(({ session, date, manner, body }) => session && date && body === 'unga' && manner !== 'unknown')
      );
    });
    expect(lacking).toEqual([]);
  });
});
