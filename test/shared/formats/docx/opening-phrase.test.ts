import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { openingPhrase } from '../../../../shared/src/formats/docx/vocabulary/opening-phrase.ts';

const folder = join(import.meta.dirname, '../../../../../shared/un-resolutions');
const there = existsSync(folder);
if (!there) console.warn(`Skipped: the resolutions ${folder} are not here.`);

const opens = (text: string, language: Language) => {
  const end = openingPhrase(text, language);
  return `${text.slice(0, end)}|${text.slice(end)}`;
};

describe('the phrase that opens a paragraph', () => {
  it.each<[Language, string]>([
    ['en', 'Recalling| its resolutions'],
    ['en', 'Noting with deep concern| that'],
    ['en', 'Also calls upon| States'],
    ['en', 'Having considered| the report'],
    ['en', 'Expresses its appreciation| to States'],
    ['fr', 'Se déclarant profondément préoccupée| par'],
    ['fr', 'Ayant à l’esprit| que'],
    ['fr', 'Prie également| le Secrétaire général'],
    ['es', 'Acoge con beneplácito también| el informe'],
    ['ru', 'с удовлетворением отмечает также| доклад'],
    ['ru', 'будучи глубоко обеспокоена| тем'],
    ['ar', 'وإذ تلاحظ مع التقدير| ما'],
    ['zh', '又关切地注意到|各国'],
    ['zh', '请|秘书长'],
    ['en', 'Noting with appreciation| the report'],
    ['en', 'Guided| by the purposes'],
    ['en', '|We, the Heads of State and Government, have assembled'],
    ['en', '|The world has changed'],
    ['en', '|However, much remains to be done'],
    ['en', '|Climate change is one of the greatest challenges'],
    ['en', 'Also aware| that'],
    ['fr', '|Nous, chefs d’État et de gouvernement'],
    ['fr', '|L’ONU a été créée'],
    ['fr', '|Toutefois, il reste beaucoup à faire'],
    ['es', '|Los Estados deben'],
    ['es', '|Sin embargo, queda mucho'],
    ['ru', '|Мы, главы государств'],
    ['ar', '|نحن، رؤساء الدول'],
    ['zh', '|我们重申各国的承诺'],
  ])('goes as far as it does in %s: %s', (language, drawn) => {
    expect(opens(drawn.replace('|', ''), language)).toBe(drawn);
  });

  it.skipIf(!there)('is what the United Nations set apart, in nine of ten paragraphs of each language', () => {
    const count = new Map<Language, { same: number; all: number }>();
    for (const name of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) {
      const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.xml'));
      for (const file of files.slice(0, 40)) {
        const read = readDocument(readFileSync(join(folder, name, file)), { name: file });
        for (const { language, paragraphs } of read.ok ? read.reading.documents : []) {
          for (const { id, kind, text } of paragraphs) {
            const set = language === 'zh' || language === 'ar' ? 'bold' : 'italic';
            const mark = read.ok && read.reading.marks?.get(id)?.find((one) => one.from === 0 && one.kind === set);
            if (!mark || (kind !== 'preambular' && kind !== 'operative')) continue;
            const counted = count.get(language) ?? { same: 0, all: 0 };
            const printed = text.slice(0, mark.to).replace(/[\s,，]+$/u, '');
            if (text.slice(0, openingPhrase(text, language)).trim() === printed) counted.same++;
            counted.all++;
            count.set(language, counted);
          }
        }
      }
    }
    expect(count.size).toBe(6);
    // Measured: ar 90, en 94, es 96, fr 97, ru 94, zh 95 %.
    for (const [language, { same, all }] of count) expect(same / all, language).toBeGreaterThan(0.88);
  });
});
