/*
 * What is behind a paragraph that parties want elsewhere, as negotiators write it:
 *
 *   States should act; [moved to after OP7 – EU, Kenya] [moved to the beginning – Cuba]
 *   States should act; [moved to after OP7 – EU; retain: Japan; reserve: Cuba]    Japan wants it where it is
 *   a)⇥To act; [moved to after OP4 b) – EU]           a label that comes twice has the one above it before it
 *   Annex⇥Act. [moved to after ¶12 – EU]              one without a label is the twelfth paragraph of the rolling text
 *
 * Read in six languages, with "move" for "moved", and `[moved to the end – EU]`, `[moved before OP3 – EU]`; labels in any case, and with a space.
 */
import { noteSign } from '../../document/index.ts';
import { notationWords } from '../notation.ts';
import { readAttribution } from '../reading/attribution.ts';
import { type Marked, part, trimmed } from '../reading/marked-text.ts';

/** What a move to the end says that the paragraph is to follow: no paragraph is called so. */
const theEnd = '';

/**
 * A move in writing: what the paragraph is to follow, as it is called there (`placeMeant` says what that is); null where it is to be the first.
 */
export interface ReadMove {
  /** What it says before the names, as it is written. */
  readonly said: string;
  readonly after: string | null;
  /** What it is to be before, where that is said and not what it is to follow; `after` is then the same. */
  readonly before?: string;
  readonly holders: readonly string[];
  /** Who insists that it stays where it is, and who reserves. */
  readonly retain: readonly string[];
  readonly reserve: readonly string[];
}

/**
 * The name of what a move of the paragraph at `own` says that it is to follow; at the end the last of the others, footnotes and what the draft
 * does not have left aside. Null for the first.
 */
export function placeMeant(
  { after, before }: Pick<ReadMove, 'after' | 'before'>,
  names: readonly string[],
  own: number,
  isDrafted: (at: number) => boolean,
): string | null {
  const named = (name: string) => {
    const number = names.includes(name) ? undefined : numbered.exec(name)?.slice(1).find(Boolean);
    return number === undefined ? name : ([`OP${number}`, number].find((one) => names.includes(one)) ?? name);
  };
  if (before !== undefined) {
    const at = names.indexOf(named(before));
    // Before what is not there, or before itself, is nowhere else than behind it.
    if (at < 0 || at === own) return before;
    return names.findLast((_, other) => other < at && other !== own && isDrafted(other)) ?? null;
  }
  if (after === null) return null;
  if (after !== theEnd) return named(after);
  return names.findLast((name, at) => at !== own && isDrafted(at) && noteSign(name) === name) ?? null;
}

/** A paragraph named by its noun and number, as people write beside labels: `operative paragraph 3`, `le paragraphe 3`, `пунктом 3`, `第3段`. */
const numbered =
  /^(?:the |le |la |el )?(?:operative |executive )?(?:(?:paragraphe?|para\.?|párrafo|пункт(?:ом|а)?|п\.|الفقرة)\s*(\d+(?:\.\d+)*)|第\s*(\d+(?:\.\d+)*)\s*段)(?: du dispositif| de la parte dispositiva| постановляющей части)?$/iu;

/** How people write what the notation prints: without the vowels of Arabic, with the dots of Russian, and in the gender of a word. */
const typedForms: readonly (readonly [RegExp, string])[] = [
  [/\u064f/gu, '\u064f?'],
  [/перенесен/gu, 'перенес[её]н[ао]?'],
  [/déplacé/gu, 'déplacée?'],
  [/trasladado/gu, 'trasladad[oa]'],
];
const asTyped = (words: string) => typedForms.reduce((all, [form, typed]) => all.replace(form, typed), words);

/** How each language says where a paragraph is moved to. */
const patterns = [
  /^moved?(?: up| down)?(?: to)? (?:directly |right |just )?(?:after|behind|below) (.+)$/iu,
  ...Object.values(notationWords).map(
    ({ movedAfter }) => new RegExp(`^${asTyped(movedAfter).replace('¤', '(.+?)')}$`, 'iu'),
  ),
];
const toBeginning = new RegExp(
  `^(?:moved? to the (?:beginning|start|top)|${Object.values(notationWords)
    .map(({ movedFirst }) => asTyped(movedFirst))
    .join('|')})$`,
  'iu',
);

