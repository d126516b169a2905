import type { TextEdit } from '@adref/shared/crdt';
import { carriedWords, sameWords } from '@adref/shared/differences';
import { type LiveParagraph, type NoteSigns, noteMark, type Paragraph, withoutNoteMarks } from '@adref/shared/document';
import type { MarkedUpText } from '@adref/shared/protocol';
import { isJoined, isWholeCopy, wordingsOfText } from '@adref/shared/rolling';

/** What a marked-up file would change in the own text, in one paragraph. */
export interface MarkedUpChange {
  readonly id: string;
  /** What the own text says there now, and what the file does; null where there is no such paragraph. */
  readonly before: string | null;
  readonly after: string | null;
  /** The paragraph, where it is not in the own text. */
  readonly added: LiveParagraph | null;
  /** Whether it goes to another place of the own text, behind what is before it in the file. */
  readonly moved: boolean;
  /** Id of the paragraph that this one is split off, or joined to; it comes or goes with the words of that one. Null for any other. */
  readonly partOf: string | null;
  /** The paragraphs before it in the file, the nearest first. */
  readonly behind: readonly string[];
}

/** The signs of the notes that a file adds, by id: they have no number before they are in the text, and are `*`, `**` in their order. */
export function addedNoteSigns(changes: readonly Pick<MarkedUpChange, 'id' | 'added'>[]): NoteSigns {
  const notes = changes.filter(({ added }) => added?.kind === 'footnote');
  return new Map(notes.map(({ id }, at) => [id, '*'.repeat(at + 1)]));
}

/**
 * What a file says otherwise than the draft, as changes of the own text. Where it says what the draft does, the own text stays as it is: it may
 * have gone on. What is moved, split or joined in the file is read as the negotiation reads it in any text. A paragraph in conflict is there also where
 * nothing of it would change, since somebody chooses between its words. `newId` makes the ids of new paragraphs.
 */
export function markedUpChanges(
  draft: readonly Paragraph[],
  own: readonly LiveParagraph[],
  {
    paragraphs,
    moved: elsewhere,
    basedOn,
    conflicts = [],
  }: Pick<MarkedUpText, 'paragraphs' | 'moved' | 'basedOn' | 'conflicts'>,
  newId: () => string,
): MarkedUpChange[] {
  const drafted = new Map(draft.map((one) => [one.id, one]));
  const held = new Map(own.map((one) => [one.id, one]));
  const additions = new Set(own.flatMap(({ id, text }) => (drafted.has(id) ? [] : [text])));
  const read = likeOwn(drafted, own, paragraphs).map((one): LiveParagraph => ({ ...one, id: one.id ?? newId() }));
  const { moved, restOf, joinedTo } = structure(draft, read, elsewhere);
  const places = new OwnOrder(own, moved);
  const contested = new Set(conflicts.map(({ paragraph }) => paragraph));
  const changes: MarkedUpChange[] = [];
  const behind: string[] = [];
  for (const { id, ...rest } of read) {
    const before = held.get(id)?.text ?? null;
    const base = drafted.get(id)?.text;
    const said = base === undefined ? additions.has(rest.text) : sameWords(base, rest.text);
    // A copy of an earlier draft knows nothing of what the own text says on this one: only what it changes is written there.
    const carried = basedOn !== undefined && base !== undefined && before !== null;
    const file = carried ? carriedWords(base, rest.text, before).text : rest.text;
    const after = said && before !== null ? before : file;
    const goes = before !== null && moved.has(id) && places.goes(id, behind);
    const chosen = before !== null && contested.has(id);
    if (goes || chosen || (!said && before !== after && after.trim() !== '')) {
      const added = before === null ? { ...rest, id } : null;
      const partOf = added ? (restOf.get(id) ?? null) : null;
      changes.push({ id, before, after, added, moved: goes, partOf, behind: behind.toReversed() });
    }
    behind.push(id);
  }
  const there = new Set(behind);
  const words = draft.filter(({ kind }) => kind !== 'footnote');
  const isWhole = isWholeCopy(draft, there);
  const left = words.flatMap(({ id }): MarkedUpChange[] => {
    const before = held.get(id)?.text ?? null;
    if (before === null || there.has(id) || (!isWhole && !joinedTo.has(id))) return [];
    const partOf = joinedTo.get(id) ?? null;
    return [{ id, before, after: null, added: null, moved: false, partOf, behind: [] }];
  });
  return withLeaders([...changes, ...left]);
}

/** What a file says, with the draft's words and not its own where both have changed the same ones, in these paragraphs. */
export function withDraftWords<Text extends Pick<MarkedUpText, 'paragraphs' | 'conflicts'>>(
  file: Text,
  inThese: ReadonlySet<string>,
): Text {
  const words = new Map((file.conflicts ?? []).map(({ paragraph, text }) => [paragraph, text]));
  const paragraphs = file.paragraphs.map((one) => {
    const text = one.id !== null && inThese.has(one.id) ? words.get(one.id) : undefined;
    return text === undefined ? one : { ...one, text };
  });
  return { ...file, paragraphs };
}

