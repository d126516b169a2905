import type { TextDocument } from '@adref/shared/document';
import type { Run } from '@adref/shared/formats';
import { printParagraph, type RollingParagraph, rollingText, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { compilationByParagraph, compilationByParty } from '../../../server/src/exports/compilation-file.ts';
import { notationRuns } from '../../../server/src/exports/notation-runs.ts';
import { rollingFile } from '../../../server/src/exports/rolling-file.ts';
import { cleanFile } from '../../../server/src/exports/text-file.ts';
import { wordSettings } from '../../../server/src/exports/word-settings.ts';
import { fc } from '../../property.ts';
import { type BrokenTexts, brokenTexts } from '../../shared/rolling/breaks/broken-texts.ts';

const made = '2026-11-27T16:00:00Z';

function drafted(text: string, language: TextDocument['language'] = 'en'): TextDocument {
  return {
    symbol: 'A/C.1/73/L.27',
    title: '',
    kind: 'draft resolution',
    language,
    paragraphs: [{ id: 'a', kind: 'operative', level: 0, text }],
    footnotes: [],
  };
}

/** Runs with italic words between stars, and bold ones between underscores. */
const marked = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.kind === 'tab') return ' ';
      const text = run.kind === 'words' ? run.text : '';
      const { italic, bold } = (run.kind === 'words' && run.setting) || {};
      const slanted = italic ? `*${text}*` : text;
      return bold && !/^[[\]/]$/.test(text) ? `_${slanted}_` : slanted;
    })
    .join('');

function rolled(text: string, wordings: Readonly<Record<string, string>>, language: TextDocument['language'] = 'en') {
  const draft = drafted(text, language);
  const held = Object.entries(wordings).map(([party, words]): Wording => ({ party, paragraph: 'a', text: words }));
  const { blocks } = rollingFile(rollingText(draft.paragraphs, held, []), draft, { made });
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'operative' ? [marked(block.runs)] : [],
  );
}

describe('the opening phrase in brackets', () => {
  it.each([
    ['Calls upon States to act', {}, 'OP1 *Calls upon* States to act'],
    ['Calls upon States to act', { EU: 'Calls upon States to act now' }, 'OP1 *Calls upon* States to act [now *– EU*]'],
    ['Calls upon States to act', { EU: 'Urges States to act' }, 'OP1 [*Calls upon* /* Urges **– EU*] States to act'],
    ['Calls upon States [sic] to act', { EU: 'Calls on States [sic] to act' }, null],
  ])('%s, %o', (text, wordings, expected) => {
    const [line] = rolled(text, wordings);
    if (expected !== null) expect(line).toBe(expected);
    // A bracket among the words is no bracket of ours.
    else expect(line).toContain('States [sic] to act');
  });

  it('is bold in Chinese, bold and in italics in Arabic', () => {
    expect(rolled('吁请各国采取行动', { EU: '吁请各国立即采取行动' }, 'zh')[0]).toMatch(/^OP1 _吁请_各国/);
    expect(rolled('تهيب بالدول أن تعمل', {}, 'ar')[0]).toContain('_*تهيب*_');
  });

  it('of a proposed paragraph is that of its words', () => {
    const draft = drafted('Decides to act');
    const placement = { after: 'a', order: 0, kind: 'operative', level: 0 } as const;
    const paragraphs = rollingText(
      draft.paragraphs,
      [{ party: 'EU', paragraph: 'n', text: 'Also decides to report', placement }],
      [],
    );
    const words = rollingFile(paragraphs, draft, { made }).blocks.map((block) =>
      block.kind === 'paragraph' ? marked(block.runs) : '',
    );
    expect(words[1]).toContain('*Also decides* to report');
  });

  it('is in every compilation, also where it is changed', () => {
    const draft = drafted('Calls upon States to act');
    const paragraphs = rollingText(
      draft.paragraphs,
      [{ party: 'EU', paragraph: 'a', text: 'Urges States to act' }],
      [],
    );
    const runsOf = (file: ReturnType<typeof compilationByParty>) =>
      file.blocks.flatMap((block) => (block.kind === 'paragraph' ? [marked(block.runs)] : []));
    expect(runsOf(compilationByParagraph(paragraphs, draft, { made }))).toEqual([
      'OP1 *Calls upon* States to act',
      '_EU: _*Calls upon*_*Urges*_ States to act',
      '_______________',
    ]);
    expect(runsOf(compilationByParty(paragraphs, draft, { made }))[1]).toBe('OP1 *Calls upon*_*Urges*_ States to act');
  });
});

describe('the head of a rolling text', () => {
  it('is that of the clean text, in brackets and in every compilation', () => {
    const draft = drafted('Calls upon States to act');
    const facts = { issued: made, committee: 'First Committee', agendaItem: '96' };
    const paragraphs = rollingText(draft.paragraphs, [], []);
    const clean = cleanFile(draft, { made, facts });
    const above = (file: typeof clean) =>
      file.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.style === 'masthead' ? [marked(block.runs)] : [],
      );
    expect(above(clean)).toEqual(['Seventy-third session', 'First Committee', 'Agenda item 96']);
    for (const write of [rollingFile, compilationByParagraph, compilationByParty]) {
      const file = write(paragraphs, draft, { made, facts });
      expect(file.masthead).toEqual(clean.masthead);
      expect(above(file)).toEqual(above(clean));
    }
  });
});

describe('a line of notation', () => {
  /** Without backslashes, which only say that a sign is a word. */
  const plain = (line: string) => line.replace(/\\([\s\S])/g, '$1');
  const textOf = (runs: readonly Run[]) =>
    runs.map((run) => (run.kind === 'tab' ? '\t' : run.kind === 'words' ? run.text : '')).join('');
  const lines = ({ rolling, language }: BrokenTexts) =>
    rolling.map((row): [RollingParagraph, string] => [row, printParagraph(row, { language })]);

  it('is all there whatever is set apart in it, and the first words of the draft are what is set apart', () => {
    fc.assert(
      fc.property(brokenTexts, (texts) => {
        const draft = { ...drafted('', texts.language), paragraphs: texts.base };
        for (const [row, line] of lines(texts)) {
          expect(textOf(notationRuns(line, row, wordSettings(row, draft, {})))).toBe(plain(line));
          if (row.added) continue;
          const text = texts.base.find(({ id }) => id === row.id)?.text ?? '';
          const to = Math.ceil(text.length / 2);
          const small = notationRuns(line, row, [{ from: 0, to, setting: { small: true } }]);
          const kept = row.segments.flatMap((one) =>
            one.kind === 'text' ? [one.text.slice(0, Math.max(0, to - one.from))] : [],
          );
          const set = small.flatMap((run) => (run.kind === 'words' && run.setting?.small ? [run.text] : [])).join('');
          // What nobody changes is set as it was; what somebody changes may have more in its place.
          const signs = (words: string) => words.replace(/\s/g, '');
          let at = 0;
          for (const words of kept.map(signs)) {
            const found = signs(set).indexOf(words, at);
            expect(found, `${line}: ${words}`).toBeGreaterThanOrEqual(at);
            at = found + words.length;
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
