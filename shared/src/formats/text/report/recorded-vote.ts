import { doubt } from '../../doubt/doubt.ts';
import { type Ballot, ballots, type Flag, type Statement, type Vote } from '../../reading.ts';
import type { FootnoteIndex } from '../footnote.ts';
import { spanOf } from '../source/line.ts';
import type { Entry } from '../structure/entry.ts';
import type { Structure } from '../structure/structure.ts';
import { ballotOpenedBy } from '../vocabulary/section-name.ts';
import { stateNames } from './state-name.ts';
import { type Announced, readAnnouncement, readStatements } from './vote.ts';

/** What the file's own document announces, each with the paragraph that does. */
export function announcementsOf(found: Structure): Announcement[] {
  return (found.sections[0]?.entries ?? []).flatMap((entry) => {
    const announced = readAnnouncement(entry.text);
    return announced ? [{ ...announced, entry }] : [];
  });
}

/** A decision, and the paragraph that announces it. */
export type Announcement = Announced & { readonly entry: Entry };

const doubtOf = { inFavour: 'vote-in-favour', against: 'vote-against', abstaining: 'vote-abstaining' } as const;

/** A vote is announced in one paragraph and its lists are below it, before the next that announces one. */
export function readVotes(
  found: Structure,
  announcements: readonly Announcement[],
  footnotes: FootnoteIndex,
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
      const count = { document, announced: counts[ballot], listed: voters[ballot].length };
      flags.push({ kind: 'vote', document, source: { lines: entry.lines }, ...doubt(doubtOf[ballot], count) });
    }
    const called = entry.marks.map((mark) => footnotes.resolve(mark, entry.text, 0, line).anchor.footnote);
    const notes = new Set(called.flatMap((id) => order.get(id ?? '') ?? []));
    const statements = [...notes].sort((x, y) => x - y).flatMap(statementsOf);
    return { document, ...voters, announced: counts, statements };
  });
}
