import { type Attribution, allNamed, readAttribution, unattributed } from './attribution.ts';
import type { Item } from './bracket-item.ts';
import { isCertainHolder, isKnownHolder } from './holder-name.ts';
import { instruction } from './instruction.ts';
import { type Marked, part, trimmed } from './marked-text.ts';
import type { Stance } from './position-words.ts';

/**
 * `words – names`: the last dash behind which something is understood. Of what is not understood a short word or two is a note; a sentence
 * that goes on behind a dash is words.
 */
export function behindDash(whole: Marked, verb: (word: string) => Stance | null): Item | null {
  const dashes = dashesOf(whole.shape).slice(-mostDashes);
  const item = (from: number, said: Attribution) => itemOf(trimmed(part(whole, 0, from)), said, verb);
  // Words rarely have a dash before the one that begins the names, and names more often one behind it: "EU; against – China".
  for (const { from, to } of dashes) {
    const said = readAttribution(trimmed(part(whole, to, to + longestAttribution)));
    if (understood(said) && said.notes.length === 0 && whole.text.length - to <= longestAttribution) {
      // "shall – EU; should, as appropriate, – Japan": Japan does not hold what EU does.
      const earlier = dashes.find((one) => one.from < from && beginsWithName(part(whole, one.to, from)));
      if (earlier) return item(earlier.from, { ...unattributed, notes: [trimmed(part(whole, earlier.to)).text] });
      // "shall – pending": nobody says so, and nothing may be lost.
      const lost = allNamed(said).length === 0 && !said.nameless.includes('delete');
      return item(from, lost ? { ...said, notes: [trimmed(part(whole, to)).text] } : said);
    }
  }
  let partly: Item | null = null;
  for (const [at, { from, to }] of [...dashes.entries()].toReversed()) {
    const behind = trimmed(part(whole, to));
    if (behind.text === '' || behind.text.length > longestAttribution) continue;
    const said = readAttribution(behind);
    if (understood(said) || /^notes?\s*:/i.test(behind.shape)) partly ??= item(from, said);
    // "shall – EU – see Annex"
    const next = dashes[at + 1];
    const inner = next ? readAttribution(trimmed(part(whole, to, next.from))) : unattributed;
    if (understood(inner) && inner.notes.length === 0) partly ??= item(from, { ...unattributed, notes: [behind.text] });
  }
  if (partly) return partly;
  const [last] = dashes;
  const behind = last ? trimmed(part(whole, last.to)) : null;
  if (!last || !behind || behind.text === '' || dashes.length > 1) return null;
  if (isProse(behind.shape)) {
    // A sentence that begins with a party's name is words, but somebody is to look at it: "shall – EU with the support of Japan".
    return saysParty(behind.shape) ? { ...unattributed, words: whole, bare: null, notes: [behind.text] } : null;
  }
  // A hyphen between words is theirs, unless what is behind it speaks of delegations.
  if (whole.shape.startsWith('-', last.from) && !vague.test(behind.shape)) {
    return { ...unattributed, words: whole, bare: null, notes: [behind.text] };
  }
  return item(last.from, { ...unattributed, notes: [behind.text] });
}

/** Characters of the longest attribution that is looked for: all Members of the United Nations by name have some 2,500. */
const longestAttribution = 4000;

/** Most dashes of an alternative that are tried. */
const mostDashes = 8;

/** What speaks of delegations without naming one. */
const vague =
  /(?<![\p{L}])(?:not|all|some|several|many|most|other|others|various|delegations?|groups?|states|countries|members|tbc|tbd|if|see|delegaciones|délégations|делегаци\p{L}*|وفود|代表团)(?![\p{L}])|\?$/iu;

/** Whether the words behind a dash are names up to the first sign that parts them from other words. */
function beginsWithName(behind: Marked): boolean {
  const first = /^[^;,/]*(?=[;,/])/u.exec(behind.shape)?.[0];
  if (!first) return false;
  const said = readAttribution(trimmed(part(behind, 0, first.length)));
  const names = allNamed(said);
  return names.length > 0 && said.notes.length === 0 && names.every((name) => isKnownHolder(name));
}

function understood(said: Attribution): boolean {
  return allNamed(said).length > 0 || said.nameless.length > 0;
}

/** Dashes outside inner brackets and parentheses that can begin an attribution: with a space before them, or long and with one behind. */
function dashesOf(shape: string): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  const dash = /(?<=^|\s|[)\]])[–-]+|(?<=\S)–+(?=\s)|(?<=\p{Script=Han})–+(?=[\p{L}])/gu;
  const lastClosed = shape.lastIndexOf(')');
  let depth = 0;
  let inParentheses = 0;
  let read = 0;
  for (const match of shape.matchAll(dash)) {
    for (; read < match.index; read++) {
      if (shape[read] === '[') depth++;
      else if (shape[read] === ']') depth--;
      else if (shape[read] === '(' && read < lastClosed) inParentheses++;
      else if (shape[read] === ')') inParentheses = Math.max(0, inParentheses - 1);
    }
    if (inParentheses > 0) continue;
    if (depth === 0) found.push({ from: match.index, to: match.index + match[0].length });
  }
  return found;
}

/** Whether words begin with a name that is known or a code. */
function saysParty(shape: string): boolean {
  const [first = '', second = '', third = ''] = shape.replace(/^the /i, '').split(/[\s,]+/);
  return [first, `${first} ${second}`, `${first} ${second} ${third}`].some((name) => isCertainHolder(name));
}

/** Words that go on with a sentence and say nobody's name. */
function isProse(shape: string): boolean {
  const words = shape.split(/\s+/);
  return (
    words.length > 5 ||
    /^[,.\d]/.test(shape) ||
    /^(?:and|or|but|which|that|including|in|of|to|for|with|as|et|ou|qui|dont|y|o|que|и|или|который|و|أو|和|或|与)(?![\p{L}])/iu.test(
      shape,
    )
  );
}

function itemOf(words: Marked, said: Attribution, verb: (word: string) => Stance | null): Item {
  const told = instruction(words);
  if (told && told.held.support.length + told.held.delete.length === 0) {
    const { told: stance, ...item } = told;
    const held = { ...said.held, support: [], [stance]: [...new Set([...said.held.support, ...said.held[stance]])] };
    return { ...item, held, notes: [...told.notes, ...said.notes] };
  }
  const bare = words.text === '' ? null : verb(words.shape);
  return { ...said, words: bare ? part(words, 0, 0) : words, bare };
}
