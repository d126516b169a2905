/*
 * One of the alternatives between two brackets:
 *
 *   shall – EU, Kenya      shall (EU, Kenya)      EU: shall            words and who holds them
 *   delete – China         China deletes          delete: China        no words: the others' are to go
 *   to delete "shall": China                                           an instruction, with the words it is about
 *   shall EU, Kenya                                                    no dash: the names become a note, and nobody a holder
 */
import { type Attribution, namedIn, readAttribution, unattributed } from './attribution.ts';
import { isCode, isKnownHolder, isName } from './holder-name.ts';
import { type Marked, ordinary, part, split, trimmed } from './marked-text.ts';
import { type Stance, stanceAhead, stanceBehind } from './position-words.ts';

/** One alternative, or a stance on the others where it has no words. */
export interface Item extends Attribution {
  readonly words: Marked;
  /** What it says of the other words without having any; null where it has words. */
  readonly bare: Stance | null;
}

/** Reads one alternative. `verb` says which words alone are a stance in the notation. */
export function readItem(item: Marked, verb: (word: string) => Stance | null): Item {
  const whole = withoutAlt(trimmed(item));
  return (
    behindDash(whole, verb) ??
    bareStance(whole, verb) ??
    instruction(whole) ??
    namedInstruction(whole) ??
    inParentheses(whole) ??
    nameFirst(whole) ??
    withoutDash(whole) ?? { ...unattributed, words: whole, bare: null }
  );
}

/** `Alt: should`: what is said of words that are an alternative is none of them. */
export const altHead =
  /^\(?(?:alt|alternative|variante?|вариант)\.?\)?\s*:\s*|^alt\.\s+(?=\p{L})|^\(alt\.?\)\s*(?=\p{L})/iu;

function withoutAlt(whole: Marked): Marked {
  return part(whole, altHead.exec(whole.shape)?.[0].length ?? 0);
}

/**
 * `words – names`: the last dash behind which something is understood. Of what is not understood a short word or two is a note; a sentence
 * that goes on behind a dash is words.
 */
