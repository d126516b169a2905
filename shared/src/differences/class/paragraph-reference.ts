/*
 * Where a text speaks of its own paragraphs by their numbers:
 *
 *   paragraph [5] above · operative paragraphs [1] to [3] below · les paragraphes [1] à [3] ci-dessus · los párrafos [4] y [5] de la presente
 *   resolución · пункте [5] выше · الفقرة [٣] أعلاه · 上文第[3]段
 *
 * A paragraph of another text is none: `paragraph 24 of its resolution 73/27`. Where nothing says whose paragraph it is (`in paragraph 5`),
 * the reference is not sure, and a person looks at it.
 */
import { paragraphNouns } from '../../alignment/paragraph-noun.ts';

/** A number in a reference, at its range in UTF-16 code units. */
interface ReferredNumber {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** Words that name paragraphs of the text they are in. */
export interface ParagraphReference {
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly ReferredNumber[];
  /** Whether the words say themselves that it is this text's. */
  readonly sure: boolean;
}

const digits = String.raw`[\d\u0660-\u0669]{1,4}`;
const numeral = `${digits}(?![\\d./]\\d)`;
const list = `${numeral}(?:(?:,|;)? ?(?:-|–|et|à|and|to|or|y|a|al|o|и|по|или|و|إلى|أو|ou)? ?(?:les |the |los )?${numeral})*`;

/** By language: the noun, what says that it is this text's, and what says that it is another's. */
const forms = [
  {
    noun: `(?:${paragraphNouns.en})`,
    own: '(?:above|below|hereof|herein|of (?:the present|this) (?:resolution|decision|report))',
    other: '(?:of|in|to|contained)',
  },
  {
    noun: `(?:${paragraphNouns.fr})`,
    own: '(?:ci-dessus|ci-après|ci-dessous|supra|infra|(?:du dispositif )?de la présente (?:résolution|décision)|du présent rapport)',
    other: "(?:de|du|des|d’|d')",
  },
  {
    noun: `(?:${paragraphNouns.es})`,
    own: '(?:supra|infra|anteriore?s?|que anteceden?|de la presente (?:resolución|decisión)|del presente informe)',
    other: '(?:de|del)',
  },
  {
    noun: `(?:${paragraphNouns.ru})`,
    own: '(?:выше|ниже|настояще(?:й резолюции|го решения|го доклада))',
    other: '(?:резолюци|решени|доклад|устав|статьи)',
  },
  {
    noun: `(?:${paragraphNouns.ar})`,
    own: '(?:أعلاه|أدناه|من هذا (?:القرار|المقرر|التقرير))',
    other: 'من',
  },
].map(({ noun, own, other }) => ({
  whole: new RegExp(`(?<![\\p{L}])${noun} \\(?(${list})\\)?(?: ?\\(?[a-z]\\))?( ${own})?( ${other})?`, 'giud'),
}));

const chinese =
  /(?<other>(?:决议|决定|报告|宪章|》)\s?)?(?<own>(?:上文|下文|以上|以下|本决议|本决定|本报告)\s?)?第\s?(\d{1,4}(?:[、和至及]\s?(?:第\s?)?\d{1,4})*)\s?段/dgu;

/** All references in `text`, in order. */
export function paragraphReferences(text: string): ParagraphReference[] {
  const plain = text.replace(/[\u00a0\u202f]/gu, ' ').replace(/\u2011/gu, '-');
  const found = forms.flatMap(({ whole }) =>
    [...plain.matchAll(whole)].flatMap((match) => {
      const [, , own, other] = match;
      if (!own && other) return [];
      return [reference(plain, match, 1, own !== undefined)];
    }),
  );
  const inChinese = [...plain.matchAll(chinese)].flatMap((match) => {
    const { own, other } = match.groups ?? {};
    return other && !own ? [] : [reference(plain, match, 3, own !== undefined)];
  });
  return [...found, ...inChinese].sort((a, b) => a.from - b.from);
}

function reference(text: string, match: RegExpExecArray, group: number, sure: boolean): ParagraphReference {
  const [from, to] = match.indices?.[0] ?? [0, 0];
  const [start, end] = match.indices?.[group] ?? [from, to];
  const numbers = [...text.slice(start, end).matchAll(new RegExp(digits, 'gu'))].map(({ index, 0: sign }) => ({
    from: start + index,
    to: start + index + sign.length,
    number: Number(sign.replace(/[\u0660-\u0669]/gu, (one) => `${one.charCodeAt(0) - 0x0660}`)),
  }));
  return { from, to, numbers, sure };
}

/** A number written as the reference wrote its own: in Arabic digits where it used them. */
export function writtenLike(number: number, sign: string): string {
  return /[\u0660-\u0669]/u.test(sign)
    ? `${number}`.replace(/\d/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)))
    : `${number}`;
}
