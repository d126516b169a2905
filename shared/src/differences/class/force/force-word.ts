/*
 * Where words of force are in a text. Among forms that begin at a word the longest is taken; shades are looked for apart from the rest,
 * because one may be inside the other: `demande [instamment]`.
 */
import { attitudes } from './attitude.ts';
import { complianceBesideNegation, compliances } from './compliance.ts';
import { duties } from './duty.ts';
import type { ForceText } from './force-text.ts';
import type { Form, Ranks } from './form.ts';
import { FormIndex } from './form-index.ts';
import { isChineseNoun, isChineseOtherwise, isNoun, isOtherwise, requestEnd } from './lookalike.ts';
import { modals } from './modal.ts';
import { doubleNegations, isSecondPart, negations } from './negation.ts';
import { operativeVerbs } from './operative-verb.ts';
import { ranksBesideNegation } from './polarity.ts';
import { scopes } from './scope.ts';
import { shades } from './shade.ts';

/** Words of force in a text. */
export interface ForceWord {
  /** Range among the words of the text. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'verb' | 'duty' | 'shade' | 'negation';
  readonly ranks: Ranks;
  /** See `Form`. */
  readonly least?: number | undefined;
  readonly modal: boolean;
}

const acting = new FormIndex([...modals, ...operativeVerbs, ...attitudes]);
const owing = new FormIndex([...duties, ...compliances, ...scopes]);
const shading = new FormIndex(shades);
const negating = new FormIndex(negations);
const assuring = new FormIndex(doubleNegations);

/** All words of force, in order within each kind. */
export function forceWords(text: ForceText): ForceWord[] {
  const places = beginnings(text);
  const shades = found(text, places, shading, 'shade');
  const shadeAt: ForceWord[] = [];
  for (const shade of shades) for (let at = shade.from; at < shade.to; at++) shadeAt[at] = shade;
  const within = (word: ForceWord) => {
    const shade = shadeAt[word.from];
    return shade && word.to <= shade.to && shade.to - shade.from > word.to - word.from;
  };
  // A shade may have such a word in it and asks nothing: `selon qu'il convient`, `à leur demande`.
  const verbs = found(text, places, acting, 'verb').filter((word) => !within(word));
  const owed = found(text, places, owing, 'duty')
    .filter((word) => !within(word))
    .map((word) => complianceBesideNegation(text, word));
  // `without delay` and `not fail to` deny nothing; `не рекомендует`, `لا بد` and `不妨` are verbs of their own.
  const whole = new Uint8Array(text.words.length);
  for (const { from, to, kind, ranks } of [...shades, ...verbs, ...owed, ...found(text, places, assuring, 'negation')])
    if (
      (kind === 'shade' && ranks.never === undefined) ||
      kind === 'negation' ||
      (kind === 'verb' && /^(?:لا|不妨)/u.test(text.words.slice(from, to).join(''))) ||
      ranks.forbidding !== undefined ||
      ranks.compliance !== undefined ||
      ranks.bound !== undefined ||
      ranks.condition !== undefined
    )
      whole.fill(1, from, to);
  const denied = found(text, places, negating, 'negation')
    .filter(({ from }) => whole[from] === 0)
    .map((word) => (isSecondPart(text, word.from) ? { ...word, ranks: { concord: 1 } } : word));
  return [...verbs.map((verb) => ({ ...verb, ranks: ranksBesideNegation(text, verb) })), ...owed, ...shades, ...denied];
}

const indices = [acting, owing, shading, negating, assuring];

/** In which indices a form begins with a word; Arabic and Chinese words are looked at otherwise. */
const beginning = new Map<string, FormIndex[]>();
for (const index of indices)
  for (const word of index.firstWords) {
    const known = beginning.get(word);
    if (known) known.push(index);
    else beginning.set(word, [index]);
  }

