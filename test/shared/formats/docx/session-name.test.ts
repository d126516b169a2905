import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@adref/shared/document';
import { expect, it } from 'vitest';
import { sessionName } from '../../../../shared/src/formats/docx/vocabulary/session-name.ts';

it.each<[Language, Readonly<Record<number, string>>]>([
  [
    'en',
    {
      1: 'First session',
      12: 'Twelfth session',
      20: 'Twentieth session',
      73: 'Seventy-third session',
      111: '111th session',
    },
  ],
  [
    'fr',
    {
      1: 'Première session',
      5: 'Cinquième session',
      9: 'Neuvième session',
      17: 'Dix-septième session',
      21: 'Vingt et unième session',
      30: 'Trentième session',
      71: 'Soixante et onzième session',
      73: 'Soixante-treizième session',
      80: 'Quatre-vingtième session',
      81: 'Quatre-vingt-unième session',
      94: 'Quatre-vingt-quatorzième session',
    },
  ],
  [
    'es',
    {
      3: 'Tercer período de sesiones',
      13: 'Decimotercer período de sesiones',
      70: 'Septuagésimo período de sesiones',
      73: 'Septuagésimo tercer período de sesiones',
    },
  ],
  ['ru', { 3: 'Третья сессия', 40: 'Сороковая сессия', 73: 'Семьдесят третья сессия' }],
  ['zh', { 7: '第七届会议', 10: '第十届会议', 19: '第十九届会议', 73: '第七十三届会议', 80: '第八十届会议' }],
  ['ar', { 1: 'الدورة الأولى', 11: 'الدورة الحادية عشرة', 70: 'الدورة السبعون', 73: 'الدورة الثالثة والسبعون' }],
])('sessions in %s are named as the United Nations do', (language, names) => {
  for (const [n, name] of Object.entries(names)) expect(sessionName(Number(n), language)).toBe(name);
  // Each has a name of its own.
  const all = Array.from({ length: 99 }, (_, at) => sessionName(at + 1, language));
  expect(new Set(all).size).toBe(99);
  expect(all.join('\n')).not.toContain('undefined');
});

const resolutions = join(import.meta.dirname, '../../../../../shared/un-resolutions');
if (!existsSync(resolutions)) console.warn(`skipped: ${resolutions} is missing`);
it.skipIf(!existsSync(resolutions))('is what files of the United Nations have', () => {
  const seen = new Set<string>();
  for (const language of ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const) {
    // A few files of each language: all of one session name it alike.
    for (const file of globSync(join(resolutions, language, '**/*.xml')).slice(0, 12)) {
      const [, value, name] =
        /<session [^>]*value="(\d+)"[^>]*>([^<]+)<\/session>/.exec(readFileSync(file, 'utf8')) ?? [];
      if (!value || !name) continue;
      expect(sessionName(Number(value), language)).toBe(name);
      seen.add(language);
    }
  }
  expect(seen.size).toBe(6);
});
