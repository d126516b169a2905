/*
 * What is behind a paragraph that parties want elsewhere, as negotiators write it:
 *
 *   States should act; [moved to after OP7 – EU, Kenya] [moved to the beginning – Cuba]
 *   States should act; [moved to after OP7 – EU; retain: Japan; reserve: Cuba]    Japan wants it where it is
 *   a)⇥To act; [moved to after OP4 b) – EU]           a label that comes twice has the one above it before it
 *   Annex⇥Act. [moved to after ¶12 – EU]              one without a label is the twelfth paragraph of the rolling text
 *
 * Read in six languages, with "move" for "moved", and `[moved to the end – EU]`.
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
  { after }: Pick<ReadMove, 'after'>,
  names: readonly string[],
  own: number,
  isDrafted: (at: number) => boolean,
): string | null {
  if (after !== theEnd) return after;
  return names.findLast((name, at) => at !== own && isDrafted(at) && noteSign(name) === name) ?? null;
}

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
  /^moved?(?: to)? (?:directly )?(?:after|behind) (.+)$/iu,
  ...Object.values(notationWords).map(
    ({ movedAfter }) => new RegExp(`^${asTyped(movedAfter).replace('¤', '\\s*(.+?)\\s*')}$`, 'iu'),
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

/** A line without the moves at its end, and these, in their order. */
export function readMoves(line: Marked): { readonly rest: Marked; readonly moves: readonly ReadMove[] } {
  const moves: ReadMove[] = [];
  let rest = line;
  for (;;) {
    const close = rest.shape.trimEnd().length - 1;
    const open = rest.shape.lastIndexOf('[');
    if (open < 0 || rest.shape[close] !== ']' || rest.shape.indexOf(']', open) !== close) break;
    const move = readMove(trimmed(part(rest, open + 1, close)));
    if (!move) break;
    moves.unshift(move);
    let end = open;
    while (end > 0 && /[^\S\t]/.test(rest.shape[end - 1] ?? '')) end--;
    rest = part(rest, 0, end);
  }
  return { rest, moves };
}

function readMove(inside: Marked): ReadMove | null {
  const dash = /\s[–-]+\s*/u.exec(inside.shape);
  const head = trimmed(part(inside, 0, dash?.index ?? inside.text.length));
  const after = placeIn(head);
  if (after === undefined) return null;
  const said = head.text;
  if (!dash) return { said, after, holders: [], retain: [], reserve: [] };
  const { held, notes } = readAttribution(part(inside, dash.index + dash[0].length));
  if (notes.length > 0 && held.support.length === 0) return null;
  return { said, after, holders: held.support, retain: held.retain, reserve: held.reserve };
}

/** What is to be before the paragraph; null for nothing, undefined where nothing of the kind is said. */
function placeIn({ text, shape }: Marked): string | null | undefined {
  if (toBeginning.test(shape)) return null;
  if (toEnd.test(shape)) return theEnd;
  for (const pattern of patterns) {
    const found = pattern.exec(shape)?.[1];
    if (found === undefined) continue;
    const from = shape.indexOf(found);
    return text.slice(from, from + found.length).trim();
  }
  return undefined;
}
