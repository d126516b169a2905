/*
 * Names that are written behind a bracket and not in it:
 *
 *   [shall] (EU, Kenya) act              in parentheses
 *   [shall] [EU, Kenya] act              in brackets of their own, which are words where the others end as "cooperation with" does
 *   [shall] – EU, Kenya act              behind a dash: as far as the names go that are known
 *   [shall] – EU; [should] – Japan act   so that the brackets are alternatives to each other
 *   [shall] – EU for all                 the names alone: "for" is a word of the sentence
 *   [shall] – Falvera act                a name that is not known, or a code: nobody's support, but flagged
 *   [shall] – EU members included – act  between two dashes: words
 */
import { allNamed, readAttribution } from './attribution.ts';
import { isCode, isKnownHolder } from './holder-name.ts';
import { type Marked, part } from './marked-text.ts';
import { stanceAhead, stanceBehind } from './position-words.ts';

/** What is said behind a bracket, as it would be said in it, and where the words go on. */
export interface NamesBehind {
  readonly said: Marked;
  readonly to: number;
}

/** Names behind a bracket that ends at `end`; null where there are none. `held` says whether somebody is named in the bracket. */
export function namesBehind(body: Marked, end: number, held: () => boolean): NamesBehind | null {
  return inParentheses(body, end, held) ?? behindDash(body, end, held);
}

function inParentheses(body: Marked, end: number, held: () => boolean): NamesBehind | null {
  const behind = body.shape.slice(end + 1, end + 230);
  const match =
    /^\s?\(((?:[^()]|\([^()]*\)){1,200})\)/.exec(behind) ?? /^\s?\[((?:[^()[\]]|\([^()]*\)){1,200})\]/.exec(behind);
  if (!match) return null;
  const from = end + 1 + match[0].search(/[[(]/) + 1;
  const names = part(body, from, from + (match[1] ?? '').length);
  if (!areHolders(names)) return null;
  if (match[0].endsWith(']') && (held() || !bracketedNames(part(body, 0, end), names))) return null;
  return { said: dashed(names), to: end + 1 + match[0].length };
}

/**
 * Whether names in brackets of their own say who holds the words before them: no "cooperation with [China]", and no name alone that may be a
 * word of the text.
 */
export function bracketedNames(words: Marked, names: Marked): boolean {
  // A pattern for the end of a text is tried from each of its characters: long ones are cut.
  const inside = words.text.slice(Math.max(words.text.lastIndexOf('['), words.text.lastIndexOf(']')) + 1);
  if (goesOn.test(words.shape.slice(-longestEnd)) || isKnownHolder(inside.trim())) return false;
  const all = allNamed(readAttribution(names));
  return all.length > 1 || all.every(isCode) || stanceAhead(names.shape) !== null || stanceBehind(names.shape) !== null;
}

/** Characters at the end of words in which their last word is, with spaces behind it. */
const longestEnd = 80;

/** Words that a name goes on with as a part of the sentence. */
export const goesOn =
  /(?:^|\s)(?:of|in|to|by|from|with|for|and|or|the|a|including|on|as|at|between|than|de|du|des|la|le|les|en|à|et|ou|par|avec|dans|del|el|y|o|con|por|в|с|из|и|или|от|для|на|في|من|إلى|مع|و|أو)\s*$|[,(]\s*$|[与和或及在对向]$/iu;

/** Characters behind a dash in which names are looked for. */
const longest = 160;

/** Words of names that are tried: `the Bolivarian Republic of Venezuela, Iran (Islamic Republic of) and the United States of America`. */
const mostWords = 24;

function behindDash(body: Marked, end: number, held: () => boolean): NamesBehind | null {
  const dash = /^\s*[–-]\s*(?=[\p{Lu}\p{Lo}])/u.exec(body.shape.slice(end + 1, end + 12));
  if (!dash || held()) return null;
  const from = end + 1 + dash[0].length;
  const rest = body.shape.slice(from, from + longest);
  const sentence = /^[^.;[\]]*/.exec(rest)?.[0] ?? '';
  if (/\s[–-]\s|–/.test(sentence)) return null;
  let to = 0;
  const ends = [...sentence.matchAll(wordEnd)].slice(0, mostWords).map(({ index }) => index);
  for (const at of [...ends, sentence.trimEnd().length]) {
    // "[soit utilisé] – Japon pour commettre": a verb that the sentence goes on with is a word of it.
    const goesOnBehind = /^\s+[\p{L}\p{N}]/u.test(sentence.slice(at)) && stanceBehind(sentence.slice(0, at)) !== null;
    if (at > to && !goesOnBehind && areHolders(part(body, from, from + at))) to = at;
  }
  if (to > 0) {
    // What only parts this bracket from its alternative is neither's.
    const gap = /^\s*[;,/]\s*(?=\[)/.exec(body.shape.slice(from + to))?.[0].length ?? 0;
    return { said: dashed(part(body, from, from + to)), to: from + to + gap };
  }
  const name = /^\p{Lu}[\p{L}\p{N}'’-]*(?:,? \p{Lu}[\p{L}\p{N}'’-]*)*/u.exec(rest)?.[0];
  if (name === undefined) return null;
  return { said: noted(part(body, from, from + name.length)), to: end + 1 };
}

/** Where a word may end a name: before a space or a sign, and between two scripts. */
const wordEnd = /(?<=[\p{L}\p{N})])(?=[\s,;])|(?<=[\p{sc=Latin}\p{N}])(?=\p{sc=Han})|(?<=\p{sc=Han})(?=\p{sc=Han})/gu;

function areHolders(names: Marked): boolean {
  const said = readAttribution(names);
  const all = allNamed(said);
  return all.length > 0 && said.notes.length === 0 && all.every((name) => isKnownHolder(name));
}

function dashed({ text, shape }: Marked): Marked {
  return { text: ` – ${text}`, shape: ` – ${shape}` };
}

function noted({ text, shape }: Marked): Marked {
  return dashed({ text: `note: ${text}`, shape: `note: ${shape}` });
}
