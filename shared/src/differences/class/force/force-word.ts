/*
 * Where words of force are in a text. Among forms that begin at a word the longest is taken; shades are looked for apart from the rest,
 * because one may be inside the other: `demande [instamment]`.
 */
import { isSpace, type Token } from '../../token.ts';
import { attitudes } from './attitude.ts';
import { duties } from './duty.ts';
import { type Form, FormIndex, type Ranks } from './form.ts';
import { modals } from './modal.ts';
import { isNegation } from './negation.ts';
import { operativeVerbs } from './operative-verb.ts';
import { shades } from './shade.ts';

/** Words of force in a text. */
export interface ForceWord {
  /** Range among the words of the text. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'verb' | 'duty' | 'shade' | 'negation';
  readonly ranks: Ranks;
  readonly modal: boolean;
}

/** The words and signs of a text without its spaces, as forms are written. */
export interface ForceText {
  readonly words: readonly string[];
  /** Where each word is among the tokens. */
  readonly places: readonly number[];
  readonly tokens: readonly Token[];
}

/** Behind a Chinese negation that is written as one word with what it negates: 不|适用; not in 不断, 不同, 未来, 非洲. */
const chineseNot = /(?<=^[不未非])(?=\p{sc=Han})(?![断同仅足安良但如管论久少满幸测洲常法来])/u;

const acting = new FormIndex([...modals, ...operativeVerbs, ...attitudes]);
const owing = new FormIndex(duties);
const shading = new FormIndex(shades);

/** The words of a text, to look for force in; those that are not `near` what changed stay empty. */
export function forceText(tokens: readonly Token[], near: (token: number) => boolean): ForceText {
  const places: number[] = [];
  const words: string[] = [];
  tokens.forEach((token, at) => {
    if (isSpace(token) || token.key === '') return;
    const word = near(at) ? folded(token.key) : '';
    const parts = word >= '\u2e80' ? word.split(chineseNot) : [word];
    for (const part of parts) {
      places.push(at);
      words.push(part);
    }
  });
  return { words, places, tokens };
}

/** All words of force, in order within each kind. */
export function forceWords(text: ForceText): ForceWord[] {
  const places = beginnings(text);
  const shades = found(text, places, shading, 'shade');
  const verbs = found(text, places, acting, 'verb');
  // `without delay` and `must not` are said by their own forms where these have the negation in them.
  const inside = (at: number) => [...shades, ...verbs].some(({ from, to }) => from <= at && at < to);
  const negations: ForceWord[] = [];
  text.words.forEach((word, at) => {
    if (isNegation(word) && !inside(at))
      negations.push({ from: at, to: at + 1, kind: 'negation', ranks: {}, modal: false });
  });
  return [...verbs, ...found(text, places, owing, 'duty'), ...shades, ...negations];
}

/** The first words of all forms; Arabic and Chinese words are looked at otherwise. */
const firstWords = new Set([acting, owing, shading].flatMap((index) => index.firstWords));

/** The places where a form may begin; at most words none does. */
function beginnings({ words }: ForceText): number[] {
  const places: number[] = [];
  words.forEach((word, at) => {
    if (firstWords.has(word) || word >= '\u0600') places.push(at);
  });
  return places;
}

function found(text: ForceText, places: readonly number[], index: FormIndex, kind: ForceWord['kind']): ForceWord[] {
  const result: ForceWord[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end) continue;
    const form = formAt(text, at, index, kind);
    if (!form) continue;
    end = at + form.length;
    result.push({ from: at, to: end, kind, ranks: form.ranks, modal: form.modal });
  }
  return result;
}

/** Characters of the longest Chinese form. */
const longestChinese = 10;

function formAt(text: ForceText, at: number, index: FormIndex, kind: ForceWord['kind']) {
  const word = text.words[at] ?? '';
  if (word >= '\u2e80') return chineseFormAt(text, at, index);
  const isArabic = word >= '\u0600' && word < '\u0700';
  for (const first of isArabic ? arabicStems(word, kind) : [word]) {
    for (const form of index.startingWith(first)) {
      if (form.words.some((one, i) => i > 0 && !same(text.words[at + i] ?? '', one))) continue;
      const [start, end] = [at, at + form.words.length];
      if (form.noun && isNoun(text, start, end)) continue;
      if (isOtherwise(text, start, form)) continue;
      return { ...form, length: form.words.length };
    }
  }
  return null;
}

/** Whether a word is the next of a form. */
function same(word: string, form: string): boolean {
  return word === form || (/^\p{sc=Arabic}/u.test(word) && arabicStems(word, 'verb').includes(form));
}

