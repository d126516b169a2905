import { allNamed, readAttribution, unattributed } from './attribution.ts';
import type { Item } from './bracket-item.ts';
import { isCertainHolder, isCode, isKnownHolder, isName } from './holder-name.ts';
import { editing, instructed, instruction } from './instruction.ts';
import { type Marked, ordinary, part, split, trimmed } from './marked-text.ts';
import { bracketedNames, goesOn } from './names-behind.ts';
import { stanceAhead, stanceBehind } from './position-words.ts';

/** Whether words are an alternative with its holders before it, `EU: shall`, and no stance. */
export function isNameFirst(one: Marked): boolean {
  const item = nameFirst(trimmed(one));
  return item !== null && item.words.text !== '' && stanceAhead(item.words.shape) === null;
}

/** `shall (EU, Kenya)`, `shall [EU, Kenya]`: where all in parentheses are known; of what else could be a name there is a note. */
export function inParentheses(whole: Marked): Item | null {
  const inBrackets = /\s\[([^[\]]{1,200})\]$/.exec(whole.shape);
  if (inBrackets) {
    const inner = trimmed(part(whole, inBrackets.index + 2, whole.shape.length - 1));
    const words = trimmed(part(whole, 0, inBrackets.index));
    const said = readAttribution(inner);
    const known = allNamed(said).length > 0 && said.notes.length === 0 && allNamed(said).every(isKnownHolder);
    if (!known || goesOn.test(words.shape) || words.text === '') return null;
    return bracketedNames(words, inner) ? { ...said, words, bare: null } : noted(whole, inner);
  }
  const end = /\)\.?$/.exec(whole.shape);
  if (!end || whole.text.length > 4000) return null;
  let depth = 0;
  let open = end.index;
  for (; open >= 0; open--) {
    if (whole.shape[open] === ')') depth++;
    else if (whole.shape[open] === '(' && --depth === 0) break;
  }
  const words = trimmed(part(whole, 0, Math.max(0, open)));
  const inner = trimmed(part(whole, open + 1, end.index));
  if (open <= 0 || words.text === '' || inner.text === '' || inner.shape.includes('[')) return null;
  // A name that ends in parentheses is one word with them: "Iran (Islamic Republic of)".
  const said = readAttribution(inner);
  const names = allNamed(said);
  if (names.length === 0 || said.notes.length > 0) return null;
  if (abbreviates(words.shape, inner.shape)) return null;
  const known = names.filter((name) => isKnownHolder(name));
  if (known.length > 0 && names.every((name) => isKnownHolder(name) || isCode(name) || known.length > 1)) {
    return { ...said, words, bare: null };
  }
  if (names.length > 1 && names.every((name) => /^[A-Z]{3}$/.test(name))) return { ...said, words, bare: null };
  return names.every((name) => isCode(name) || known.length > 0)
    ? { ...unattributed, words: whole, bare: null, notes: [inner.text] }
    : null;
}

/** Whether a code in parentheses only shortens the words before it: `information technologies (IT)`. */
function abbreviates(words: string, code: string): boolean {
  const letters = code.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  const initials = [...words.matchAll(/(?<![\p{L}])\p{L}/gu)].map(([sign]) => sign.toLowerCase()).join('');
  return letters.length > 1 && initials.length >= letters.length && initials.endsWith(letters);
}

