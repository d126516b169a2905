/*
 * The marks that turn words into bracketed text, as data: what is where, and on which side of the caret. No DOM.
 *
 *   [~should~ shall – KEN / must – EU]       draft "should", own words "shall"
 *   ^open ^struck         ^tail              three widgets around the own word, which is marked as inserted
 *
 * At one place of the text the caret is inside the bracket: right of what opens or is struck, left of what follows.
 */
import type { ForceDirection } from '@adref/shared/differences';
import type { Emphasis } from '@adref/shared/document';
import type { AgreedMark, Bracket } from '@adref/shared/rolling';
import type { BracketForce } from '../components/bracket-force.ts';
import type { PageMove, PageParagraph, PageSpan } from './page-paragraph.ts';

/** Whose a bracket is: only the own party's, only others', or both. */
export type Whose = 'mine' | 'others' | 'joint';

/** One alternative as written in a bracket's tail. `words` is empty where it deletes. */
export interface TailAlternative {
  readonly words: string;
  readonly holders: readonly string[];
  /** Which way it takes the force of the draft's words; null where it leaves it. */
  readonly force: ForceDirection | null;
}

/** What a widget shows. */
export type WidgetContent =
  | { readonly kind: 'open'; readonly whose: Whose; readonly space: boolean }
  /** `apart`: with a space before it, `space`: with one behind. */
  | { readonly kind: 'struck'; readonly words: string; readonly apart: boolean; readonly space: boolean }
  | {
      readonly kind: 'tail';
      readonly whose: Whose;
      /** Who holds the words that are on the page. */
      readonly holders: readonly string[];
      readonly alternatives: readonly TailAlternative[];
      readonly retain: readonly string[];
      readonly reserve: readonly string[];
      readonly space: boolean;
      /** Nothing of the bracket is on the page: others only insert. */
      readonly bare: boolean;
      /** The words on the page are the own party's and not the draft's. */
      readonly own: boolean;
      /** Which way the own party's words take the force of the draft's. */
      readonly force: ForceDirection | null;
    }
  /** Ends the bracket around a whole paragraph: who adds, deletes, retains or reserves it. */
  | {
      readonly kind: 'whole';
      readonly whose: Whose;
      readonly added: readonly string[];
      readonly deleted: readonly string[];
      readonly retain: readonly string[];
      readonly reserve: readonly string[];
    }
  /** Behind the words of a paragraph that parties want elsewhere. */
  | { readonly kind: 'move'; readonly move: PageMove }
  /** Behind the words of a paragraph that is settled. */
  | { readonly kind: 'agreed'; readonly mark: AgreedMark }
  | { readonly kind: 'note'; readonly marker: string; readonly footnote: string | null };

/** A mark in one paragraph; offsets count in the words on the page. */
export type PageMark =
  | {
      readonly type: 'widget';
      readonly at: number;
      /** Whether the caret at `at` is right of it. */
      readonly before: boolean;
      readonly content: WidgetContent;
      /** Range of the draft of the bracket it belongs to. */
      readonly range: { readonly from: number; readonly to: number } | null;
    }
  | {
      readonly type: 'words';
      readonly from: number;
      readonly to: number;
      readonly look: 'inserted' | 'untabled' | 'contested' | 'note' | Emphasis['kind'];
      readonly whose: Whose;
      /** Of the mark of a note: what is printed for it. */
      readonly sign?: string;
      /** Another one is right behind it: a comma keeps their numbers apart. */
      readonly comma?: true;
      /** The text has no note for it. */
      readonly noteless?: true;
    };

