/*
 * The marks that turn words into bracketed text, as data: what stands where, and on which side of the caret. No DOM.
 *
 *   [~should~ shall – KEN / must – EU]       draft "should", own words "shall"
 *   ^open ^struck         ^tail              three widgets around the own word, which is marked as inserted
 *
 * At one place of the text the caret stands inside the bracket: right of what opens or is struck, left of what follows.
 */
import type { Bracket } from '@adref/shared/rolling';
import type { PageParagraph, Span } from './page-model.ts';

/** Whose a bracket is: only the own party's, only others', or both. */
export type Whose = 'mine' | 'others' | 'joint';

/** One alternative as written in a bracket's tail. `words` is empty where it deletes. */
export interface TailAlternative {
  readonly words: string;
  readonly holders: readonly string[];
}

/** What a widget shows. */
export type WidgetContent =
  | { readonly kind: 'open'; readonly whose: Whose; readonly space: boolean }
  /** `apart`: with a space before it, `space`: with one behind. */
  | { readonly kind: 'struck'; readonly words: string; readonly apart: boolean; readonly space: boolean }
  | {
      readonly kind: 'tail';
      readonly whose: Whose;
      /** Who holds the words that stand on the page. */
      readonly holders: readonly string[];
      readonly alternatives: readonly TailAlternative[];
      readonly retain: readonly string[];
      readonly reserve: readonly string[];
      readonly space: boolean;
      /** Nothing of the bracket stands on the page: others only insert. */
      readonly bare: boolean;
      /** The words on the page are the own party's and not the draft's. */
      readonly own: boolean;
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
  | { readonly kind: 'note'; readonly marker: string; readonly footnote: string | null };

/** A mark in one paragraph; offsets count in the words on the page. */
export type PageMark =
  | {
      readonly type: 'widget';
      readonly at: number;
      /** Whether the caret at `at` stands right of it. */
      readonly before: boolean;
      readonly content: WidgetContent;
      /** Range of the draft of the bracket it belongs to. */
      readonly range: { readonly from: number; readonly to: number } | null;
    }
  | {
      readonly type: 'words';
      readonly from: number;
      readonly to: number;
      readonly look: 'inserted' | 'untabled' | 'contested' | 'opening';
      readonly whose: Whose;
    };

/** The marks of one paragraph that stands on the page, in reading order. */
export function pageMarks(paragraph: PageParagraph, party: string | null): PageMark[] {
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
  } else for (const span of paragraph.spans) marks.push(...spanMarks(span, paragraph.text, party));
  if (whole) marks.push(widget(paragraph.text.length, false, whole, null));
  return marks;
}

function spanMarks(span: Span, text: string, party: string | null): PageMark[] {
  const { segment, start, end, hunks } = span;
  if (segment.kind === 'text') return [];
  const range = { from: segment.from, to: segment.to };
  const whose = whoseBracket(segment, party);
  const own = segment.alternatives.find(({ holders }) => party !== null && holders.includes(party));
  const others = segment.alternatives.filter((alternative) => alternative !== own);
  const tabled = hunks.every((hunk) => hunk.tabled);
  const words = text.slice(start, end);
  // Spaces stand outside the bracket, as negotiators write them; those of a mere insertion by others go into the widgets.
  const lead = words.trim() === '' ? 0 : words.length - words.trimStart().length;
  const trail = words.trim() === '' ? 0 : words.length - words.trimEnd().length;
  const bare = start === end && hunks.length === 0;
  // Where no word stands on the page, the spaces are those of what is struck there or would be inserted.
  const absent = start < end ? [] : bare ? others.map((a) => a.text) : hunks.map((hunk) => hunk.struck);
  const leads = absent.some((text) => /^\s/.test(text));
  const marks: PageMark[] = [widget(start + lead, true, { kind: 'open', whose, space: leads }, range)];
  let at = start;
  const contested = (to: number) => {
    const [from, until] = [Math.max(at, start + lead), Math.min(to, end - trail)];
    if (until > from) marks.push({ type: 'words', from, to: until, look: 'contested', whose });
  };
  for (const hunk of hunks) {
    contested(hunk.start);
    const struck = widget(
      Math.max(hunk.start, start + lead),
      true,
      {
        kind: 'struck',
        words: hunk.struck.trim() === '' ? hunk.struck : hunk.struck.trim(),
        // The spaces went with the words: in the middle of a bracket they are drawn, or two words would touch.
        apart: /^\s/.test(hunk.struck) && hunk.start > start + lead,
        space:
          hunk.end > hunk.start ||
          ((hunk.start > start + lead ? /\s$/ : /^\s|\s$/).test(hunk.struck) && hunk.end < end - trail),
      },
      range,
    );
    if (hunk.struck !== '') marks.push(struck);
    if (hunk.end > hunk.start) {
      marks.push({
        type: 'words',
        from: Math.max(hunk.start, start + lead),
        to: hunk.end,
        look: hunk.tabled ? 'inserted' : 'untabled',
        whose,
      });
    }
    at = hunk.end;
  }
  contested(end);
  const holders = own ? own.holders.filter((holder) => holder !== party || tabled) : [];
  const alternatives = others.map((alternative) => ({ words: alternative.text.trim(), holders: alternative.holders }));
  const space = !leads && absent.some((text) => /\s$/.test(text));
  marks.push(
    widget(
      end - trail,
      false,
      {
        kind: 'tail',
        whose,
        holders,
        alternatives,
        retain: segment.retain,
        reserve: segment.reserve,
        space,
        bare,
        own: own !== undefined,
      },
      range,
    ),
  );
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
  const shown = (parties: readonly string[]) => parties.filter((holder) => holder !== party || untabled === null);
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
 * Sides for widgets that share a place: negative up to the last one that the caret stands right of, positive after it. Colleagues'
 * carets have side 10, so that they too stand inside the bracket; hence the distance.
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