function behindDash(whole: Marked, verb: (word: string) => Stance | null): Item | null {
  const dashes = dashesOf(whole.shape).slice(-mostDashes);
  const item = (from: number, said: Attribution) => itemOf(trimmed(part(whole, 0, from)), said, verb);
  // Words rarely have a dash before the one that begins the names, and names more often one behind it: "EU; against – China".
  for (const { from, to } of dashes) {
    const said = readAttribution(trimmed(part(whole, to, to + longestAttribution)));
    if (understood(said) && said.notes.length === 0 && whole.text.length - to <= longestAttribution) {
      // "shall – pending": nobody says so, and nothing may be lost.
      const lost = namedIn(said).length === 0 && !said.nameless.includes('delete');
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
  if (!last || !behind || behind.text === '' || dashes.length > 1 || isProse(behind.shape)) return null;
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

function understood(said: Attribution): boolean {
  return namedIn(said).length > 0 || said.nameless.length > 0;
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

/** A verb alone or with names: `delete`, `China deletes`, `delete: JPN, KEN`. Only names that are known or codes make one. */
function bareStance(whole: Marked, verb: (word: string) => Stance | null): Item | null {
  const alone = verb(whole.shape);
  if (alone) return { ...unattributed, words: part(whole, 0, 0), bare: alone };
  if (whole.shape.includes('[') || whole.text.length > 200) return null;
  const said = readAttribution(whole);
  const names = namedIn(said);
  const certain = names.every((name) => isKnownHolder(name) || isCode(name));
  const stance = (['delete', 'oppose', 'retain', 'reserve'] as const).find((one) => said.held[one].length > 0);
  if (!stance || said.notes.length > 0 || said.held.support.length > 0 || !certain) return null;
  return { ...said, words: part(whole, 0, 0), bare: stance };
}

const quoted = `["“«„‘'][^"“”«»„]*["”»“’']`;
const instructions: readonly (readonly ['support' | 'delete', RegExp])[] = [
  [
    'delete',
    new RegExp(
      String.raw`^(?:to\s+)?(?:deletes?|removes?|strikes?(?: out)?|omits?|supprimer|retirer|suprimir|eliminar|исключить|удалить|حذف|删除|删去)\s*(?:the words?|the term|the phrase|les? mots?|les? termes?|las? palabras?|слов[оа]|كلمة|عبارة)?\s*(${quoted})`,
      'iu',
    ),
  ],
  [
    'support',
    new RegExp(
      String.raw`^(?:to\s+)?(?:adds?|inserts?|ajouter|insérer|añadir|agregar|insertar|добавить|включить|إضافة|增加|添加|插入)\s*(?:the words?|les? mots?|las? palabras?|слов[оа]|كلمة|عبارة)?\s*(${quoted})`,
      'iu',
    ),
  ],
];

/** `to delete "shall": China`: what is to be done in words. Read, and noted as read. */
function instruction(whole: Marked): (Item & { readonly told: 'support' | 'delete' }) | null {
  for (const [stance, pattern] of instructions) {
    const match = pattern.exec(whole.shape);
    if (!match) continue;
    const quote = match[1] ?? '';
    const from = match[0].length - quote.length + 1;
    const words = part(whole, from, match[0].length - 1);
    const rest = trimmed(part(whole, match[0].length));
    const behind = trimmed(part(rest, /^\s*[:,(–-]?\s*/.exec(rest.shape)?.[0].length ?? 0));
    const said = behind.text === '' ? unattributed : readAttribution(behind);
    const held = { ...unattributed.held, [stance]: [...new Set([...said.held.support, ...said.held[stance]])] };
    const clear = said.notes.length === 0 && namedIn(said).length === held[stance].length;
    const note = part(whole, 0, match[0].length).text;
    return {
      told: stance,
      words,
      bare: null,
      nameless: [],
      held: clear ? held : unattributed.held,
      notes: [clear ? note : whole.text],
    };
  }
  return null;
}

/** `China proposes to delete "shall"`: an instruction behind the name of whoever gives it, all known or codes. */
function namedInstruction(whole: Marked): Item | null {
  const match =
    /^([^"“«[:]{1,120}?)\s+(?:(?:proposes?|wants?|wishes|wish|suggests?|asks?|requests?|would like)\s+)?(?=(?:to\s+)?(?:delete|remove|strike|omit|add|insert)s?\s)/iu.exec(
      whole.shape,
    );
  const told = match && instruction(part(whole, match[0].length));
  return told && instructed(told, trimmed(part(whole, 0, (match[1] ?? '').length)), whole);
}

/** What these parties want done with words; null where they are not surely parties. */
function instructed(
  { told, ...item }: NonNullable<ReturnType<typeof instruction>>,
  by: Marked,
  whole: Marked,
): Item | null {
  const said = readAttribution(by);
  if (said.notes.length > 0 || said.held.support.length === 0 || !said.held.support.every(isCertain)) return null;
  return { ...item, held: { ...unattributed.held, [told]: said.held.support }, notes: [whole.text] };
}

/** A name that is known, or a code that is no number of something. */
function isCertain(name: string): boolean {
  return isKnownHolder(name) || (isCode(name) && !/^[A-Z]?\d+$/.test(name));
}

/** What is to be done with other words or paragraphs, and no words of a text: `replace "shall" by "should"`, `move to OP7`. */
const editing =
  /^(?:to\s+)?(?:(?:replace|change|substitute|amend|remplacer|modifier|reemplazar|sustituir|заменить|استبدال|替换|将)\s*[^"“«]{0,40}["“«]|(?:move|merge|combine|split|swap|déplacer|fusionner|trasladar|mover|fusionar|перенести|объединить|نقل|دمج|移至|合并)(?:\s*$|\s.*?(?:OP|PP|para|paragraph|article|пункт|párrafo|الفقرة|段)))/iu;

/** Whether words are an alternative with its holders before it, `EU: shall`, and no stance. */
export function isNameFirst(one: Marked): boolean {
  const item = nameFirst(trimmed(one));
  return item !== null && item.words.text !== '' && stanceAhead(item.words.shape) === null;
}

/** `shall (EU, Kenya)`: where all in parentheses are known; of what else could be a name there is a note. */
function inParentheses(whole: Marked): Item | null {
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
  const names = namedIn(said);
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
function nameFirst(whole: Marked): Item | null {
  const match = /^([^:"“«[]{1,120}):\s*(?=\S)/u.exec(whole.shape) ?? /^\(([^()]{1,80})\)\s+(?=\S)/u.exec(whole.shape);
  if (!match) return null;
  const inner = match[0].startsWith('(')
    ? part(whole, 1, match[0].indexOf(')'))
    : part(whole, 0, (match[1] ?? '').length);
  const said = readAttribution(trimmed(inner));
  const names = namedIn(said);
  if (names.length === 0 || said.notes.length > 0) return null;
  const words = part(whole, match[0].length);
  if (!names.every(isCertain)) return null;
  const told = instruction(words);
  if (told) return instructed(told, trimmed(inner), whole);
  if (editing.test(words.shape)) return { ...unattributed, words: whole, bare: null, notes: [whole.text] };
  const unquoted = /^["“«](.*)["”»]\.?$/su.exec(words.shape);
  return { ...said, words: unquoted ? part(words, 1, 1 + (unquoted[1] ?? '').length) : words, bare: null };
}

/** `shall EU, Kenya`, `shall-EU`: names that nothing parts from the words. They are noted, and their parties hold nothing. */
function withoutDash(whole: Marked): Item | null {
  if (whole.text.length > 300 || whole.shape.includes('[')) return null;
  const tight = /(?<=\p{L})[–-](?=\p{L})/gu;
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
  const own = trailingName(head);
  if (!own) return null;
  const words = trimmed(part(head, 0, own));
  if (
    words.text === '' ||
    /(?:^|\s)(?:of|in|to|by|from|with|for|and|the|a|including|on|as|at|between|than|de|du|des|la|le|les|en|à|et|par|avec|dans|del|el|y|con|por|в|с|из|и|от|для|على|في|من|إلى|مع)$|[,(]$/iu.test(
      words.shape,
    )
  ) {
    return null;
  }
  return { ...unattributed, words, bare: null, notes: [trimmed(part(whole, own)).text] };
}

function isNamed({ text, shape }: Marked): boolean {
  return !shape.includes(ordinary) && isKnownHolder(text);
}

/** Where the known name begins that the words end with; null where they end otherwise or are nothing but the name. */
function trailingName(head: Marked): number | null {
  const starts = [...head.shape.matchAll(/\s(?=\S)/g)].map(({ index }) => index + 1).slice(-8);
  for (const from of starts) {
    const name = trimmed(part(head, from));
    if (isNamed(name) && isName(name)) return from;
  }
  return null;
}
