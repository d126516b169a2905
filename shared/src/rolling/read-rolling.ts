import { readAgreed } from './agreed-mark.ts';
import { withoutSigns } from './breaks/break-sign.ts';
import { heldText } from './breaks/held-text.ts';
import { placeMeant, type ReadMove, readMoves } from './breaks/move-mark.ts';
import { placeNames } from './breaks/place-name.ts';
import { optionHolder } from './nobody.ts';
import { typedLabel } from './notation.ts';
import { amends, draftText, partyText } from './read-back.ts';
import { readAttribution, unattributed } from './reading/attribution.ts';
import { type Marked, part, readMarked } from './reading/marked-text.ts';
import { readSegments, withNotesBehind } from './reading/read-segments.ts';
import type { AgreedMark, Segment } from './rolling-text.ts';

/** One paragraph as a rolling text in writing has it; parties are the names that are there. */
export interface ReadParagraph {
  /** `OP5 bis`; empty where there is none. */
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly deletedBy: readonly string[];
  readonly retain: readonly string[];
  readonly reserve: readonly string[];
  /** Who proposes an added paragraph, as it is; null for paragraphs of the draft. */
  readonly holders: readonly string[] | null;
  /** Whether it ends in "[Agreed ad ref]". */
  readonly agreed: boolean;
  /** What is said there. */
  readonly agreedAs?: AgreedMark;
  /** Where parties want it, if elsewhere. */
  readonly moves?: readonly ReadMove[];
}

/**
 * Reads a rolling text in writing: what `printRolling` prints, exactly; and leniently what people type (see reading/read-bracket.ts, and
 * labels without a tab). Never fails: what is not notation is words. Parties are the names that are there.
 */
export function readRolling(text: string): ReadParagraph[] {
  const whole = readMarked(withoutSigns(text.replace(/\r\n/g, '\n')));
  const paragraphs: ReadParagraph[] = [];
  let from = 0;
  for (const line of whole.shape.split('\n')) {
    if (line.includes('\t') || line.trim() !== '')
      paragraphs.push(readParagraph(part(whole, from, from + line.length)));
    from += line.length + 1;
  }
  return paragraphs;
}

function readParagraph(line: Marked): ReadParagraph {
  const { rest: unmarked, mark, doubts } = readAgreed(line, { leading: !line.shape.includes('\t') });
  const { rest: unmoved, moves } = readMoves(unmarked);
  let rest = unmoved;
  const tab = rest.shape.indexOf('\t');
  const wrapped = tab > 0 && rest.shape.startsWith('[') && /\]\s*$/.test(rest.shape);
  let label = '';
  let whole = unattributed;
  let holders: readonly string[] | null = null;
  if (wrapped) {
    label = rest.text.slice(1, tab);
    const inside = part(rest, tab + 1, rest.shape.lastIndexOf(']'));
    const dash = lastDash(inside.shape);
    if (dash) {
      const said = part(inside, dash.end);
      whole = readAttribution(said);
      const { support } = whole.held;
      holders = support.length > 0 || /^\s*(?:;|$)/.test(said.shape) ? support : null;
    }
    rest = part(inside, 0, dash?.at ?? inside.text.length);
  } else if (tab >= 0) {
    label = rest.text.slice(0, tab);
    rest = part(rest, tab + 1);
  } else {
    const typed = typedLabel.exec(rest.shape);
    if (typed) {
      const [match, named = '', number = '', letter = '', ordinal = ''] = typed;
      label = `${(named || number || letter).replace(/\s/g, '').toUpperCase()}`;
      if (letter) label = letter.replace('(', '');
      if (ordinal) label += ` ${ordinal.toLowerCase()}`;
      rest = part(rest, match.length);
    }
  }
  const { held } = whole;
  return {
    label,
    segments: withNotesBehind(readSegments(rest).segments, doubts),
    deletedBy:
      held.delete.length + held.oppose.length === 0 && whole.nameless.includes('delete')
        ? [optionHolder(1)]
        : [...held.delete, ...held.oppose],
    retain: held.retain,
    reserve: held.reserve,
    holders,
    agreed: mark !== null,
    ...(mark && { agreedAs: mark }),
    ...(moves.length > 0 && { moves }),
  };
}

/**
 * The paragraphs of the text of a party (null: of the draft) in a rolling text in writing, in its order: what it splits is in pieces, what
 * it joins in one, what it moves where it moves it.
 */
export function readParty(read: readonly ReadParagraph[], party: string | null): string[] {
  const names = placeNames(read.map(({ label }) => label));
  const rows = read.map(({ segments, deletedBy, holders, moves = [] }, at) => {
    const move = moves.find((one) => party !== null && one.holders.includes(party));
    const held = holders === null || (party !== null && (holders.includes(party) || amends(segments, party)));
    const deletes = party !== null && deletedBy.includes(party);
    const words = party === null ? draftText(segments) : partyText(segments, party);
    return {
      name: names[at] ?? '',
      wording: held && !deletes ? words : null,
      drafted: holders === null,
      ...(move && { after: placeMeant(move, names, at, (one) => read[one]?.holders === null) }),
    };
  });
  return heldText(rows);
}

/** The dash outside all brackets that begins the attribution of a whole paragraph: the last one. */
function lastDash(shape: string): { at: number; end: number } | null {
  let depth = 0;
  for (let at = shape.length - 1; at >= 0; at--) {
    if (shape[at] === ']') depth++;
    else if (shape[at] === '[') depth--;
    else if (depth === 0 && /[–-]/.test(shape[at] ?? '') && (at === 0 || /\s/.test(shape[at - 1] ?? ''))) {
      return { at: Math.max(0, at - 1), end: at + 1 };
    }
  }
  return null;
}
