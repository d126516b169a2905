/*
 * What the page shows: the rolling text, laid over the words that are in the editor.
 *
 *   draft   States should act        own  States shall act now        EU tabled  States must act
 *   page    States [~should~ shall / must – EU] act[ now]
 *
 * The words in the editor are the party's own (a reader's page holds the draft's), so every range of the draft has to be found in
 * them. A party's own changes lie each in exactly one bracket and in the order of the draft; one running difference is enough.
 */
import type { Change } from '@adref/shared/differences';
import { type LabelStyle, type LiveParagraph, labels as labelsOf, type Paragraph } from '@adref/shared/document';
import { elsewhereIn, ownWordings, type Untabled, untabled, withoutLooseNotes } from '@adref/shared/negotiation';
import {
  type AgreedMark,
  type Bases,
  type Bracket,
  type ChangeMemory,
  draftText,
  inOneBracket,
  type Position,
  pieceRanges,
  placeNamesIn,
  type RollingParagraph,
  rolledIds,
  rollTable,
  type Segment,
  type Wording,
} from '@adref/shared/rolling';
import type { PageMemory } from './page-memory.ts';
import type { OwnHunk, PageParagraph, PageSpan } from './page-paragraph.ts';
import { spansIn } from './page-pieces.ts';

/** What a page is made from, besides the words on it. */
export interface PageSource {
  readonly draft: readonly Paragraph[];
  /** Whose words are on the page; null for a reader, whose page holds the draft's. */
  readonly party: string | null;
  /** Everything on the table, the party's own wordings included, in order of tabling. */
  readonly table: readonly Wording[];
  readonly positions: readonly Position[];
  /** The words tabled first of paragraphs that the draft does not have, in which brackets and positions there count. */
  readonly bases: Bases;
  /** The marks of paragraphs that are agreed ad ref; none where absent. */
  readonly agreed?: ReadonlyMap<string, AgreedMark>;
  /** How labels are written. */
  readonly labels: LabelStyle;
  /** Ids of the paragraphs in which something is new to the reader; none where absent. */
  readonly unread?: ReadonlySet<string>;
}

/** Everything that the page shows, in its order. */
export interface PageModel {
  readonly party: string | null;
  readonly paragraphs: readonly PageParagraph[];
  readonly untabled: readonly Untabled[];
}

/** One object, so that the rest of a paragraph is the same one as long as it says the same. */
const nowhere: PageParagraph['moves'] = [];

/** Stands for the words of an addition that has none yet, so that it has a place and a label. */
const wordless = '…';

