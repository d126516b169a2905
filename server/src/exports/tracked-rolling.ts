import { type LabelStyle, labels, type TextDocument, withNotesApart } from '@adref/shared/document';
import type { Composed, Labelled, Run, WordChange } from '@adref/shared/formats';
import {
  type Bracket,
  draftText,
  isJoined,
  piecesOf,
  type RollingParagraph,
  wordsJoinedOn,
} from '@adref/shared/rolling';
import { type DocumentWords, documentWords } from './document-words.ts';
import type { FileOptions } from './file-frame.ts';
import { noteSignsOf, RollingNotes, withCalls } from './note-calls.ts';
import { type TrackedPlace, trackedPlaces } from './tracked-places.ts';
import { plainRuns } from './tracked-words.ts';
import { wholeSecond } from './whole-second.ts';
import { firstCounted, WordNotes } from './word-notes.ts';
import { sourceComments, type WordsSource } from './words-source.ts';

/** When a party has put its words of a paragraph on the table: ISO 8601. */
export interface TabledAt {
  readonly party: string;
  readonly paragraph: string;
  readonly time: string;
}

/** A rolling text as changes: its paragraphs, and the notes that they call. */
export interface TrackedRolling {
  readonly items: readonly Composed[];
  /** For each of them the paragraph that parties add with it, also where it then goes on in the one before; null where it begins none. */
  readonly additions: readonly (RollingParagraph | null)[];
  readonly notes: WordNotes;
  /** Number of the first footnote that is counted; null where none is. */
  readonly firstNote: number | null;
  readonly footnotes: DocumentWords['footnotes'];
}

/** What is at one place, in one piece or several, before its paragraphs are counted. */
interface Placed {
  readonly row: RollingParagraph;
  /** What it is in the draft. */
  readonly before: Labelled | null;
  readonly pieces: Pieces;
  /** What is changed about the mark behind the last piece. */
  readonly mark: WordChange | undefined;
  /** Whether it is there once all changes are made; whether the next place then goes on in it. */
  readonly stays: boolean;
  readonly goesOn: boolean;
  /** Who begins a paragraph less here. */
  readonly joiners: readonly string[];
}

/**
 * The rolling text as changes, those of each party under its name: with none made it is the draft, and with those of one author alone what
 * that party holds, word for word and paragraph by paragraph. Those who hold the same words are the author together: `EU; KEN`. A paragraph
 * that all who move it have at one place has moved there; of any other it goes here and comes there.
 */
