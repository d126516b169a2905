/*
 * A text that comes with brackets: the draft's words, and wordings on the table from the beginning.
 *
 *   States [should / shall – EU] act [now].     draft "States should act now."    EU: "States shall act now."    option 1: "States should act."
 *   [2. Decides to meet – EU]                   no paragraph of the draft: the EU adds one
 *   [3. Invites … – delete: China]              China deletes paragraph 3
 *   4. Requests. [Agreed ad ref]                its state
 *
 * Whoever holds words is a party, a name that is not yet matched to one, or nobody: then an option, counted in its paragraph.
 */
import {
  type LabelledParagraph,
  labels,
  type Paragraph,
  type ParagraphAsRead,
  withWordsLeft,
} from '../../document/index.ts';
import {
  type AgreedMark,
  draftText,
  optionHolder,
  type Placement,
  type Position,
  partyText,
  readBrackets,
  type Segment,
  type Wording,
  withoutSigns,
} from '../../rolling/index.ts';
import type { RecordedState } from '../paragraph-states/paragraph-state.ts';
import { type BroughtRow, broughtMoves, type ReadMoveOf } from './brought-moves.ts';
import { withText } from './reworded.ts';

/** Words in a bracket that were not understood. */
export interface BroughtNote {
  readonly paragraph: string;
  readonly text: string;
}

/** A text divided into its words and what is on the table, before it is recorded. */
export interface DividedText {
  /** The draft's paragraphs, without brackets. */
  readonly paragraphs: readonly Paragraph[];
  readonly wordings: readonly Wording[];
  readonly positions: readonly Position[];
  /** Paragraphs that are agreed, with what their mark says; pending are codes, conditions ids. */
  readonly agreed: readonly Pick<RecordedState, 'paragraph' | 'said'>[];
  readonly notes: readonly BroughtNote[];
  /** The paragraph whose brackets say more than a text may bring, counted with those before it; nothing is divided behind it. */
  readonly overfull: string | null;
}

/**
 * What the wordings of a text may have together: their characters, and one for each piece that a bracket makes of a paragraph. Each wording
 * is its whole paragraph, so that a thousand brackets in a long one are a thousand long wordings. Four times what a live text may have.
 */
const mostBrought = 8_000_000;

/** Divides a text. `code` gives that of whoever a name in it means; null for nobody. */
export function dividedText(asRead: readonly ParagraphAsRead[], code: (name: string) => string | null): DividedText {
  // A pilcrow in it is no sign of a split or a join.
  const read = asRead.map((one) => withWordsLeft(one, withoutSigns(one.text)));
  const brackets = readBrackets(read);
  const paragraphs: Paragraph[] = [];
  const wordings: Wording[] = [];
  const positions: Position[] = [];
  const marks: { readonly paragraph: string; readonly mark: AgreedMark }[] = [];
  const notes: BroughtNote[] = [];
  const moves: ReadMoveOf[] = [];
  const rows: BroughtRow[] = [];
  let order = 0;
  let left = mostBrought;
  let overfull: string | null = null;
  for (const { literal: _, ...paragraph } of read) {
    const { id } = paragraph;
    const said = brackets.get(id);
    if (!said) {
      rows.push(paragraphs.push(paragraph) - 1);
      order = 0;
      continue;
    }
    const segments = withCodes(said.segments, code);
    const text = draftText(segments);
    const held = heldIn(id, segments, text, left);
    if (held === null) {
      overfull = id;
      break;
    }
    left -= held.reduce((sum, one) => sum + one.text.length + segments.length, 0);
    moves.push(...said.moves.map((move) => ({ paragraph: id, move })));
    notes.push(...segments.flatMap((one) => notesOf(one).map((note) => ({ paragraph: id, text: note }))));
    if (hasWords(text)) {
      const words = said.agreed ? text.trimEnd() : text;
      rows.push(paragraphs.push(withText(paragraph, words)) - 1);
      order = 0;
      wordings.push(...held.map((one) => (hasWords(one.text) ? one : { ...one, text: null })));
      positions.push(...rangedPositions(id, segments));
      if (said.agreed && held.length === 0) marks.push({ paragraph: id, mark: said.agreed });
      continue;
    }
    const before = paragraphs.at(-1);
    // By its words, `[Alt: …]`, or by its number, `[2 alt. …]`.
    const alternative = said.alternative || /^\d+ alt(?: \d+)?$/.test(paragraph.number ?? '');
    const own = kindOf(paragraph, before, alternative);
    const placement: Placement = {
      after: before?.id ?? null,
      order: order++,
      ...own,
      ...(alternative && before && { alternativeTo: before.id }),
    };
    rows.push(placement);
    wordings.push(...held.filter((one) => hasWords(one.text)).map((one) => ({ ...one, placement })));
    for (const party of stanceIn(segments, 'retain')) wordings.push({ party, paragraph: id, text: null, placement });
    for (const party of stanceIn(segments, 'reserve'))
      positions.push({ party, paragraph: id, stance: 'reserve', from: null, to: null });
  }
  const names = labels(paragraphs as readonly LabelledParagraph[]);
  const byLabel = new Map(names.map((name, at) => [name, paragraphs[at]?.id ?? '']));
  const moved = broughtMoves({ paragraphs, rows }, wordings, moves, code, left);
  const agreed = marks.map(({ paragraph, mark }) => ({
    paragraph,
    said: {
      state: 'agreed' as const,
      level: mark.level,
      pending: mark.pending.flatMap((name) => code(name) ?? []),
      conditions: mark.conditions.flatMap((name) => byLabel.get(name) ?? []),
    },
  }));
  return {
    paragraphs,
    wordings: moved.wordings,
    positions: [...positions, ...moved.positions],
    agreed,
    notes: [...notes, ...moved.notes],
    overfull: overfull ?? moved.overfull,
  };
}