/** A part whose words go or come with nothing that is changed is a change of its own. */
function withLeaders(changes: readonly MarkedUpChange[]): MarkedUpChange[] {
  const leaders = new Set(changes.flatMap(({ id, partOf, after }) => (partOf === null && after !== null ? [id] : [])));
  return changes.map((one) => (one.partOf === null || leaders.has(one.partOf) ? one : { ...one, partOf: null }));
}

/** Which paragraphs of the draft a file has elsewhere, which new ones are rests of which, and which are joined to which. */
function structure(draft: readonly Paragraph[], read: readonly LiveParagraph[], elsewhere: readonly string[]) {
  const placeOf = new Map(draft.map(({ id }, at) => [id, at]));
  const answers = read.map(({ id }) => placeOf.get(id) ?? null);
  const wordings = wordingsOfText('', draft, read, answers, new Set(elsewhere));
  const joinedTo = new Map<string, string>();
  const joined = new Set(wordings.flatMap(({ paragraph, text }) => (isJoined(text) ? [paragraph] : [])));
  let head: string | null = null;
  for (const { id } of draft) {
    if (!joined.has(id)) head = id;
    else if (head !== null) joinedTo.set(id, head);
  }
  return {
    moved: new Set(wordings.flatMap((one) => (one.moved ? [one.paragraph] : []))),
    restOf: new Map(wordings.flatMap(({ paragraph, tails = [] }) => tails.map(({ id }) => [id, paragraph] as const))),
    joinedTo,
  };
}

/** The paragraphs of the own text while those that a file has moved are brought to their places, in the order of the file. */
class OwnOrder {
  readonly #order: string[];
  readonly #own: ReadonlySet<string>;
  /** Those that are still to come. */
  readonly #coming: Set<string>;

  constructor(own: readonly LiveParagraph[], moved: ReadonlySet<string>) {
    this.#order = own.map(({ id }) => id);
    this.#own = new Set(this.#order);
    this.#coming = new Set(moved);
  }

  /** Brings a paragraph behind the last of `before` that is there; false where it is there already. */
  goes(id: string, before: readonly string[]): boolean {
    this.#coming.delete(id);
    const from = this.#order.indexOf(id);
    const last = before.findLast((one) => this.#own.has(one) && !this.#coming.has(one));
    this.#order.splice(from, 1);
    const to = last === undefined ? 0 : this.#order.indexOf(last) + 1;
    this.#order.splice(to, 0, id);
    return from !== to;
  }
}

/** Whether changes would still replace the words they were shown to replace, by the changes as they are found now. */
export function standAsShown(shown: readonly MarkedUpChange[], now: readonly MarkedUpChange[]): boolean {
  const found = new Map(now.map((one) => [one.id, one]));
  return shown.every(({ id, before, after, moved }) => {
    const one = found.get(id);
    return one !== undefined && one.before === before && one.after === after && one.moved === moved;
  });
}

/** The paragraphs of a file, in which a new note that the own text has too, word for word, is called by the mark that it has there. */
function likeOwn(
  drafted: { has(id: string): boolean },
  own: readonly LiveParagraph[],
  read: MarkedUpText['paragraphs'],
): MarkedUpText['paragraphs'] {
  const notes = new Map(
    own.flatMap(({ id, kind, text }) => (kind === 'footnote' && !drafted.has(id) ? [[text, id] as const] : [])),
  );
  const ids = new Map(
    read.flatMap(({ id, kind, text }) => {
      const same = kind === 'footnote' && id !== null && !drafted.has(id) ? notes.get(text) : undefined;
      return id !== null && same !== undefined ? [[id, same] as const] : [];
    }),
  );
  if (ids.size === 0) return read;
  return read.map((one) => ({
    ...one,
    id: one.id === null ? null : (ids.get(one.id) ?? one.id),
    text: withoutNoteMarks(one.text, (note) => noteMark(ids.get(note) ?? note) ?? ''),
  }));
}

/**
 * The changes as edits of the own text, in order, without those `left` out: a paragraph that is new or moved comes behind the nearest of those
 * before it in the file that is there, and not behind one that is moved and was left where it is.
 */
export function markedUpEdits(
  own: readonly LiveParagraph[],
  changes: readonly MarkedUpChange[],
  left: ReadonlySet<string> = new Set(),
): TextEdit[] {
  const held = new Map(own.map((one) => [one.id, one]));
  const there = new Set(held.keys());
  for (const { id, moved } of changes) if (moved) there.delete(id);
  const chosen = changes.filter(({ id, partOf }) => !left.has(partOf ?? id));
  // Out of all places first, so that none of them is looked for where it was.
  const out = chosen.flatMap(({ id, moved }): TextEdit[] => (moved ? [{ kind: 'remove', id }] : []));
  const edits = chosen.flatMap(({ id, before, after, added, moved, behind }): TextEdit[] => {
    if (after === null) return [{ kind: 'remove', id }];
    if (after === before && !moved) return [];
    const paragraph = added ?? (moved ? held.get(id) : undefined);
    if (!paragraph) return [{ kind: 'set', id, text: after }];
    const place = behind.find((before) => there.has(before)) ?? null;
    there.add(id);
    return [{ kind: 'add', after: place, paragraph: { ...paragraph, ...(moved && { moved }), text: after } }];
  });
  return [...out, ...edits];
}