const toEnd = new RegExp(
  `^(?:${[
    'moved? to (?:the )?(?:very )?(?:end|bottom)',
    'déplacée? à la fin',
    'trasladad[oa] al final',
    'перенес[её]н[ао]? в конец',
    'نُ?قل إلى (?:النهاية|الآخر|آخر النص|نهاية النص)',
    '移至(?:末尾|结尾|最后|文末)',
  ].join('|')})$`,
  'iu',
);

/** How each language says what a paragraph is moved before. */
const beforePatterns = [
  /^moved?(?: up| down)?(?: to)? (?:directly |right |just )?(?:before|above|ahead of|in front of) (.+)$/iu,
  /^déplac(?:ée?|er) (?:juste )?avant (?:l[’'])?(.+)$/iu,
  /^(?:traslad|mov)(?:ad[oa]|id[oa]|ar|er) (?:justo )?antes de(?:l)? (.+)$/iu,
  /^перенес(?:[её]н[ао]?|ти) (?:непосредственно )?(?:перед|до) (.+)$/iu,
  /^(?:نُ?قل|يُ?نقل|نُ?قلت|تُ?نقل) (?:إلى )?(?:ما )?قبل (.+)$/u,
  /^移[至到](.+?)(?:之前|以前|前面|前)$/u,
];

/**
 * A line without the moves at its end, and these, in their order. In a text that people typed moves are `leading` too: before the words, where what is
 * printed has none.
 */
export function readMoves(
  line: Marked,
  { leading = false } = {},
): { readonly rest: Marked; readonly moves: readonly ReadMove[] } {
  const moves: ReadMove[] = [];
  let rest = line;
  while (leading) {
    const open = /^\s*\[/.exec(rest.shape)?.[0].length ?? 0;
    const close = rest.shape.indexOf(']', open);
    if (open === 0 || close < 0 || rest.shape.slice(open, close).includes('[')) break;
    const move = readMove(trimmed(part(rest, open, close)));
    if (!move) break;
    moves.push(move);
    rest = trimmed(part(rest, close + 1, rest.text.length));
  }
  const first = moves.length;
  for (;;) {
    const close = rest.shape.trimEnd().length - 1;
    const open = rest.shape.lastIndexOf('[');
    if (open < 0 || rest.shape[close] !== ']' || rest.shape.indexOf(']', open) !== close) break;
    const move = readMove(trimmed(part(rest, open + 1, close)));
    if (!move) break;
    moves.splice(first, 0, move);
    let end = open;
    while (end > 0 && /[^\S\t]/.test(rest.shape[end - 1] ?? '')) end--;
    rest = part(rest, 0, end);
  }
  return { rest, moves };
}

/** What is between the signs of a bracket, if that says that a paragraph is moved; null for alternatives and other words. */
export function readMove(inside: Marked): ReadMove | null {
  if (/[/|]/.test(inside.shape)) return null;
  const dash = /\s[–-]+\s*/u.exec(inside.shape) ?? /\((?=[^()]+\)$)/u.exec(inside.shape);
  const head = trimmed(part(inside, 0, dash?.index ?? inside.text.length));
  const place = placeIn(head);
  if (!place) return null;
  const said = head.text;
  if (!dash) return { said, ...place, holders: [], retain: [], reserve: [] };
  const end = dash[0].endsWith('(') ? inside.text.length - 1 : inside.text.length;
  const { held, notes } = readAttribution(part(inside, dash.index + dash[0].length, end));
  if (notes.length > 0 && held.support.length === 0) return null;
  return { said, ...place, holders: held.support, retain: held.retain, reserve: held.reserve };
}

/** What the paragraph is to follow or to be before; undefined where nothing of the kind is said. */
function placeIn(head: Marked): Pick<ReadMove, 'after' | 'before'> | undefined {
  if (toBeginning.test(head.shape)) return { after: null };
  if (toEnd.test(head.shape)) return { after: theEnd };
  const after = nameIn(head, patterns);
  if (after !== undefined) return { after };
  const before = nameIn(head, beforePatterns);
  return before === undefined ? undefined : { after: before, before };
}

/** The paragraph that one of the patterns names, as labels are written, without the spaces around it; undefined where none is there. */
function nameIn({ text, shape }: Marked, among: readonly RegExp[]): string | undefined {
  for (const pattern of among) {
    const found = pattern.exec(shape)?.[1];
    if (found === undefined) continue;
    const from = shape.indexOf(found);
    const name = text.slice(from, from + found.length).trim();
    return name.replace(/^(pp|op)\s*(?=\d)/iu, (kind) => kind.trim().toUpperCase());
  }
  return undefined;
}