/** What everybody holds of a paragraph, nobody's alternatives as options; null where it is more than `most`. */
function heldIn(
  id: string,
  segments: readonly Segment[],
  draft: string,
  most: number,
): { party: string; paragraph: string; text: string }[] | null {
  const parties = new Set(
    segments.flatMap((one) => (one.kind === 'bracket' ? one.alternatives.flatMap(({ holders }) => holders) : [])),
  );
  const held: { party: string; paragraph: string; text: string }[] = [];
  let left = most;
  const hold = (party: string, text: string) => {
    left -= text.length + segments.length;
    if (text !== draft) held.push({ party, paragraph: id, text });
  };
  for (const party of parties) {
    hold(party, partyText(segments, party));
    if (left < 0) return null;
  }
  let options = 0;
  for (const [at, segment] of segments.entries()) {
    if (segment.kind === 'text') continue;
    for (const alternative of segment.alternatives) {
      if (alternative.holders.length > 0) continue;
      const text = segments
        .map((one, nth) => (one.kind === 'text' ? one.text : nth === at ? alternative.text : one.draft))
        .join('');
      if (text !== draft) hold(optionHolder(++options), text);
      else left -= segments.length;
      if (left < 0) return null;
    }
  }
  return held;
}

/** What is said of the words in each bracket; of one around all words of the paragraph it is said of the paragraph. */
function rangedPositions(paragraph: string, segments: readonly Segment[]): Position[] {
  const [only, ...more] = segments.filter((one) => one.kind === 'bracket' || hasWords(one.text));
  const whole = more.length === 0 ? only : undefined;
  return segments.flatMap((segment) => {
    if (segment.kind === 'text') return [];
    const { from, to } = segment === whole ? { from: null, to: null } : segment;
    return (['retain', 'reserve'] as const).flatMap((stance) =>
      segment[stance].map((party): Position => ({ party, paragraph, stance, from, to })),
    );
  });
}

function stanceIn(segments: readonly Segment[], stance: 'retain' | 'reserve'): Set<string> {
  return new Set(segments.flatMap((one) => (one.kind === 'bracket' ? one[stance] : [])));
}

function notesOf(segment: Segment): readonly string[] {
  return segment.kind === 'bracket' ? (segment.notes ?? []) : [];
}

/** Segments whose parties are codes; two names of one party are one, and a name that is nobody's holds nothing. */
function withCodes(segments: readonly Segment[], code: (name: string) => string | null): Segment[] {
  const codes = (names: readonly string[]) => [...new Set(names.flatMap((name) => code(name) ?? []))];
  return segments.map((segment) =>
    segment.kind === 'text'
      ? segment
      : {
          ...segment,
          alternatives: segment.alternatives.map(({ text, holders }) => ({ text, holders: codes(holders) })),
          retain: codes(segment.retain),
          reserve: codes(segment.reserve),
        },
  );
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** As what an addition is added; one that has no label of its own is of the kind of the paragraph before it. */
function kindOf({ kind, level, numbering }: Paragraph, before: Paragraph | undefined, alternative: boolean) {
  const like = before && (alternative || kind === 'plain') ? before : { kind, level, numbering };
  return { kind: like.kind, level: like.level, ...(like.numbering && { numbering: like.numbering }) };
}
