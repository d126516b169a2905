/*
 * What the page shows: the rolling text, laid over the words that stand in the editor.
 *
 *   draft   States should act        own  States shall act now        EU tabled  States must act
 *   page    States [~should~ shall / must – EU] act[ now]
 *
 * The words in the editor are the party's own (a reader's page holds the draft's), so every range of the draft has to be found in
 * them. A party's own changes lie each in exactly one bracket and in the order of the draft; one running difference is enough.
 */
import type { LiveParagraph, Paragraph } from '@adref/shared/document';
import { ownWordings, type Untabled, untabled } from '@adref/shared/negotiation';
import {
  type Bracket,
  type ChangeMemory,
  draftText,
  type Position,
  type RollingParagraph,
  rollingText,
  type Segment,
  type Wording,
} from '@adref/shared/rolling';

/** What a page is made from, besides the words on it. */
export interface PageSource {
  readonly draft: readonly Paragraph[];
  /** Whose words stand on the page; null for a reader, whose page holds the draft's. */
  readonly party: string | null;
  /** Everything on the table, the party's own wordings included, in order of tabling. */
  readonly table: readonly Wording[];
  readonly positions: readonly Position[];
}

/** A stretch of the party's own words that stands in place of the draft's. */
interface OwnHunk {
  /** Range of the own words; empty where the draft's are only deleted. */
  readonly start: number;
  readonly end: number;
  /** The draft's words there; empty where the own ones are only added. */
  readonly struck: string;
  readonly tabled: boolean;
}

/** A segment of the rolling text and where it stands on the page. */
export interface Span {
  readonly segment: Segment;
  /** Range of the words on the page, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly hunks: readonly OwnHunk[];
}

/** One paragraph of the rolling text as the page shows it. */
export interface PageParagraph {
  readonly rolling: RollingParagraph;
  /** Id of the paragraph in the editor; null where the page has no such words and shows it between them. */
  readonly pageId: string | null;
  /** The words on the page; for a paragraph between them those of the draft or the first proposer. */
  readonly text: string;
  /** Ascending and without gaps over `text`. */
  readonly spans: readonly Span[];
  /** The party's own addition that nobody else holds or answers: all its words are new. */
  readonly mine: boolean;
  /** The draft's words that the party has struck whole while the empty paragraph still stands; null everywhere else. */
  readonly emptied: string | null;
  readonly untabled: Untabled['state'] | null;
}

/** Everything that the page shows, in its order. */
export interface PageModel {
  readonly party: string | null;
  readonly paragraphs: readonly PageParagraph[];
  readonly untabled: readonly Untabled[];
}

/** Stands for the words of an addition that has none yet, so that it has a place and a label. */
const wordless = '…';

/** Lays the rolling text over the words on the page. Pure; `memory` only saves time. */
export function pageModel(source: PageSource, page: readonly LiveParagraph[], memory: ChangeMemory): PageModel {
  const { draft, party, table, positions } = source;
  const drafted = new Set(draft.map(({ id }) => id));
  const own =
    party === null
      ? []
      : ownWordings(
          party,
          draft,
          page.map((paragraph) => (drafted.has(paragraph.id) ? paragraph : worded(paragraph))),
        );
  const ownTabled = table.filter((wording) => wording.party === party);
  const rolled = rollingText(draft, withOwn(table, own, party), positions, memory);
  const beyond = party === null ? [] : untabled(ownWordings(party, draft, page), ownTabled);
  const beyondById = new Map(beyond.map(({ paragraph, state }) => [paragraph, state]));
  const pageById = new Map(page.map((paragraph) => [paragraph.id, paragraph]));
  const tabledById = new Map(ownTabled.map((wording) => [wording.paragraph, wording]));

  const paragraphs = rolled.map((rolling): PageParagraph => {
    const ids = [rolling.id, ...(rolling.added?.sameAs ?? [])];
    const id = ids.find((candidate) => pageById.has(candidate)) ?? null;
    const base = draftText(rolling.segments);
    const state = ids.map((candidate) => beyondById.get(candidate)).find(Boolean) ?? null;
    const words = id === null ? undefined : pageById.get(id);
    if (!words || id === null) {
      const spans = rolling.segments.map((segment) => ({ segment, start: segment.from, end: segment.to, hunks: [] }));
      return { rolling, pageId: null, text: base, spans, mine: false, emptied: null, untabled: state };
    }
    const shared = { rolling, pageId: id, text: words.text, untabled: state };
    const proposer = rolling.added?.holders[0];
    if (proposer === party && party !== null && rolling.segments.every(({ kind }) => kind === 'text')) {
      return { ...shared, spans: [plain(words.text)], mine: true, emptied: null };
    }
    if (words.text.trim() === '' && base.trim() !== '') {
      return { ...shared, spans: [plain(words.text)], mine: false, emptied: base };
    }
    const tabled = tabledById.get(id)?.text ?? null;
    const holds = proposer === party ? base : words.text;
    return {
      ...shared,
      spans: laidOver(rolling.segments, base, holds, party, tabled, memory),
      mine: false,
      emptied: null,
    };
  });
  return { party, paragraphs, untabled: beyond };
}

function worded(paragraph: LiveParagraph): LiveParagraph {
  return paragraph.text.trim() === '' ? { ...paragraph, text: wordless } : paragraph;
}

/** The table with the own words of now in the places of those tabled, so that nobody's order changes while they are typed. */
function withOwn(table: readonly Wording[], own: readonly Wording[], party: string | null): Wording[] {
  const now = new Map(own.map((wording) => [wording.paragraph, wording]));
  const kept: Wording[] = [];
  for (const wording of table) {
    if (wording.party !== party) kept.push(wording);
    else {
      const newer = now.get(wording.paragraph);
      now.delete(wording.paragraph);
      if (newer) kept.push(newer);
    }
  }
  return [...kept, ...now.values()];
}

function plain(text: string): Span {
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
): Span[] {
  const changed = party === null || own === base ? [] : memory.changes(base, own);
  const known = tabled === null ? [] : memory.changes(base, tabled);
  let next = 0;
  let shift = 0;
  return segments.map((segment): Span => {
    const start = segment.from + shift;
    const hunks: OwnHunk[] = [];
    if (segment.kind === 'bracket' && party !== null && holds(segment, party)) {
      for (let change = changed[next]; change && change.to <= segment.to; change = changed[++next]) {
        const { from, to, text } = change;
        const at = from + shift;
        hunks.push({
          start: at,
          end: at + text.length,
          struck: base.slice(from, to),
          tabled: known.some((other) => other.from === from && other.to === to && other.text === text),
        });
        shift += text.length - (to - from);
      }
    }
    return { segment, start, end: segment.to + shift, hunks };
  });
}

function holds(bracket: Bracket, party: string): boolean {
  return bracket.alternatives.some(({ holders }) => holders.includes(party));
}
