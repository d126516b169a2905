import { type TextDocument, withoutNoteMarks } from '@adref/shared/document';
import {
  type Ballot,
  type ChangedText,
  type Vote,
  type WrittenPosition,
  writeAkn,
  writeAknChanges,
} from '@adref/shared/formats';
import { type Bracket, draftText, partyText, type RollingParagraph } from '@adref/shared/rolling';
import { trackedText } from './text-file.ts';
import { type TrackedRolling, trackedRolling } from './tracked-rolling.ts';

/** A draft of a negotiation that is written as Akoma Ntoso, with what is said of it there. */
export interface AknRequest {
  readonly made: string;
  readonly document: TextDocument;
  /** Day on which it was issued. */
  readonly issued: string;
  readonly agendaItem: string;
  /** Names of those who sponsor it at present: since it was submitted, and since later; of who introduced it, empty where nobody has. */
  readonly sponsors: readonly string[];
  readonly joined?: readonly string[];
  readonly introducedBy?: string;
  /** How the committee has acted on it, where it has. */
  readonly adopted?: CommitteeAction;
  /** Open changes that are written with it: what is on its table, or what it changes in another draft. The draft alone where absent. */
  readonly changes?:
    | { readonly kind: 'rolling'; readonly paragraphs: readonly RollingParagraph[] }
    | { readonly kind: 'tracked'; readonly base: TextDocument; readonly author: string };
}

/** What a committee has done with a draft: recommended it on a day, and with which votes where there was one; names of delegations. */
interface CommitteeAction {
  readonly committee: string;
  readonly date: string;
  readonly vote: Pick<Vote, Ballot> | null;
}

/** A draft as an Akoma Ntoso file. */
export function aknFile(request: AknRequest): Uint8Array {
  const { made, document, issued, agendaItem, sponsors, joined = [], introducedBy = '', adopted, changes } = request;
  const { symbol } = document;
  const date = issued.slice(0, 10);
  const steps = adopted
    ? [{ outcome: 'recommendedForAdoption', date: adopted.date, symbol, by: adopted.committee }]
    : [];
  const vote = adopted?.vote;
  const options = {
    made,
    adoption: { document: symbol, body: '', session: '', date, manner: 'draft', agendaItem, basis: '', steps },
    ...((introducedBy !== '' || sponsors.length + joined.length > 0) && {
      sponsors: { document: symbol, introducedBy, sponsors, joined },
    }),
    ...(vote && {
      vote: {
        document: symbol,
        ...vote,
        announced: {
          inFavour: vote.inFavour.length,
          against: vote.against.length,
          abstaining: vote.abstaining.length,
        },
        statements: [],
      },
    }),
  } as const;
  return new TextEncoder().encode(
    changes?.kind === 'rolling'
      ? writeAknChanges(rollingChanges(changes.paragraphs, document, made), options)
      : changes
        ? writeAknChanges(
            changedFromBase(changes.base, document, { author: changes.author, made, ids: 'lasting' }),
            options,
          )
        : writeAkn(document, options),
  );
}

/** The rolling text with the changes of each party, each held by those who have it. */
export function rollingChanges(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  made: string,
): ChangedText {
  const rolling = trackedRolling(paragraphs, draft, { made, date: made });
  return { ...changed(draft, rolling, [rolling.footnotes]), positions: positionsOf(paragraphs, draft, rolling) };
}

/** What parties retain, reserve or oppose, by the place of the item that has the words. */
function positionsOf(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  { items, additions }: TrackedRolling,
): NonNullable<ChangedText['positions']> {
  const rows = new Map(paragraphs.map((row) => [row.id, row]));
  const drafted = new Map<unknown, RollingParagraph>();
  for (const paragraph of draft.paragraphs) {
    const row = rows.get(paragraph.id);
    if (row) drafted.set(paragraph, row);
  }
  return new Map(
    items.flatMap(({ before }, at) => {
      const row = drafted.get(before?.paragraph);
      const addition = additions[at];
      const said = row ? positionsIn(row) : addition ? positionsOnAddition(addition) : [];
      return said.length > 0 ? [[at, said] as const] : [];
    }),
  );
}

/** A paragraph that parties add has no words before all changes: each position counts in those of one party that has the words it is about. */
function positionsOnAddition({ segments, retain, reserve, deletedBy, added }: RollingParagraph): WrittenPosition[] {
  const { proposers = [] } = added ?? {};
  const [first] = proposers;
  if (first === undefined) return [];
  const whole = { of: first, from: null, to: null } as const;
  const stances: [WrittenPosition['stance'], readonly string[]][] = [
    ['oppose', deletedBy],
    ['retain', retain],
    ['reserve', reserve],
  ];
  const holds = (party: string, bracket: Bracket) =>
    !bracket.alternatives.some(({ holders }) => holders.includes(party));
  return [
    ...stances.flatMap(([stance, parties]) => (parties.length > 0 ? [{ stance, parties, ...whole }] : [])),
    ...segments.flatMap((bracket, nth) => {
      if (bracket.kind === 'text') return [];
      // Words that nobody holds any more are in no file, nor what was said of them.
      const of = proposers.find((party) => holds(party, bracket));
      if (of === undefined) return [];
      const before = withoutNoteMarks(partyText(segments.slice(0, nth), of)).length;
      const range = { of, from: before, to: before + withoutNoteMarks(bracket.draft).length };
      return (['retain', 'reserve'] as const).flatMap((stance) =>
        bracket[stance].length > 0 ? [{ stance, parties: bracket[stance], ...range }] : [],
      );
    }),
  ];
}

function positionsIn({ segments, retain, reserve, place: where }: RollingParagraph): WrittenPosition[] {
  const text = draftText(segments);
  // A file has its footnotes beside the words.
  const place = (offset: number) => withoutNoteMarks(text.slice(0, offset)).length;
  const stances = (said: Pick<RollingParagraph, 'retain' | 'reserve'>, from: number | null, to: number | null) =>
    (['retain', 'reserve'] as const).flatMap((stance): WrittenPosition[] =>
      said[stance].length === 0 ? [] : [{ stance, parties: said[stance], from, to }],
    );
  return [
    ...stances({ retain, reserve }, null, null),
    ...(where ? stances(where, null, null).map((one) => ({ ...one, place: true as const })) : []),
    ...segments.flatMap((one) => (one.kind === 'bracket' ? stances(one, place(one.from), place(one.to)) : [])),
  ];
}

/** What a text changes in its base, all of it held by `author`. */
export function changedFromBase(
  base: TextDocument,
  document: TextDocument,
  { author, made, ids }: { readonly author: string; readonly made: string; readonly ids: 'lasting' | 'unrelated' },
): ChangedText {
  const text = trackedText(base, document, { made, date: made, author, ids });
  return changed(text.document, text, text.footnotes);
}

function changed(
  document: TextDocument,
  { items, notes, firstNote }: Pick<TrackedRolling, 'items' | 'notes' | 'firstNote'>,
  footnotes: readonly TextDocument['footnotes'][],
): ChangedText {
  const uncalled = notes.uncalled(footnotes.flat());
  return { document, items, notes: notes.notes, firstNote: firstNote ?? 1, uncalled };
}
