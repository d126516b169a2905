import { applyChanges, type Change, rebase } from '../../differences/index.ts';
import { noteMarksIn } from '../../document/index.ts';
import { inOneBracket, partsOfAll, type Range } from '../../rolling/index.ts';
import type { Draft } from '../draft.ts';
import type { Negotiation } from '../negotiation.ts';
import { NotesTakenIn } from './notes-taken-in.ts';
import type { NotTaken, WordingOutcome } from './wording-outcome.ts';

/** Words of a party that a round decided against, and how they would read in the draft that came of it. */
export interface NotTakenWords extends NotTaken {
  readonly paragraph: string;
  /** What the draft says there; null where it has no such paragraph. */
  readonly before: string | null;
  /** What it would say with the party's words; null where the paragraph would go. */
  readonly after: string | null;
  /** Where the party's words would come in `before`; null where all of the paragraph is meant. */
  readonly range: Range | null;
}

/**
 * What was decided against a party when the round of this draft ended, in the order of its wordings; empty where the round goes on. Each can
 * be put forward again in the round after.
 */
export function notTaken(negotiation: Negotiation, party: string, draft: number): NotTakenWords[] {
  const numbered = (wanted: number) => negotiation.drafts.find(({ number }) => number === wanted);
  const [own, next] = [numbered(draft), numbered(draft + 1)];
  if (!own || !next) return [];
  const { document } = next;
  const notes = NotesTakenIn.between(own.document, document.paragraphs);
  const worded = notes ? { ...next, document: { ...document, paragraphs: notes.beside(document.paragraphs) } } : next;
  const words = negotiation.outcomes
    .filter((outcome) => outcome.draft === draft && outcome.party === party)
    .flatMap((outcome) => outcome.against.flatMap((against) => wordsOf(negotiation, worded, outcome, against) ?? []));
  return withoutCalledNotes(notes ? words.map((one) => withNotes(one, notes)) : words);
}

/** The same without notes that other words of it call: they come with them. */
function withoutCalledNotes(words: readonly NotTakenWords[]): NotTakenWords[] {
  const called = new Set(words.flatMap(({ after }) => noteMarksIn(after ?? '').map(({ note }) => note)));
  return words.filter(({ paragraph, before }) => before !== null || !called.has(paragraph));
}

/** The same in words with the marks of the notes that the new draft has among its own. */
function withNotes(words: NotTakenWords, notes: NotesTakenIn): NotTakenWords {
  const { paragraph, before, after, range } = words;
  return {
    ...words,
    before: before && notes.words(paragraph, before),
    after: after && notes.words(paragraph, after),
    range: range && notes.range(paragraph, range),
  };
}

function wordsOf(
  { drafts, record, formerTables }: Negotiation,
  next: Draft,
  { draft, party, paragraph, version }: WordingOutcome,
  against: NotTaken,
): NotTakenWords | null {
  const wording = record.find((one) => one.party === party && one.paragraph === paragraph && one.version === version);
  const textIn = (of: Draft | undefined) => of?.document.paragraphs.find(({ id }) => id === paragraph)?.text ?? null;
  const before = textIn(next);
  const { from, to, asked } = against;
  if (from === null || to === null || asked === null || before === null) {
    const after = from === null ? asked : (wording?.text ?? null);
    return after === before ? null : { ...against, paragraph, before, after, range: null };
  }
  const base = formerTables.find((table) => table.draft === draft)?.bases.find((one) => one.paragraph === paragraph);
  const based = record.find(
    (one) => one.party === base?.party && one.paragraph === paragraph && one.version === base.version,
  );
  const then = textIn(drafts.find(({ number }) => number === draft)) ?? based?.text;
  if (then == null) return null;
  const { changes, adopted, conflicts } = rebase([{ from, to, text: asked }], then, before);
  if (adopted.length > 0) return null;
  // Words that add to what the draft said may fit beside what was taken: only a carry of all of them says where they come.
  const carried = changes.length === 1 && changes[0]?.text === asked ? changes[0] : null;
  const conflict = carried ? undefined : (conflicts[0] ?? rebase([{ from, to, text: '' }], then, before).conflicts[0]);
  const there = wording?.text == null ? [] : [wording.text];
  const alone = carried || before === then ? null : rangeAlone(then, before, { from, to }, there);
  const taken = against.taken?.trim();
  const range =
    alone && before.slice(alone.from, alone.to).trim() === taken
      ? alone
      : conflict
        ? { from: conflict.from, to: conflict.to }
        : carried;
  // Where the chair has reworded more than these words, the party's whole paragraph is shown beside it.
  const exact = range !== null && (!conflict || before.slice(range.from, range.to).trim() === taken);
  if (!exact) return { ...against, paragraph, before, after: wording?.text ?? null, range: null };
  const after = applyChanges(before, [{ from: range.from, to: range.to, text: asked }]);
  return after === before ? null : { ...against, paragraph, before, after, range: { from: range.from, to: range.to } };
}

/**
 * Where the words of a range of the draft are in the next one, if these are a change of their own there: of words that meet without a space, that of
 * a neighbour is another one. Null where the next draft does not change them, or with others in one.
 *
 *   应合作 → 须协作    应    →   须
 */
function rangeAlone(then: string, before: string, range: Range, others: readonly string[]): Range | null {
  const parts = partsOfAll(then, before, others);
  const own = parts.filter((part) => inOneBracket(then, part, range));
  if (own.length === 0 || own.some(({ from, to }) => from < range.from || to > range.to)) return null;
  const longer = (some: readonly Change[]) =>
    some.reduce((sum, { from, to, text }) => sum + text.length - (to - from), 0);
  const from = range.from + longer(parts.filter((part) => !own.includes(part) && part.from < range.from));
  return { from, to: from + range.to - range.from + longer(own) };
}