/** Lays the rolling text over the words on the page. Pure except for `memory`, which only saves time and keeps what is the same one object. */
export function pageModel(source: PageSource, page: readonly LiveParagraph[], memory: PageMemory): PageModel {
  const { draft, party, positions, bases, labels } = source;
  const elsewhere = elsewhereIn(source.table, party ?? '');
  const own = party === null ? [] : ownWordings(party, draft, page, elsewhere);
  const typed =
    party !== null && page.some(isWordless) ? ownWordings(party, draft, worded(draft, page), elsewhere) : own;
  const table = memory.table.now(draft, source.table, party, typed);
  const { ownTabled } = table;
  const rolled = rollTable(draft, table, positions, memory.rolled, bases, labels);
  const beyond = party === null ? [] : untabled(own, ownTabled);
  const beyondById = new Map(beyond.map(({ paragraph, state }) => [paragraph, state]));
  const pageById = new Map(page.map((paragraph) => [paragraph.id, paragraph]));
  const tabledById = new Map(ownTabled.map((wording) => [wording.paragraph, wording]));

  const ownById = new Map(own.map((wording) => [wording.paragraph, wording]));
  const place = placeNamesIn(rolled);
  const paragraphs = rolled.flatMap((now): PageParagraph[] => {
    const ids = rolledIds(now);
    const pageId = ids.find((id) => pageById.has(id)) ?? null;
    // Own words are laid over what ranges count in; others' additions are shown as they are proposed now.
    const said = pageId === null ? memory.proposed(now) : now;
    const agreed = source.agreed?.get(now.id);
    const rolling = memory.rolling(agreed ? { ...said, agreed } : said);
    const text = pageId === null ? '' : (pageById.get(pageId)?.text ?? '');
    const state = ids.map((id) => beyondById.get(id)).find(Boolean) ?? null;
    const tabled = pageId === null ? null : (tabledById.get(pageId)?.text ?? null);
    const unread = ids.some((id) => source.unread?.has(id));
    const moves = memory.moves(now, (id) => place(id));
    const from = { rolling, pageId, text, untabled: state, unread, rest: false, moves };
    const wording = pageId === null ? undefined : ownById.get(pageId);
    const { text: words = null, tails = [] } = wording ?? {};
    if (words === null || tails.length === 0) {
      const whole = () => laidOut(from, party, tabled, memory.rolled.changes, words);
      return [memory.paragraph(from, party, tabled, () => ({ ...from, ...whole() }))];
    }
    const ranges = pieceRanges(words);
    let spans: readonly PageSpan[] | null = null;
    return [pageId, ...tails.map(({ id }) => id)].map((id, at): PageParagraph => {
      const piece = ranges[at] ?? { from: 0, to: 0 };
      const rest = at > 0;
      const part = {
        ...from,
        rolling: rest ? memory.rest(rolling, restLabel(rolling.label, at, labels)) : rolling,
        pageId: id,
        text: pageById.get(id ?? '')?.text ?? '',
        rest,
        ...(rest && { moves: nowhere, unread: false }),
      };
      return memory.paragraph(part, party, `${tabled ?? ''}\n${words}`, () => {
        spans ??= laidOver(rolling.segments, draftText(rolling.segments), words, party, tabled, memory.rolled.changes);
        // Spaces that a rest begins with are no words of its piece.
        const ahead = rest ? part.text.length - part.text.trimStart().length : 0;
        return { ...part, spans: spansIn(spans, piece, !rest, ahead), mine: false, emptied: null };
      });
    });
  });
  memory.turn();
  // A note without a mark is on the page, and goes nowhere.
  const proposed = party === null ? own : withoutLooseNotes(own, page);
  return { party, paragraphs, untabled: proposed === own ? beyond : untabled(proposed, ownTabled) };
}

/** What the nth rest of a paragraph is called: as an addition behind it would be; a sign of its own where that has no label. */
function restLabel(label: string, nth: number, style: LabelStyle): string {
  const like = { kind: 'operative', level: 0, text: '' } as const;
  const rests = Array.from({ length: nth }, (_, at) => ({
    ...like,
    id: `${at + 1}`,
    relation: { kind: 'after', of: '' } as const,
  }));
  const [whole = '', ...names] = labelsOf([{ ...like, id: '' }, ...rests], style);
  return label === '' ? '¶' : label + (names.at(-1) ?? '').slice(whole.length);
}

/** The rest of a paragraph: where its segments are. */
function laidOut(
  { rolling, pageId, text }: Pick<PageParagraph, 'rolling' | 'pageId' | 'text'>,
  party: string | null,
  tabled: string | null,
  memory: ChangeMemory,
  words: string | null,
): Pick<PageParagraph, 'text' | 'spans' | 'mine' | 'emptied'> {
  const { segments } = rolling;
  const base = draftText(segments);
  if (pageId === null) {
    let end = 0;
    const spans = segments.map((segment): PageSpan => {
      const start = end;
      end += (segment.kind === 'text' ? segment.text : segment.draft).length;
      return { segment, start, end, hunks: [] };
    });
    return { text: base, spans, mine: false, emptied: null };
  }
  if (party !== null && isOwnAlone(rolling, party)) {
    return { text, spans: [plain(text)], mine: true, emptied: null };
  }
  if (text.trim() === '' && base.trim() !== '') return { text, spans: [plain(text)], mine: false, emptied: base };
  // Behind its own words it may have those of paragraphs that are joined to it.
  const own = rolling.added ? text : (words ?? (party !== null && text.startsWith(base) ? base : text));
  const spans = laidOver(segments, base, own, party, tabled, memory);
  if (text.length > own.length && text.startsWith(own)) {
    const joined = { kind: 'text', from: base.length, to: base.length, text: text.slice(own.length) } as const;
    spans.push({ segment: joined, start: own.length, end: text.length, hunks: [] });
  }
  return { text, spans, mine: false, emptied: null };
}