export function trackedRolling(
  paragraphs: readonly RollingParagraph[],
  draft: TextDocument,
  options: FileOptions & {
    /** When words were changed of which nobody says it. */
    readonly date: string;
    readonly sources?: readonly WordsSource[];
    readonly tabled?: readonly TabledAt[];
  },
): TrackedRolling {
  const { date } = options;
  const style = options.labels ?? { usage: 'negotiators' as const, language: draft.language };
  const { labelled, words, footnotes } = documentWords(draft, style, options.marks ?? new Map());
  const placeOf = new Map(draft.paragraphs.map(({ id }, at) => [id, at]));
  const counted = firstCounted([withNotesApart(draft)]);
  const notes = new WordNotes(counted !== null);
  const known = trackedPlaces(paragraphs.filter(({ kind }) => kind !== 'footnote'));
  const moved = Map.groupBy(
    known.places.filter((place) => place.kind === 'moved'),
    ({ row }) => row.id,
  );
  const tabled = new Map((options.tabled ?? []).map((one) => [`${one.paragraph} ${one.party}`, wholeSecond(one.time)]));
  type Change = (kind: WordChange['kind'], parties: readonly string[], move?: string) => WordChange;
  /** Changes of a paragraph, of when the last of their authors has tabled them. */
  const changesOf =
    ({ id }: RollingParagraph): Change =>
    (kind, parties, move) => {
      const times = parties.flatMap((party) => tabled.get(`${id} ${party}`) ?? []).sort();
      return {
        kind,
        author: [...new Set(parties)].join('; '),
        date: times.at(-1) ?? date,
        ...(move !== undefined && { move }),
      };
    };
  /** Whether a file can say that a paragraph has moved: to one place, and as one paragraph. */
  const isMove = ({ id, deletedBy }: RollingParagraph): boolean => {
    const [only, more] = moved.get(id) ?? [];
    return only !== undefined && !more && deletedBy.length === 0 && piecesOf(only.text).length === 1;
  };

  const added = (row: RollingParagraph): Placed => {
    const change = changesOf(row);
    const proposers = row.added?.proposers ?? [];
    const pieces = new Pieces();
    for (const segment of row.segments) {
      if (segment.kind === 'text') {
        pieces.put(segment.text, change('insert', proposers));
        continue;
      }
      const others = holdersOf(segment);
      const first = proposers.filter((party) => !others.includes(party));
      if (first.length > 0) pieces.put(segment.draft, change('insert', first));
      for (const { text, holders } of segment.alternatives) pieces.put(text, change('insert', holders));
    }
    return { row, before: null, pieces, mark: change('insert', proposers), stays: true, goesOn: false, joiners: [] };
  };

  /** What is read where the draft has a paragraph; `gone` are those who have nothing there. */
  const drafted = (row: RollingParagraph, at: number, gone: readonly string[]): Placed => {
    const change = changesOf(row);
    const own = words[at];
    const pieces = new Pieces();
    const leaves = isMove(row) ? change('move from', gone, row.id) : null;
    const taken = (parties: readonly string[]): WordChange | undefined => {
      const all = [...new Set([...parties, ...gone])];
      if (all.length === 0) return undefined;
      return leaves && all.length === gone.length ? leaves : change('delete', all);
    };
    const write = (from: number, to: number, made: WordChange | undefined) => {
      if (own) pieces.runs.push(...plainRuns(slice(own, from, to), notes, { author: '', date }, made));
    };
    const joiners = known.joins(row.id);
    for (const segment of row.segments) {
      if (segment.kind === 'text') {
        write(segment.from, segment.to, taken([]));
        continue;
      }
      const held = segment.alternatives.map(({ text, holders }) => ({
        text,
        holders: holders.filter((party) => !gone.includes(party)),
      }));
      write(segment.from, segment.to, taken(held.flatMap(({ holders }) => holders)));
      for (const { text, holders } of held.flatMap((one) => withoutJoin(one, joiners))) {
        if (holders.length > 0) pieces.put(text, change('insert', holders));
      }
    }
    for (const { text, parties } of known.continued(row.id)) pieces.put(text, change('insert', parties));
    const behind = known.joinedBehind(row.id);
    const stays = gone.length === 0;
    return {
      row,
      before: labelled[at] ?? null,
      pieces,
      mark: taken(behind),
      stays,
      goesOn: stays && behind.length > 0,
      joiners,
    };
  };

  const placed = (place: TrackedPlace): Placed => {
    const { row } = place;
    const change = changesOf(row);
    const at = placeOf.get(row.id);
    if (place.kind === 'own')
      return row.added || at === undefined ? added(row) : drafted(row, at, known.absent(row.id));
    const { parties, text } = place;
    const mark = isMove(row) ? change('move to', parties, row.id) : change('insert', parties);
    const pieces = new Pieces();
    const own = at === undefined ? undefined : words[at];
    if (own && text === draftText(row.segments)) pieces.runs.push(...plainRuns(own, notes, { author: '', date }, mark));
    else pieces.put(text, mark);
    return { row, before: null, pieces, mark, stays: true, goesOn: false, joiners: [] };
  };

  const told = paragraphs.filter(({ kind }) => kind === 'footnote');
  const noted = (row: RollingParagraph) => {
    const at = placeOf.get(row.id);
    return composed([row.added || at === undefined ? added(row) : drafted(row, at, row.deletedBy)], style, date);
  };
  const calls = new RollingNotes(
    new Map(
      told.map((note) => [note.id, { runs: noted(note).flatMap(({ runs }) => runs), text: draftText(note.segments) }]),
    ),
    noteSignsOf(paragraphs),
    notes.notes,
    counted !== null,
  );
  const taken = sourceComments(options.sources ?? [], date);
  const places = known.places.map(placed);
  const composedItems = composed(places, style, date, taken).map((item) => ({
    ...item,
    runs: withCalls(item.runs, calls.call),
  }));
  // A note that no words call is where a reader finds it.
  const uncalled = told.filter(({ id }) => !calls.isCalled(id)).map((row) => ({ row, items: noted(row) }));
  const begins = (row: RollingParagraph, nth: number) => (nth === 0 && row.added ? row : null);
  return {
    items: [...composedItems, ...uncalled.flatMap((note) => note.items)],
    additions: [
      ...places.flatMap(({ row, pieces }) => [...pieces.done, pieces].map((_, nth) => begins(row, nth))),
      ...uncalled.flatMap((note) => note.items.map((_, nth) => begins(note.row, nth))),
    ],
    notes,
    firstNote: counted,
    footnotes,
  };
}

