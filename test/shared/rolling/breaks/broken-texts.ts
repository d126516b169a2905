import type { Paragraph } from '@adref/shared/document';
import { type RollingParagraph, rollingText, type Wording, wordingsOfText } from '@adref/shared/rolling';
import { fc } from '../../../property.ts';

const vocabulary = {
  en: 'States should protect critical infrastructure and report [yearly] on what no Member has done / said – Cuba – in 2026, ¶ 12'.split(
    ' ',
  ),
  ar: 'تقرر أن تواصل الدول حماية البنى التحتية وأن تقدم تقريرا سنويا عن التنفيذ، 2026 ¶'.split(' '),
  zh: '各国 应当 保护 关键 基础设施 并 每年 提交 报告 ， 大会 决定 不 审议 执行 情况 ¶'.split(' '),
};
const kinds = [
  { kind: 'operative', level: 0 },
  { kind: 'subparagraph', level: 1 },
  { kind: 'subparagraph', level: 1 },
  { kind: 'heading', level: 0 },
  { kind: 'preambular', level: 0 },
];
const pieces = { en: ' ', ar: ' ', zh: '' };

const step = fc.record({
  what: fc.constantFrom('split', 'join', 'move', 'amend', 'delete', 'add'),
  at: fc.nat(20),
  to: fc.nat(20),
  word: fc.nat(30),
});
const input = fc.record({
  language: fc.constantFrom('en' as const, 'ar' as const, 'zh' as const),
  lengths: fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 6 }),
  seed: fc.nat(1000),
  steps: fc.array(fc.array(step, { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
});

/** A draft, the texts that parties have made of it by splitting, joining, moving, amending, deleting and adding at random, and their rolling text. */
export interface BrokenTexts {
  readonly language: 'en' | 'ar' | 'zh';
  readonly base: readonly Paragraph[];
  readonly texts: readonly { readonly party: string; readonly texts: readonly string[] }[];
  /** What their texts say otherwise than the draft. */
  readonly wordings: readonly Wording[];
  readonly rolling: readonly RollingParagraph[];
}

/** Such texts of three parties, of which one has a comma in its name, in three languages. */
export const brokenTexts: fc.Arbitrary<BrokenTexts> = input.map(({ language, lengths, seed, steps }) => {
  const words = vocabulary[language];
  const gap = pieces[language];
  const base = lengths.map((length, at): Paragraph => {
    const text = Array.from({ length }, (_, nth) => words[(seed + at * 7 + nth * 3) % words.length]).join(gap);
    return { id: `p${at}`, ...kinds[(seed + at) % kinds.length], text: `${text}${at}` } as Paragraph;
  });
  const texts = steps.map((made, nth) => {
    const party = ['EU', 'Korea, Republic of', 'Cuba'][nth] ?? '';
    const text = base.map(({ id, kind, level, text: own }) => ({ id, kind, level, text: own }));
    made.forEach(({ what, at, to, word }, turn) => {
      const here = text[at % text.length];
      if (!here) return;
      const own = here.text.split(gap);
      const cut = 1 + (word % Math.max(1, own.length - 1));
      const fresh = { id: `${nth}.${turn}`, kind: here.kind, level: here.level };
      const index = text.indexOf(here);
      if (what === 'split' && own.length > 1) {
        text.splice(
          index,
          1,
          { ...here, text: own.slice(0, cut).join(gap).trimEnd() },
          { ...fresh, text: own.slice(cut).join(gap).trimStart() },
        );
      } else if (what === 'join' && index + 1 < text.length) {
        const next = text[index + 1]?.text ?? '';
        text.splice(index, 2, { ...here, text: `${here.text}${word % 3 === 0 ? '' : ' '}${next}` });
      } else if (what === 'move') {
        text.splice(index, 1);
        text.splice(to % (text.length + 1), 0, here);
      } else if (what === 'delete' && text.length > 1) text.splice(index, 1);
      else if (what === 'add')
        text.splice(to % (text.length + 1), 0, { ...fresh, text: `${words[word % words.length]} ${turn}` });
      else if (what === 'amend')
        text[index] = { ...here, text: own.with(word % own.length, words[to % words.length] ?? '').join(gap) };
    });
    const whole = text.filter(({ text: said }) => said.trim() !== '').map((one) => ({ ...one, text: one.text.trim() }));
    const answers = whole.map(({ id }) => (id.startsWith('p') ? Number(id.slice(1)) : null));
    return { party, texts: whole.map((one) => one.text), wordings: wordingsOfText(party, base, whole, answers) };
  });
  const wordings = texts.flatMap((one) => one.wordings);
  return { language, base, texts, wordings, rolling: rollingText(base, wordings, []) };
});