/** The marks of one paragraph that is on the page, in reading order; without `force` none says what it makes of the draft's. */
export function pageMarks(paragraph: PageParagraph, party: string | null, force: BracketForce): PageMark[] {
  const marks: PageMark[] = [];
  const whole = wholeMark(paragraph, party);
  if (whole?.kind === 'whole') {
    marks.push(widget(0, true, { kind: 'open', whose: whole.whose, space: false }, null));
  }
  if (paragraph.emptied !== null) {
    marks.push(widget(0, true, { kind: 'struck', words: paragraph.emptied, apart: false, space: false }, null));
  } else if (paragraph.mine) {
    if (paragraph.text.length > 0) {
      const look = paragraph.untabled === null ? 'inserted' : 'untabled';
      marks.push({ type: 'words', from: 0, to: paragraph.text.length, look, whose: 'mine' });
    }
  } else for (const span of paragraph.spans) marks.push(...spanMarks(span, paragraph, party, force));
  if (whole) marks.push(widget(paragraph.text.length, false, whole, null));
  for (const move of paragraph.moves) marks.push(widget(paragraph.text.length, false, { kind: 'move', move }, null));
  const { agreed } = paragraph.rolling;
  if (agreed) marks.push(widget(paragraph.text.length, false, { kind: 'agreed', mark: agreed }, null));
  return marks;
}

/** The marks of one bracket among the words: what opens it, what is struck, inserted or contested in it, and what ends it. */
function spanMarks(
  span: PageSpan,
  { text, rolling }: PageParagraph,
  party: string | null,
  forceOf: BracketForce,
): PageMark[] {
  const { segment, hunks } = span;
  if (segment.kind === 'text') return [];
  const range = { from: segment.from, to: segment.to };
  const whose = whoseBracket(segment, party);
  const own = segment.alternatives.find(({ holders }) => party !== null && holders.includes(party));
  const others = segment.alternatives.filter((alternative) => alternative !== own);
  const inside = insideOf(span, text, others);
  const marks: PageMark[] = [widget(inside.from, true, { kind: 'open', whose, space: inside.spaceBefore }, range)];
  let at = span.start;
  for (const hunk of hunks) {
    marks.push(...contested(at, hunk.start, inside, whose), ...hunkMarks(hunk, inside, whose, range));
    at = hunk.end;
  }
  marks.push(...contested(at, span.end, inside, whose));
  const tabled = hunks.every((hunk) => hunk.tabled);
  const force = (words: string) => forceOf?.(rolling.segments, segment, words)?.direction ?? null;
  const tail: WidgetContent = {
    kind: 'tail',
    whose,
    holders: own ? own.holders.filter((holder) => holder !== party || tabled) : [],
    alternatives: others.map((alternative) => ({
      words: alternative.text.trim(),
      holders: alternative.holders,
      force: force(alternative.text),
    })),
    retain: segment.retain,
    reserve: segment.reserve,
    space: inside.spaceAfter,
    bare: inside.bare,
    own: own !== undefined,
    force: own ? force(own.text) : null,
  };
  marks.push(widget(inside.to, false, tail, range));
  return marks;
}