/** The runs of a paragraph that may be split: all pieces but the last, each with the mark that ends it, and what is written of the last. */
class Pieces {
  readonly done: { readonly runs: readonly Run[]; readonly mark: WordChange }[] = [];
  runs: Run[] = [];

  /** Writes words that come, with the marks among them. */
  put(text: string, made: WordChange): void {
    for (const [nth, piece] of piecesOf(text).entries()) {
      if (nth > 0) {
        this.done.push({ runs: this.runs, mark: { kind: 'insert', author: made.author, date: made.date } });
        this.runs = [];
      }
      if (piece !== '') this.runs.push({ kind: 'words', text: piece, change: made });
    }
  }
}

/** Words that go on in the paragraph before: behind its words for those who have no mark between the two, else by themselves. */
function withoutJoin({ text, holders }: Held, joiners: readonly string[]): Held[] {
  if (!isJoined(text)) return [{ text, holders }];
  const words = wordsJoinedOn(text);
  return [
    { text: words, holders: holders.filter((party) => joiners.includes(party)) },
    { text: words.trimStart(), holders: holders.filter((party) => !joiners.includes(party)) },
  ];
}

type Held = Pick<Bracket['alternatives'][number], 'text' | 'holders'>;

/** Paragraphs with their labels in the draft, and those that they have once all changes are made: what goes then is not counted. */
function composed(
  places: readonly Placed[],
  style: LabelStyle,
  date: string,
  taken: ReturnType<typeof sourceComments> = () => ({}),
): Composed[] {
  /** What each piece is in the text of all; null where it is part of the one before, or is not there. */
  const begun = places.map(({ row, pieces, stays }, at) =>
    [...pieces.done, pieces].map((_, nth): RollingParagraph | null => {
      const isOn = nth === 0 && at > 0 && places[at - 1]?.goesOn === true;
      return stays && !isOn ? row : null;
    }),
  );
  const names = labels(
    begun.flat().flatMap((row, at) => {
      if (!row) return [];
      const { kind, level, numbering } = row;
      return [{ id: `${at}`, kind, level, ...(numbering && { numbering }), text: '' }];
    }),
    style,
  );
  let next = 0;
  let on: Labelled | null = null;
  return places.flatMap(({ row, before, pieces, mark, stays, goesOn, joiners }, at): Composed[] => {
    const isOn: boolean = on !== null;
    const items = [...pieces.done, { runs: pieces.runs, mark }].map((piece, nth, all): Composed => {
      const begins: Labelled | null = begun[at]?.[nth] ? { paragraph: row, label: names[next++] ?? '' } : null;
      const after: Labelled | null = begins ?? (stays && nth === 0 ? on : null);
      const last = nth === all.length - 1;
      const whole = all.length === 1 && !isOn && !goesOn;
      if (last) on = goesOn ? after : null;
      return {
        before: last ? before : null,
        after: last && goesOn ? null : last || after ? after : { paragraph: row, label: '' },
        ...(!whole && { beginsBefore: nth === 0 ? before : null, beginsAfter: begins }),
        runs: piece.runs,
        ...(piece.mark && { mark: piece.mark }),
        ...(last && taken(row)),
        by: { author: nth > 0 ? (all[nth - 1]?.mark?.author ?? '') : joiners.join('; '), date },
      };
    });
    return items;
  });
}

const holdersOf = ({ alternatives }: Bracket): string[] => alternatives.flatMap(({ holders }) => holders);

type Own = DocumentWords['words'][number];

/** A part of the words of a paragraph: the calls of footnotes in it, those at its very end only where the paragraph ends. */
function slice({ text, anchors, settings, footnotes }: Own, from: number, to: number): Own {
  return {
    text: text.slice(from, to),
    footnotes,
    anchors: anchors
      .filter(({ offset }) => offset >= from && (offset < to || (offset === to && to === text.length && from < to)))
      .map((anchor) => ({ ...anchor, offset: anchor.offset - from })),
    settings: settings
      .map((one) => ({ ...one, from: Math.max(0, one.from - from), to: Math.min(to, one.to) - from }))
      .filter((one) => one.to > one.from),
  };
}
