/*
 * What a bracket is: changes of a text that overlap share one, and so do those that touch, since `[…][…]` would seem to be two alternatives. But
 * where words meet without a space, all neighbours touch, and who changes `应` and who changes `合作` would seem to contradict each other:
 *
 *   各国[应合作 / 须合作 – A / 应协作 – B]。                →    各国[应 / 须 – A][合作 / 协作 – B]。
 *   [和平与安全 / 和平 – A / 和睦与安全 – B]                →    [和平 / 和睦 – B][与安全 / delete – A]
 *   [التعاون والتنسيق / التشاور والتنسيق – A / التعاون – B]      →    [التعاون / التشاور – A] [والتنسيق / delete – B]
 *
 * In Arabic that is where one change takes with it the space before its word, in which what joins it is written, or a sign. Who inserts something
 * says it of both sides, and is in one bracket with what it touches. Everything that asks whether two ranges are of one bracket asks here: what is
 * printed, shown and drawn, and what an act on one bracket leaves as it is.
 */
import type { Range } from '../differences/index.ts';

/** Whether changes at two ranges of a text would be in one bracket, if nobody changed anything else; a range may be empty. */
export function inOneBracket(text: string, a: Range, b: Range): boolean {
  if (a.from > b.to || b.from > a.to) return false;
  if (a.from < b.to && b.from < a.to) return true;
  return a.from === a.to || b.from === b.to || !meetApart(text, Math.max(a.from, b.from));
}

/** Words and signs of Chinese, beside which no word needs a space. */
const chinese = String.raw`[\p{Script=Han}、，；：。！？（）《》〈〉「」『』【】]`;
/** What has a word's end beside them. */
const besideChinese = String.raw`[\p{L}\p{N}\p{M}、，；：。！？（）《》〈〉「」『』【】“”‘’—…·]`;
/** Arabic words, and the signs that end or close them. */
const arabic = String.raw`[\p{Script=Arabic}\p{M}،؛؟»)]`;
const besideArabic = String.raw`(?:\s?[\p{Script=Arabic}«(]|[،؛؟.:»)])`;

const apart = new RegExp(
  [
    `(?<=${chinese})${besideChinese}`,
    `(?<=${besideChinese})${chinese}`,
    `(?<=${arabic})${besideArabic}`,
    String.raw`(?<=${arabic}\s)[\p{Script=Arabic}«(]`,
  ].join('|'),
  'uy',
);

/** Whether what is on both sides of a place of a text is each for itself although no space is between. */
export function meetApart(text: string, at: number): boolean {
  apart.lastIndex = at;
  return apart.test(text);
}