/** `EU: shall`, `EU, Kenya: shall`, `EU proposes: shall`, `(EU) shall`: where all names before it are known or codes. */
export function nameFirst(whole: Marked): Item | null {
  const match = /^([^:"“«[]{1,120}):\s*(?=\S)/u.exec(whole.shape) ?? /^\(([^()]{1,80})\)\s+(?=\S)/u.exec(whole.shape);
  if (!match) return null;
  const inner = match[0].startsWith('(')
    ? part(whole, 1, match[0].indexOf(')'))
    : part(whole, 0, (match[1] ?? '').length);
  const said = readAttribution(trimmed(inner));
  const names = allNamed(said);
  if (names.length === 0 || said.notes.length > 0) return null;
  const words = part(whole, match[0].length);
  if (!names.every(isCertainHolder)) return null;
  // "EU: shall vs Japan: should": whose words are which nobody can tell.
  if (namesAnother(words.shape)) return { ...unattributed, words: whole, bare: null, notes: [whole.text] };
  const told = instruction(words);
  if (told) return instructed(told, trimmed(inner), whole);
  if (editing.test(words.shape)) return { ...unattributed, words: whole, bare: null, notes: [whole.text] };
  const unquoted = /^["“«](.*)["”»]\.?$/su.exec(words.shape);
  return { ...said, words: unquoted ? part(words, 1, 1 + (unquoted[1] ?? '').length) : words, bare: null };
}

/** Whether a known name with a colon is among words. */
function namesAnother(shape: string): boolean {
  return [...shape.slice(0, longestOwn).matchAll(/:(?=\s)/g)].some(({ index }) => {
    const before = shape.slice(0, index).trimEnd().split(/\s+/).slice(-mostStarts);
    return before.some((_, at) => isKnownHolder(before.slice(at).join(' ')));
  });
}

/** Characters of words in which other names are looked for. */
const longestOwn = 600;

/** `shall EU, Kenya`, `shall-EU`: names that nothing parts from the words. They are noted, and their parties hold nothing. */
export function withoutDash(whole: Marked): Item | null {
  if (whole.text.length > 300 || whole.shape.includes('[')) return null;
  const tight = /(?<=\p{L})[–:_~=>→-](?=\p{L})/gu;
  for (const match of whole.shape.matchAll(tight)) {
    const behind = trimmed(part(whole, match.index + match[0].length));
    const before = whole.shape.slice(0, match.index);
    const names = split(behind, /[,;]/y).map(trimmed);
    const code = names.every(({ text, shape }) => !shape.startsWith(ordinary) && isKnownHolder(text));
    if (code && !/^(?:non|anti|pro|post|pre|intra|extra|trans|Sino|Franco|Euro|pan|inter)$/i.test(before)) {
      return { ...unattributed, words: whole, bare: null, notes: [behind.text] };
    }
  }
  const stance = stanceBehind(whole.shape);
  const named = stance && stance.from > 0 ? trimmed(part(whole, 0, stance.from)) : whole;
  const pieces = split(named, /,/y);
  const last = pieces.length;
  let names = 0;
  while (names < last - 1 && isNamed(trimmed(pieces[last - 1 - names] as Marked))) names++;
  const rest = pieces.slice(0, last - names);
  const from = rest.reduce((sum, { shape }) => sum + shape.length + 1, 0) - 1;
  const head = part(named, 0, from);
  const own = trailingName(head, spaces);
  if (!own) {
    // "shall, EU", and "EU" alone: codes are no words of a text.
    const listed = trimmed(part(named, Math.max(0, from + 1)));
    if (names === 0 || !areCodes(listed)) return areCodes(named) && isNamed(named) ? noted(whole, named) : null;
    return noted(trimmed(head), trimmed(part(whole, Math.max(0, from + 1))));
  }
  const words = trimmed(part(head, 0, own));
  const said = trimmed(part(whole, own));
  if (words.text === '') return areCodes(said) ? noted(whole, said) : null;
  const sign = /\s*[:;,~=→]$/u.exec(words.shape);
  if (goesOn.test(words.shape) && !(sign && areCodes(said))) {
    // "shall as proposed by the EU": a code is no word of a text, but what is said with it may be.
    return areCodes(said) ? noted(whole, said) : null;
  }
  return noted(part(words, 0, sign?.index ?? words.text.length), said);
}

/** `应欧盟`: words and a known name that nothing parts from them, as a note; null where they do not end in one, or are nothing else. */
export function besideName(whole: Marked): Item | null {
  const from = trailingName(whole, spacesOrHan);
  const words = from === null ? null : trimmed(part(whole, 0, from));
  return from === null || !words || words.text === '' ? null : noted(words, trimmed(part(whole, from)));
}

/** Words with a note of the names beside them. */
function noted(words: Marked, { text }: Marked): Item {
  return { ...unattributed, words, bare: null, notes: [text] };
}

/** Whether names are codes all, which are no words of a text. */
function areCodes(names: Marked): boolean {
  return split(names, /[,;]/y).every((one) => isCode(trimmed(one).shape));
}

function isNamed({ text, shape }: Marked): boolean {
  // French "au" is no African Union.
  return !shape.includes(ordinary) && /[\p{Lu}\p{Lo}]/u.test(text) && isKnownHolder(text);
}

/** Before a name; in Chinese any word may end in one, so that nothing between is enough only where each alternative does. */
const spaces = /\s(?=\S)/g;
const spacesOrHan = /\s(?=\S)|(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

/** Places in which a name may begin that are tried, from the end of the words. */
const mostStarts = 8;

/** Where the known name begins that the words end with; null where they end otherwise or are nothing but the name. */
function trailingName(head: Marked, gaps: RegExp): number | null {
  const starts = [...head.shape.matchAll(gaps)].map(({ 0: gap, index }) => index + gap.length).slice(-mostStarts);
  for (const from of starts) {
    const name = trimmed(part(head, from));
    if (isNamed(name) && isName(name)) return from;
  }
  return null;
}
