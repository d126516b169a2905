import { editText, readLiveText, seedText } from '@adref/shared/crdt';
import { type LiveParagraph, noteMark, type Paragraph } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { markedUpChanges, markedUpEdits, standAsShown } from '../../../client/src/draft/marked-up-changes.ts';

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft = [paragraph('A', 'one'), paragraph('B', 'two'), paragraph('C', 'three'), paragraph('D', 'four')];
type Row = readonly [id: string | null, text: string];
const rows = (...all: readonly Row[]) => all.map(([id, text]) => ({ id, kind: 'operative', level: 0, text }) as const);

/** The changes as `id: before → after`, and the own text once all are made. */
function taken(own: readonly LiveParagraph[], read: ReturnType<typeof rows>): { changes: string[]; own: string[] } {
  let made = 0;
  const changes = markedUpChanges(draft, own, read, () => `n${++made}`);
  const doc = new Doc();
  seedText(doc, own);
  editText(doc, markedUpEdits(own, changes), null);
  return {
    changes: changes.map(({ id, before, after }) => `${id}: ${before} → ${after}`),
    own: readLiveText(doc).paragraphs.map(({ id, text }) => `${id} ${text}`),
  };
}

describe('a marked-up file', () => {
  it('changes, adds and deletes in the own text, in its own order', () => {
    expect(taken(draft, rows(['A', 'ONE'], [null, 'new'], [null, 'newer'], ['B', 'two'], ['D', 'four']))).toEqual({
      changes: ['A: one → ONE', 'n1: null → new', 'n2: null → newer', 'C: three → null'],
      own: ['A ONE', 'n1 new', 'n2 newer', 'B two', 'D four'],
    });
  });

  it('leaves alone what it says as the draft does, where the own text has gone on', () => {
    const own = [paragraph('A', 'one and more'), ...draft.slice(1)];
    expect(taken(own, rows(['A', 'one'], ['B', 'TWO'], ['C', 'three'], ['D', 'four'])).own).toEqual([
      'A one and more',
      'B TWO',
      'C three',
      'D four',
    ]);
  });

  it('deletes nothing where it has only what it changes, and adds nothing a second time', () => {
    const read = rows(['B', 'TWO'], [null, 'new']);
    const first = taken(draft, read);
    expect(first.changes).toEqual(['B: two → TWO', 'n1: null → new']);
    const own = [draft[0], paragraph('B', 'TWO'), paragraph('n1', 'new'), draft[2], draft[3]] as LiveParagraph[];
    expect(taken(own, read).changes).toEqual([]);
  });

  it('calls a note that the own text has too by the mark that it has there', () => {
    const called = (note: string) => `one${noteMark(note)}`;
    const note = (id: string) => ({ id, kind: 'footnote', level: 0, text: 'Ibid.' }) as const;
    const own = [paragraph('A', called('fn-7')), ...draft.slice(1), note('fn-7')];
    const read = [...rows(['A', called('fn-9')], ['B', 'TWO'], ['C', 'three'], ['D', 'four']), note('fn-9')];
    expect(taken(own, read as ReturnType<typeof rows>).changes).toEqual(['B: two → TWO']);
  });

  it('brings back a paragraph that the own text has deleted, behind the one that it follows', () => {
    const own = draft.filter(({ id }) => id !== 'B');
    expect(taken(own, rows(['A', 'one'], ['B', 'TWO'], ['C', 'three'])).own.slice(0, 3)).toEqual([
      'A one',
      'B TWO',
      'C three',
    ]);
  });

  it('is shown again where a colleague wrote into what it would replace, and not where elsewhere', () => {
    const read = rows(['A', 'ONE'], ['B', 'two'], ['C', 'three'], ['D', 'four']);
    const found = (own: readonly LiveParagraph[]) => markedUpChanges(draft, own, read, () => 'n1');
    const shown = found(draft);
    const wrote = (id: string, text: string) => draft.map((one) => (one.id === id ? { ...one, text } : one));
    expect(standAsShown(shown, found(wrote('B', 'two and more')))).toBe(true);
    expect(standAsShown(shown, found(wrote('A', 'one and a half')))).toBe(false);
    expect(standAsShown(shown, found(wrote('A', 'ONE')))).toBe(false);
    expect(standAsShown(shown, found(draft.filter(({ id }) => id !== 'A')))).toBe(false);
  });
});
