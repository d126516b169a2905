import type { TextEdit } from '@adref/shared/crdt';
import { sameWords } from '@adref/shared/differences';
import { type LiveParagraph, noteMark, type Paragraph, withoutNoteMarks } from '@adref/shared/document';
import type { MarkedUpText } from '@adref/shared/protocol';

/** What a marked-up file would change in the own text, in one paragraph. */
export interface MarkedUpChange {
  readonly id: string;
  /** What the own text says there now, and what the file does; null where there is no such paragraph. */
  readonly before: string | null;
  readonly after: string | null;
  /** The paragraph, where it is not in the own text. */
  readonly added: LiveParagraph | null;
  /** The paragraphs before it in the file, the nearest first. */
  readonly behind: readonly string[];
}

/** Share of the draft's paragraphs that a file must have before what it does not have counts as deleted: many send only what they change. */
const wholeShare = 0.5;

/**
 * What a file says otherwise than the draft, as changes of the own text. Where it says what the draft does, the own text stays as it is: it may
 * have gone on. `newId` makes the ids of new paragraphs.
 */
export function markedUpChanges(
  draft: readonly Paragraph[],
  own: readonly LiveParagraph[],
  read: MarkedUpText['paragraphs'],
  newId: () => string,
): MarkedUpChange[] {
  const drafted = new Map(draft.map((one) => [one.id, one]));
  const held = new Map(own.map((one) => [one.id, one]));
  const additions = new Set(own.flatMap(({ id, text }) => (drafted.has(id) ? [] : [text])));
  const changes: MarkedUpChange[] = [];
  const behind: string[] = [];
  for (const { id: known, ...rest } of likeOwn(drafted, own, read)) {
    const id = known ?? newId();
    const before = held.get(id)?.text ?? null;
    const base = drafted.get(id)?.text;
    const said = base === undefined ? additions.has(rest.text) : sameWords(base, rest.text);
    if (!said && before !== rest.text && rest.text.trim() !== '') {
      const added = before === null ? { ...rest, id } : null;
      changes.push({ id, before, after: rest.text, added, behind: behind.toReversed() });
    }
    behind.push(id);
  }
  const there = new Set(behind);
  const words = draft.filter(({ kind }) => kind !== 'footnote');
  if (words.filter(({ id }) => there.has(id)).length < wholeShare * words.length) return changes;
  const left = words.flatMap(({ id }): MarkedUpChange[] => {
    const before = held.get(id)?.text ?? null;
    return before === null || there.has(id) ? [] : [{ id, before, after: null, added: null, behind: [] }];
  });
  return [...changes, ...left];
}

/** Whether changes would still replace the words they were shown to replace, by the changes as they are found now. */
export function standAsShown(shown: readonly MarkedUpChange[], now: readonly MarkedUpChange[]): boolean {
  const found = new Map(now.map((one) => [one.id, one]));
  return shown.every(({ id, before, after }) => {
    const one = found.get(id);
    return one !== undefined && one.before === before && one.after === after;
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

/** The changes as edits of the own text, in order; a new paragraph is behind the nearest of those before it in the file that is there. */
export function markedUpEdits(own: readonly LiveParagraph[], changes: readonly MarkedUpChange[]): TextEdit[] {
  const there = new Set(own.map(({ id }) => id));
  return changes.map(({ id, after, added, behind }): TextEdit => {
    if (after === null) return { kind: 'remove', id };
    if (!added) return { kind: 'set', id, text: after };
    const place = behind.find((before) => there.has(before)) ?? null;
    there.add(id);
    return { kind: 'add', after: place, paragraph: added };
  });
}
