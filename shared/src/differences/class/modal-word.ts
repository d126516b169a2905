/*
 * The modal verbs of the six official languages, by force. Where a language has one word for two forces (应, должны), the force is what
 * the translations of the United Nations give it in operative paragraphs.
 */
import { isSpace, type Token } from '../token.ts';

/** From the strongest to the weakest; `will` is an undertaking. */
export const forces = ['must', 'shall', 'will', 'should', 'may'] as const;

export type Force = (typeof forces)[number];

/** Forms as they are, lower-case; several words with one space between. */
const forms: Readonly<Record<Force, string>> = {
  must: `must, has to, have to, is required to, are required to
    doit impérativement, doivent impérativement, il faut, est tenu de, est tenue de, sont tenus de, sont tenues de
    tiene que, tienen que, ha de, han de
    обязан, обязана, обязано, обязаны, необходимо
    يجب, يتعين, يتحتم, لا بد
    必须, 须, 务必, 务须`,
  shall: `shall
    doit, doivent, devra, devront
    debe, deben, deberá, deberán
    должен, должна, должно, должны, надлежит
    تلتزم, يلتزم
    应当, 不得`,
  will: `will, undertake to, undertakes to
    s'engage à, s'engagent à
    se compromete a, se comprometen a
    обязуется, обязуются
    تتعهد, يتعهد
    承诺, 将`,
  should: `should, ought to
    devrait, devraient
    debería, deberían
    следует, следовало бы, должен был бы, должны были бы
    ينبغي
    应, 应该, 宜`,
  may: `may, might, can, could
    peut, peuvent, pourra, pourront, pourrait, pourraient
    puede, pueden, podrá, podrán, podría, podrían
    может, могут, могла бы, могло бы, могли бы, мог бы, вправе
    يجوز, يمكن, بإمكان
    可, 可以, 能, 能够, 得`,
};

/** Nouns before which `will` is a noun too. */
const beforeNoun = new Set([
  'political',
  'free',
  'good',
  'the',
  'their',
  'its',
  'of',
  'genuine',
  'collective',
  'common',
]);

/** First word of a form → its words and force, the longest first. */
const byFirst = new Map<string, { readonly words: readonly string[]; readonly force: Force }[]>();
for (const force of forces) {
  for (const form of forms[force].split(/,|\n/)) {
    const words = form.trim().split(/ |(?<=')/);
    const first = words[0] ?? '';
    const others = byFirst.get(first) ?? [];
    byFirst.set(
      first,
      [...others, { words, force }].sort((x, y) => y.words.length - x.words.length),
    );
  }
}

/** The modal verbs among some tokens, in order, and the tokens beside them without spaces. */
export function modals(tokens: readonly Token[]): { found: { force: Force; words: string }[]; rest: Token[] } {
  const found: { force: Force; words: string }[] = [];
  const rest: Token[] = [];
  const words = tokens.filter((token) => !isSpace(token));
  for (let at = 0; at < words.length; ) {
    const form = formAt(words, at);
    if (form) {
      const parts = words.slice(at, at + form.words.length);
      found.push({ force: form.force, words: parts.map(({ text }) => text).join(' ') });
      at += parts.length;
    } else rest.push(words[at++] as Token);
  }
  return { found, rest };
}

function formAt(words: readonly Token[], at: number) {
  const own = folded(words[at]);
  // In Arabic "and" and "so" are written together with the verb.
  const candidates = byFirst.get(own) ?? byFirst.get(own.replace(/^[وف](?=.{3})/, ''));
  const form = candidates?.find((one) => one.words.every((word, i) => i === 0 || folded(words[at + i]) === word));
  if (!form) return undefined;
  // The month of May, and the will of the people.
  if (own === 'may' && words[at]?.key === 'May' && at > 0) return undefined;
  if (own === 'will' && beforeNoun.has(folded(words[at - 1]))) return undefined;
  return form;
}

function folded(token: Token | undefined): string {
  return token?.key.toLowerCase() ?? '';
}
