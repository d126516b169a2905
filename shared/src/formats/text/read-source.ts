import type { DocumentKind, Language, Paragraph, TextDocument } from '@adref/shared/document';
import { type Doubt, doubt } from '../doubt/doubt.ts';
import type { Flag, LineSpan, Reading, Repair, Source, Sponsors, Zone } from '../reading.ts';
import { wholeTitle } from '../whole-title.ts';
import { besideOpening, meantIn } from '../words-apart.ts';
import { FootnoteIndex } from './footnote.ts';
import { readExperts, statesOfExperts } from './report/expert.ts';
import { type Announcement, announcementsOf, readVotes } from './report/recorded-vote.ts';
import { readSponsors } from './report/sponsor.ts';
import type { Flow } from './source/flow.ts';
import type { CalledMark } from './source/inline.ts';
import { spanOf } from './source/line.ts';
import type { Entry, ZoneDraft } from './structure/entry.ts';
import { numberedEntries } from './structure/numbered-entry.ts';
import { paragraphIds, prefixes } from './structure/paragraph-id.ts';
import { type Structure, structure } from './structure/structure.ts';

/**
 * Reads a text: lines → blocks → flow (footnotes out, cuts rejoined) → structure (documents and zones) → ids, labels and
 * footnotes. Each step is a file of its own; this one only passes their results on, from the flow.
 */
export function readSource(read: Flow, symbol: string, language: Language): Reading {
  const found = structure(read.pieces, read.openings, read.furniture);
  const announcements = announcementsOf(found);
  const symbols = draftSymbols(found, announcements, symbol);
  const short = prefixes(symbols);
  const sectionAt = (line: number): number => regionAt(found.regions, line);
  const footnotes = new FootnoteIndex(read.definitions, sectionAt, short);
  const flags: Flag[] = [];
  const sources = new Map<string, Source>(footnotes.all.map(({ id, lines }) => [id, { lines }]));
  const used = new Set<string>();
  const place = (id: string, marks: readonly CalledMark[], words: string, section: number, lines: LineSpan) => {
    const anchors = marks.map((mark) => {
      const { anchor, doubt: unsure } = footnotes.resolve(mark, words, section, lines.from);
      if (anchor.footnote) used.add(anchor.footnote);
      const { offset, marker } = mark;
      if (unsure) flags.push({ kind: 'footnote mark', paragraph: id, source: { lines }, offset, marker, ...unsure });
      return anchor;
    });
    return anchors.length > 0 ? { anchors } : {};
  };

  const notesOf = Map.groupBy(footnotes.all, (note) => note.section);
  const documents = found.sections.map((section, at): TextDocument => {
    const numbered = numberedEntries(section.entries);
    const computed = numbered.map(({ label }) => label);
    const ids = paragraphIds(
      short[at] ?? '',
      numbered.map(({ entry }) => entry),
      computed,
    );
    const paragraphs = numbered.map(({ entry, counted }, nth): Paragraph => {
      const { kind, level, lines } = entry;
      const id = ids[nth] ?? '';
      const source = { lines };
      sources.set(id, source);
      const flag = (about: 'opening' | 'number' | 'place', said: Doubt) =>
        flags.push({ kind: about, paragraph: id, source, ...said });
      if (entry.doubt?.is === 'opening') {
        flag('opening', doubt('opening-unknown', { paragraph: id, words: entry.doubt.words }));
      }
      if (entry.doubt?.is === 'unnumbered') flag('place', unnumbered(id, entry.doubt.more));
      if (counted !== null) flag('number', doubt('number-skips', { printed: computed[nth] ?? '', counted }));
      return {
        id,
        kind,
        level,
        ...(entry.numbering ? { numbering: entry.numbering } : {}),
        ...(entry.number ? { number: entry.number } : {}),
        text: entry.text,
        ...apart(entry, language),
        ...place(id, entry.marks, entry.text, at, lines),
      };
    });
    const own = (notesOf.get(at) ?? []).map(({ id, marker, text }) => ({ id, marker, text }));
    const kind: DocumentKind =
      section.kind === 'draft resolution' && symbols[at]?.includes('/RES/') ? 'resolution' : section.kind;
    const title = wholeTitle(paragraphs);
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
    const said = doubt('footnote-unused', { marker: note.marker, words: note.text.slice(0, 60) });
    flags.push({ kind: 'footnote without mark', footnote: note.id, source: { lines: note.lines }, ...said });
  }
  if (found.sections[0]?.kind === 'report' && !symbols[0]) {
    flags.push({ kind: 'symbol', source: lineOf(1), ...doubt('symbol-missing') });
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

/** What a paragraph sets apart. */
function apart({ kind, text, set }: Entry, language: Language): Pick<Paragraph, 'emphasis'> {
  const within = meantIn(kind, set).filter(({ to }) => to <= text.length);
  const emphasis = besideOpening({ kind, text, emphasis: within }, language);
  return emphasis.length > 0 ? { emphasis } : {};
}

function unnumbered(paragraph: string, more: number): Doubt {
  if (more === 0) return doubt('unnumbered-paragraph', { paragraph });
  return doubt('unnumbered-paragraphs', { paragraph, more });
}

function lineOf(number: number): Source {
  return { lines: { from: number, to: number } };
}

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
  marks: readonly CalledMark[],
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