/** The places where a form of each index may begin; at most words none does. */
function beginnings({ words }: ForceText): ReadonlyMap<FormIndex, readonly number[]> {
  const places = new Map(indices.map((index) => [index, [] as number[]]));
  words.forEach((word, at) => {
    if (word === '') return;
    for (const index of word >= '\u0600' ? indices : (beginning.get(word) ?? [])) places.get(index)?.push(at);
  });
  return places;
}

function found(
  text: ForceText,
  places: ReadonlyMap<FormIndex, readonly number[]>,
  index: FormIndex,
  kind: ForceWord['kind'],
): ForceWord[] {
  const result: ForceWord[] = [];
  let end = 0;
  for (const at of places.get(index) ?? []) {
    if (at < end) continue;
    const form = formAt(text, at, index, kind);
    if (!form) continue;
    end = at + form.length;
    result.push({ from: at, to: end, kind, ranks: form.ranks, least: form.least, modal: form.modal });
  }
  return result;
}

/** The part of a word of force between two places, if it has a force by itself: `prend note` of `prend note avec satisfaction`. */
export function forcePart(text: ForceText, word: ForceWord, from: number, to: number): ForceWord | null {
  const form = acting.exactly(text.words.slice(from, to));
  return form ? { ...word, from, to, ranks: form.ranks, least: form.least, modal: form.modal } : null;
}

/** Characters of the longest Chinese form, 在不违反国内法的情况下. */
const longestChinese = 11;

function formAt(text: ForceText, at: number, index: FormIndex, kind: ForceWord['kind']) {
  const word = text.words[at] ?? '';
  if (word >= '\u2e80') return chineseFormAt(text, at, index);
  if (!isArabic(word)) return formFrom(text, at, word, index);
  for (const first of arabicStems(word, kind)) {
    const found = formFrom(text, at, first, index);
    if (found) return found;
  }
  return null;
}

/** The longest form at a place whose first word is `first` there. */
function formFrom(text: ForceText, at: number, first: string, index: FormIndex) {
  for (const { form, end } of index.matches(first, text.words, at, spellings)) {
    if ((form.noun && isNoun(text, at, end)) || isOtherwise(text, at, end, form)) continue;
    return { ...form, length: end - at };
  }
  return null;
}

const isArabic = (word: string) => word >= '\u0600' && word < '\u0700';

/** What a word behind the first one of a form may be. */
const spellings = (word: string) => (isArabic(word) ? arabicStems(word, 'verb') : [word]);

/** Chinese forms are any neighbouring words that join up to them; the longest. */
function chineseFormAt(text: ForceText, at: number, index: FormIndex) {
  const asked = requestEnd(text.words, at);
  const request = asked > 0 && index.one('应请求');
  if (request) return { ...request, length: asked - at };
  let best: { form: Form; length: number } | null = null;
  let joined = '';
  for (let to = at; to < text.words.length && joined.length < longestChinese; to++) {
    joined += text.words[to];
    const form = index.one(joined);
    if (!form || (form.noun && isChineseNoun(text, at, to + 1))) continue;
    if (!isChineseOtherwise(text.words, joined, at, to + 1)) best = { form, length: to + 1 - at };
  }
  return best && { ...best.form, length: best.length };
}

/** What Arabic writes together: `and`, `so` before a verb; before a noun also prepositions and the article, and `its`, `their` behind it. */
function arabicStems(word: string, kind: ForceWord['kind']): string[] {
  const bare = (word[0] === 'و' || word[0] === 'ف') && word.length > 3 ? word.slice(1) : word;
  const stems = bare === word ? [word] : [word, bare];
  if (kind === 'duty') {
    for (const prefix of [/^(?:[بكل]?ال|لل)(?=.{3})/, /^[بكل](?=.{3})/]) {
      const noun = bare.replace(prefix, '');
      stems.push(noun, noun.replace(/(?<=.{3})(?:هما|هم|ها|نا|ه)$/, ''));
    }
  }
  return stems;
}