/** Chinese forms are any neighbouring words that join up to them; the longest. */
function chineseFormAt(text: ForceText, at: number, index: FormIndex) {
  let best: { form: Form; length: number } | null = null;
  let joined = '';
  for (let to = at; to < text.words.length && joined.length < longestChinese; to++) {
    joined += text.words[to];
    const form = index.startingWith(joined)[0];
    if (form && !(form.noun && isChineseNoun(text, at, to + 1))) best = { form, length: to + 1 - at };
  }
  return best && { ...best.form, length: best.length };
}

/** Before a noun, not before a verb. */
const beforeNoun = new Set(
  [
    'the a an all any such these those its their his her our each every no other numerous of by for from with on in at',
    'la le une un cette ce toute sa son leur à de sur en par chaque sans aucune des les ces aux du',
    'una su por cada sin las los el del esta toda',
  ].flatMap((line) => line.split(' ')),
);

const behindNoun = new Set(
  "for from by of made received in and or , . ; : ) submitted set contained de des du d' par en y para e et".split(' '),
);

/** Whether words that may be a noun are one: `respond to requests for help`, `the demands of`; not `requests the Secretary-General`. */
function isNoun(text: ForceText, from: number, to: number): boolean {
  if (from === 0) return false;
  const before = text.words[from - 1] ?? '';
  const last = text.words[to - 1] ?? '';
  if (beforeNoun.has(before)) return true;
  if (before === 'to' && last.endsWith('s')) return true;
  const token = text.tokens[text.places[from] ?? 0];
  if (token && /^\p{Lu}/u.test(token.text)) return false;
  const behind = text.words[to];
  return to - from === 1 && (behind === undefined || behindNoun.has(behind));
}

const beforeChineseNoun = new Set('的 该 此 项 各项 号 一项 这项 这一 本 其 有关 上述 和 与 及'.split(' '));

function isChineseNoun(text: ForceText, from: number, to: number): boolean {
  if (from === 0) return false;
  const behind = text.words[to];
  return (
    beforeChineseNoun.has(text.words[from - 1] ?? '') ||
    behind === undefined ||
    /^[\p{P}的]/u.test(behind) ||
    behind === '中'
  );
}

/** Words before which, or after which, `will` is a noun. */
const willing = new Set(
  'political free good the their its of genuine collective common people popular strong'.split(' '),
);

/** What can be done in full: `full compliance`, not `their full names`. */
const wholly = new Set(
  'and implementation compliance respect cooperation realization enjoyment participation support access use effect account consideration withdrawal observance exercise accordance integration inclusion transparency accountability achievement'.split(
    ' ',
  ),
);

/** What is voluntary by its nature: saying so weakens nothing. */
const given =
  /^(?:contribution|return|repatriation|fund|retour|rapatriement|fonds|regreso|retorno|repatriaci|contribuci|fondo)/;

/** Whether words look like a form and are something else: the month of May, the political will, to consider a report. */
function isOtherwise(text: ForceText, at: number, form: Form): boolean {
  const [word = '', before = '', behind = ''] = [
    text.words[at],
    text.words[at - 1],
    text.words[at + form.words.length],
  ];
  const written = text.tokens[text.places[at] ?? 0]?.text ?? '';
  if (word === 'may') return (written === 'May' && at > 0) || /^\d/.test(behind) || /^\d/.test(before);
  if (word === 'will' && form.modal) return willing.has(before);
  if (form.ranks.shade === undefined) return false;
  if (/^volunt|^volont/.test(word) && form.words.length === 1) return given.test(behind) || given.test(before);
  if (word === 'full') return !wholly.has(behind);
  if (/^consider(?:s|ing)?$/.test(word) && form.words.length === 1) return !/^\p{L}{2,}ing$/u.test(behind);
  if (/^envisage|^envisager/u.test(word)) return !/^(?:d'|de|la)$/.test(behind);
  return false;
}

/** A word as forms are written. */
function folded(key: string): string {
  const low = key.toLowerCase();
  if (low < '\u0400') return low;
  return low < '\u0600' ? low.replaceAll('ё', 'е') : low.replace(/[\u064b-\u0652\u0670]/g, '');
}

/** What Arabic writes together: `and`, `so` before a verb; before a noun also prepositions and the article, and `its`, `their` behind it. */
function arabicStems(word: string, kind: ForceWord['kind']): string[] {
  const bare = word.replace(/^[وف](?=.{3})/, '');
  const stems = [word, bare];
  if (kind === 'duty') {
    for (const prefix of [/^(?:[بكل]?ال|لل)(?=.{3})/, /^[بكل](?=.{3})/]) {
      const noun = bare.replace(prefix, '');
      stems.push(noun, noun.replace(/(?<=.{3})(?:هما|هم|ها|نا|ه)$/, ''));
    }
  }
  return stems;
}