/** What of a bracket is between its signs: spaces at the ends are outside, as negotiators write them. */
interface Inside {
  readonly from: number;
  readonly to: number;
  /** Nothing of the bracket is on the page: others only insert. */
  readonly bare: boolean;
  /** Where no word is on the page, the spaces of what is struck there or would be inserted go into the signs. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

function insideOf({ start, end, hunks }: PageSpan, text: string, others: readonly { readonly text: string }[]): Inside {
  const words = text.slice(start, end);
  const blank = words.trim() === '';
  const bare = start === end && hunks.length === 0;
  const absent = start < end ? [] : bare ? others.map((other) => other.text) : hunks.map((hunk) => hunk.struck);
  const spaceBefore = absent.some((each) => /^\s/.test(each));
  return {
    from: blank ? start : end - words.trimStart().length,
    to: blank ? end : start + words.trimEnd().length,
    bare,
    spaceBefore,
    spaceAfter: !spaceBefore && absent.some((each) => /\s$/.test(each)),
  };
}

/** The draft's words in a bracket, where the party has not changed them. */
function contested(from: number, to: number, inside: Inside, whose: Whose): PageMark[] {
  const [start, end] = [Math.max(from, inside.from), Math.min(to, inside.to)];
  return end > start ? [{ type: 'words', from: start, to: end, look: 'contested', whose }] : [];
}

/** What the party has struck and what it has written in its place. */
function hunkMarks(
  { start, end, struck, tabled }: PageSpan['hunks'][number],
  inside: Inside,
  whose: Whose,
  range: { readonly from: number; readonly to: number },
): PageMark[] {
  const marks: PageMark[] = [];
  const first = start <= inside.from;
  if (struck !== '') {
    const content: WidgetContent = {
      kind: 'struck',
      words: struck.trim() === '' ? struck : struck.trim(),
      // The spaces went with the words: in the middle of a bracket they are drawn, or two words would touch.
      apart: /^\s/.test(struck) && !first,
      space: end > start || ((first ? /^\s|\s$/ : /\s$/).test(struck) && end < inside.to),
    };
    marks.push(widget(Math.max(start, inside.from), true, content, range));
  }
  if (end > start) {
    const look = tabled ? 'inserted' : 'untabled';
    // Spaces at the ends of a bracket are outside it, own ones too.
    const [from, to] = [Math.max(start, inside.from), Math.min(end, inside.to)];
    if (to > from) marks.push({ type: 'words', from, to, look, whose });
  }
  return marks;
}

/** Whose a bracket is, seen from `party`. */
export function whoseBracket(bracket: Bracket, party: string | null): Whose {
  const parties = [...bracket.alternatives.flatMap(({ holders }) => holders), ...bracket.retain, ...bracket.reserve];
  if (party === null || !parties.includes(party)) return 'others';
  return parties.every((holder) => holder === party) ? 'mine' : 'joint';
}

/** What is said of the paragraph as a whole; null where nothing is. */
function wholeMark(paragraph: PageParagraph, party: string | null): WidgetContent | null {
  const { rolling, untabled } = paragraph;
  // Nobody holds an addition that has no words yet.
  const wordless = paragraph.mine && paragraph.text.trim() === '';
  const onTable = untabled === null && !wordless;
  const shown = (parties: readonly string[]) => parties.filter((holder) => holder !== party || onTable);
  const added = rolling.added ? shown(rolling.added.holders) : [];
  const deleted = paragraph.emptied !== null ? shown(rolling.deletedBy) : rolling.deletedBy;
  const { retain, reserve } = rolling;
  const everyone = [...added, ...deleted, ...retain, ...reserve];
  if (everyone.length === 0 && paragraph.emptied === null && !rolling.added) return null;
  const mine = party !== null && (everyone.includes(party) || paragraph.emptied !== null || paragraph.mine);
  const whose = !mine ? 'others' : everyone.every((holder) => holder === party) ? 'mine' : 'joint';
  return { kind: 'whole', whose, added, deleted, retain, reserve };
}

function widget(
  at: number,
  before: boolean,
  content: WidgetContent,
  range: { from: number; to: number } | null,
): Extract<PageMark, { type: 'widget' }> {
  return { type: 'widget', at, before, content, range };
}

/** A widget with the side that ProseMirror sorts by. */
export interface SidedWidget {
  readonly mark: Extract<PageMark, { type: 'widget' }>;
  readonly side: number;
}

/**
 * Sides for widgets that share a place: negative up to the last one that the caret is right of, positive after it. Colleagues'
 * carets have side 10, so that they too are inside the bracket, and therefore the distance.
 */
export function sided(marks: readonly PageMark[]): SidedWidget[] {
  const widgets = marks
    .filter((mark): mark is Extract<PageMark, { type: 'widget' }> => mark.type === 'widget')
    .map((mark, order) => ({ mark, order }))
    .sort((a, b) => a.mark.at - b.mark.at || a.order - b.order);
  const result: SidedWidget[] = [];
  for (let i = 0; i < widgets.length; ) {
    let j = i;
    let slot = i - 1;
    for (; widgets[j]?.mark.at === widgets[i]?.mark.at && j < widgets.length; j++) {
      if (widgets[j]?.mark.before) slot = j;
    }
    for (let k = i; k < j; k++) {
      const mark = widgets[k]?.mark;
      if (mark) result.push({ mark, side: k <= slot ? k - slot - 1 : k - slot + 10 });
    }
    i = j;
  }
  return result;
}