/** Whether only this party holds words of an added paragraph, and nobody has said anything of them. */
function isOwnAlone({ added, segments, deletedBy, reserve }: RollingParagraph, party: string): boolean {
  return (
    added?.proposers.every((proposer) => proposer === party) === true &&
    deletedBy.length + reserve.length === 0 &&
    segments.every((segment) => segment.kind === 'text' || segment.reserve.length === 0)
  );
}

function isWordless({ text }: LiveParagraph): boolean {
  return text.trim() === '';
}

/** The page with words in the additions that have none yet. */
function worded(draft: readonly Paragraph[], page: readonly LiveParagraph[]): LiveParagraph[] {
  const drafted = new Set(draft.map(({ id }) => id));
  return page.map((paragraph) =>
    isWordless(paragraph) && !drafted.has(paragraph.id) ? { ...paragraph, text: wordless } : paragraph,
  );
}

function plain(text: string): PageSpan {
  return { segment: { kind: 'text', from: 0, to: text.length, text }, start: 0, end: text.length, hunks: [] };
}

/** The segments with their places in the own words. `tabled` is what the party has on the table. */
function laidOver(
  segments: readonly Segment[],
  base: string,
  own: string,
  party: string | null,
  tabled: string | null,
  memory: ChangeMemory,
): PageSpan[] {
  const changed = party === null || own === base ? [] : memory.changes(base, own);
  const known = tabled === null ? [] : memory.changes(base, tabled);
  const isTabled = ({ from, to, text }: Change) =>
    known.some((other) => other.from === from && other.to === to && other.text === text);
  let next = 0;
  let shift = 0;
  return segments.map((segment): PageSpan => {
    const start = segment.from + shift;
    const held = segment.kind === 'bracket' && party !== null ? heldBy(segment, party) : undefined;
    if (held === undefined) return { segment, start, end: segment.to + shift, hunks: [] };
    const isOf = (change: Change) => inOneBracket(base, change, segment);
    for (let change = changed[next]; change && change.to <= segment.from && !isOf(change); ) change = changed[++next];
    const within: Change[] = [];
    for (let change = changed[next]; change && isOf(change); change = changed[++next]) {
      within.push(change);
      if (change.to > segment.to) break;
    }
    const end = start + held.length;
    let hunks: OwnHunk[];
    if (within.every(({ from, to }) => segment.from <= from && to <= segment.to)) {
      let at = shift;
      hunks = within.map((change) => {
        const from = change.from + at;
        at += change.text.length - (change.to - change.from);
        return {
          start: from,
          end: from + change.text.length,
          struck: base.slice(change.from, change.to),
          tabled: isTabled(change),
        };
      });
    } else {
      // A change that reaches beyond the bracket: parties share only a part of it (shared-part.ts), and each bracket shows its own part.
      hunks = [{ start, end, struck: base.slice(segment.from, segment.to), tabled: within.every(isTabled) }];
    }
    shift = end - segment.to;
    return { segment, start, end, hunks };
  });
}

/** What the party makes of the bracket's words; undefined where it holds the draft's. */
function heldBy(bracket: Bracket, party: string): string | undefined {
  return bracket.alternatives.find(({ holders }) => holders.includes(party))?.text;
}
