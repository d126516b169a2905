import { type DocumentKind, type Language, labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import {
  type Ballot,
  ballots,
  type Flag,
  type LineSpan,
  type Reading,
  type Repair,
  type Source,
  type Sponsors,
  type Statement,
  type Vote,
  type Zone,
} from '../reading.ts';
import { Footnotes } from './footnote.ts';
import { readExperts, statesOfExperts } from './report/expert.ts';
import { readSponsors } from './report/sponsor.ts';
import { stateNames } from './report/state-name.ts';
import { type Announced, readAnnouncement, readStatements } from './report/vote.ts';
import type { Flow } from './source/flow.ts';
import type { Mark } from './source/inline.ts';
import { spanOf } from './source/line.ts';
import type { Entry, ZoneDraft } from './structure/entry.ts';
import { paragraphIds, prefixes } from './structure/paragraph-id.ts';
import { type Structure, structure } from './structure/structure.ts';
import { ballotOpenedBy } from './vocabulary/section-name.ts';

/**
 * Reads a text: lines → blocks → flow (footnotes out, cuts rejoined) → structure (documents and zones) → ids, labels and
 * footnotes. Each step is a file of its own; this one only passes their results on, from the flow.
 */
export function readSource(read: Flow, symbol: string, language: Language): Reading {
  const found = structure(read.pieces, language);
  const announcements = announcementsOf(found);
  const symbols = draftSymbols(found, announcements, symbol);
  const short = prefixes(symbols);
  const sectionAt = (line: number): number => regionAt(found.regions, line);
  const footnotes = new Footnotes(read.definitions, sectionAt, short);
  const flags: Flag[] = [];
  const sources = new Map<string, Source>(footnotes.all.map(({ id, lines }) => [id, { lines }]));
  const used = new Set<string>();
  const place = (id: string, marks: readonly Mark[], words: string, section: number, lines: LineSpan) => {
    const anchors = marks.map((mark) => {
      const { anchor, doubt } = footnotes.resolve(mark, words, section, lines.from);
      if (anchor.footnote) used.add(anchor.footnote);
      const { offset, marker } = mark;
      if (doubt) flags.push({ kind: 'footnote mark', paragraph: id, source: { lines }, offset, marker, ...doubt });
      return anchor;
    });
    return anchors.length > 0 ? { anchors } : {};
  };

  const notesOf = Map.groupBy(footnotes.all, (note) => note.section);
  const documents = found.sections.map((section, at): TextDocument => {
    const computed = labels(section.entries.map((entry, nth) => ({ ...entry, id: `${nth}` })));
    const ids = paragraphIds(short[at] ?? '', section.entries, computed);
    const paragraphs = section.entries.map((entry, nth): Paragraph => {
      const { kind, level, lines } = entry;
      const id = ids[nth] ?? '';
      const source = { lines };
      sources.set(id, source);
      const flag = (kind: 'opening' | 'number' | 'place', message: string) =>
        flags.push({ kind, paragraph: id, source, message });
      if (entry.doubt) flag(kind === 'preambular' ? 'opening' : 'place', `${id} ${entry.doubt}.`);
      if (entry.expected !== null && entry.expected !== computed[nth]) {
        flag('number', `The source numbers this paragraph ${entry.expected}; counted in order it is ${computed[nth]}.`);
      }
      return {
        id,
        kind,
        level,
        ...(entry.numbering ? { numbering: entry.numbering } : {}),
        ...(entry.number ? { number: entry.number } : {}),
        text: entry.text,
        ...place(id, entry.marks, entry.text, at, lines),
      };
    });
    const own = (notesOf.get(at) ?? []).map(({ id, marker, text }) => ({ id, marker, text }));
    const kind: DocumentKind =
      section.kind === 'draft resolution' && symbols[at]?.includes('/RES/') ? 'resolution' : section.kind;
    const title = paragraphs.find((paragraph) => paragraph.kind === 'title')?.text ?? '';
    return { symbol: symbols[at] ?? '', title, kind, language, paragraphs, footnotes: own };
  });

  const zones = readZones(found, read, symbols, place);
  const votes = readVotes(found, announcements, footnotes, flags);
  const own = found.sections[0]?.entries ?? [];
  const sponsors = own.flatMap((entry): Sponsors[] => {
    const one = entry.kind === 'numbered' ? readSponsors(entry.text) : null;
    return one ? [one] : [];
  });
  const states = statesOfExperts([
    ...zones.flatMap((zone) => zone.blocks.map((block) => block.text)),
    ...own.map((entry) => entry.text),
  ]);
  const annexes = found.zones.filter((zone) => zone.kind === 'annex');
  const experts = annexes.flatMap((zone) => readExperts(zone.pieces, states));

  for (const note of footnotes.all) {
    if (used.has(note.id)) continue;
    const message = `Nothing in the text refers to footnote ${note.marker} "${note.text.slice(0, 60)}" for certain.`;
    flags.push({ kind: 'footnote without mark', footnote: note.id, source: { lines: note.lines }, message });
  }
  if (found.sections[0]?.kind === 'report' && !symbols[0]) {
    const message = 'The file does not say its own symbol. Give it, or name the file after it (A-73-505.fr.txt).';
    flags.push({ kind: 'symbol', source: lineOf(1), message });
  }
  const repairs = read.repairs.map(
    ({ kind, before, after, seam }): Repair => ({
      kind,
      document: symbols[sectionAt(before)] ?? '',
      before: lineOf(before),
      after: lineOf(after),
      seam,
    }),
  );
  return { documents, sponsors, votes, experts, zones, repairs, flags, sources };
}

function lineOf(number: number): Source {
  return { lines: { from: number, to: number } };
}

/** What the file's own document announces, each with the paragraph that does. */
function announcementsOf(found: Structure): Announcement[] {
  return (found.sections[0]?.entries ?? []).flatMap((entry) => {
    const announced = readAnnouncement(entry.text);
    return announced ? [{ ...announced, entry }] : [];
  });
}

type Announcement = Announced & { readonly entry: Entry };

/**
 * The symbol of each section: the file's own, and those of its drafts from the report's account of their adoption ("voir par. 11, projet
 * de résolution I"); empty where none is given.
 */
function draftSymbols(found: Structure, announcements: readonly Announcement[], symbol: string): string[] {
  const named = new Map(announcements.toReversed().map(({ numeral, document }) => [numeral, document]));
  const drafts = found.sections.filter(({ numeral }) => numeral !== '').length;
  const single = drafts === 1 && announcements.length === 1 ? (announcements[0]?.document ?? '') : '';
  return found.sections.map(({ numeral }) => (numeral ? (named.get(numeral) ?? single) : symbol || found.symbol));
}

/** The section that a line belongs to: that of the last region which begins at it or above. */
function regionAt(regions: Structure['regions'], line: number): number {
  let [low, high] = [0, regions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle]?.from ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return regions[low - 1]?.section ?? 0;
}

type PlaceMarks = (
  id: string,
  marks: readonly Mark[],
  text: string,
  section: number,
  lines: LineSpan,
) => Partial<Pick<Paragraph, 'anchors'>>;

function readZones(found: Structure, read: Flow, symbols: readonly string[], place: PlaceMarks): Zone[] {
  const furniture: ZoneDraft[] = read.furniture.map((piece) => ({
    kind: 'page furniture',
    section: 0,
    pieces: [piece],
  }));
  return [...found.zones, ...furniture]
    .toSorted((a, b) => firstLine(a) - firstLine(b))
    .map(
      ({ kind, section, pieces }): Zone => ({
        kind,
        document: symbols[section] ?? '',
        source: { lines: spanOf(pieces.flatMap((piece) => piece.lines)) },
        blocks: pieces.map((piece) => {
          const { text, marks } = piece;
          const lines = spanOf(piece.lines);
          return { source: { lines }, text, ...place(`${kind}, line ${lines.from}`, marks, text, section, lines) };
        }),
      }),
    );
}

function firstLine({ pieces }: ZoneDraft): number {
  return pieces[0]?.lines[0]?.number ?? 0;
}

/** A vote is announced in one paragraph and its lists are below it, before the next that announces one. */
function readVotes(
  found: Structure,
  announcements: readonly Announcement[],
  footnotes: Footnotes,
  flags: Flag[],
): Vote[] {
  const lists = found.zones.filter((zone) => zone.kind === 'vote list');
  const order = new Map(footnotes.all.map((note, at) => [note.id, at]));
  /** What each footnote says, since many votes may call the same one. */
  const said = new Map<string, readonly Statement[]>();
  const statementsOf = (at: number): readonly Statement[] => {
    const note = footnotes.all[at];
    if (!note) return [];
    const known = said.get(note.id) ?? readStatements(note.id, note.text);
    said.set(note.id, known);
    return known;
  };
  const announced = announcements.flatMap((one) => (one.counts ? [{ ...one, counts: one.counts }] : []));
  let next = 0;
  return announced.map(({ document, counts, entry }, at): Vote => {
    const line = entry.lines.from;
    const end = announced[at + 1]?.entry.lines.from ?? Number.POSITIVE_INFINITY;
    const voters: Record<Ballot, readonly string[]> = { inFavour: [], against: [], abstaining: [] };
    for (; next < lists.length; next++) {
      const [heading, list] = lists[next]?.pieces ?? [];
      const from = heading ? spanOf(heading.lines).from : 0;
      if (from >= end) break;
      const ballot = heading ? ballotOpenedBy(heading.text) : null;
      if (ballot && list && from > line) voters[ballot] = stateNames(list.text);
    }
    for (const ballot of ballots) {
      if (voters[ballot].length === counts[ballot]) continue;
      const message = `${document}: ${counts[ballot]} announced ${ballot}, but the list has ${voters[ballot].length}.`;
      flags.push({ kind: 'vote', document, source: { lines: entry.lines }, message });
    }
    const called = entry.marks.map((mark) => footnotes.resolve(mark, entry.text, 0, line).anchor.footnote);
    const notes = new Set(called.flatMap((id) => order.get(id ?? '') ?? []));
    const statements = [...notes].sort((x, y) => x - y).flatMap(statementsOf);
    return { document, ...voters, announced: counts, statements };
  });
}
