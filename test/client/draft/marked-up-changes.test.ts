import { editText, readLiveText, seedText } from '@adref/shared/crdt';
import { type LiveParagraph, noteMark, type Paragraph } from '@adref/shared/document';
import { wordingsOfText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import {
  addedNoteSigns,
  markedUpChanges,
  markedUpEdits,
  standAsShown,
  withDraftWords,
} from '../../../client/src/draft/marked-up-changes.ts';

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft = [paragraph('A', 'one'), paragraph('B', 'two'), paragraph('C', 'three'), paragraph('D', 'four')];
type Row = readonly [id: string | null, text: string];
const rows = (...all: readonly Row[]) => all.map(([id, text]) => ({ id, kind: 'operative', level: 0, text }) as const);

/** The changes as `id: before → after`, and the own text once all are made. */
function taken(own: readonly LiveParagraph[], read: ReturnType<typeof rows>): { changes: string[]; own: string[] } {
  let made = 0;
  const changes = markedUpChanges(draft, own, { paragraphs: read, moved: [] }, () => `n${++made}`);
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

  describe('of an earlier draft that has changed the same words as this one', () => {
    const open = [paragraph('A', 'States must act together;'), paragraph('B', 'Decides to meet;')];
    const file = {
      paragraphs: rows(['A', 'States shall act at once together;'], ['B', 'Decides to convene;']),
      moved: [],
      basedOn: 'L.5',
      conflicts: [
        { paragraph: 'A', text: 'States must act at once together;' },
        { paragraph: 'B', text: 'Decides to meet;' },
      ],
    };
    const written = (own: readonly LiveParagraph[], ...draftWordsIn: readonly string[]) => {
      const changes = markedUpChanges(open, own, withDraftWords(file, new Set(draftWordsIn)), () => 'n1');
      const doc = new Doc();
      seedText(doc, own);
      editText(doc, markedUpEdits(own, changes), null);
      return { asked: changes.map(({ id }) => id), own: readLiveText(doc).paragraphs.map(({ text }) => text) };
    };

    it('has its own words there, or the ones of this draft, whichever are chosen, and asks in either case', () => {
      const asked = ['A', 'B'];
      expect(written(open)).toEqual({ asked, own: ['States shall act at once together;', 'Decides to convene;'] });
      expect(written(open, 'A')).toEqual({ asked, own: ['States must act at once together;', 'Decides to convene;'] });
      expect(written(open, 'B')).toEqual({ asked, own: ['States shall act at once together;', 'Decides to meet;'] });
      expect(written(open, 'A', 'B').own).toEqual(['States must act at once together;', 'Decides to meet;']);
    });

    it('leaves the own text as it has gone on where the words of this draft are chosen', () => {
      const own = [paragraph('A', 'All States must act together;'), paragraph('B', 'Decides to meet again;')];
      expect(written(own, 'A', 'B').own).toEqual(['All States must act at once together;', 'Decides to meet again;']);
    });
  });

  it('of an earlier draft leaves the words of the own text that it does not change itself', () => {
    const open = [paragraph('A', 'Decides to constitute a working group from 2022 in New York;')];
    const own = [paragraph('A', 'Decides also to constitute a working group from 2022 in New York and Geneva;')];
    const found = (basedOn?: string) => {
      const paragraphs = rows(['A', 'Decides to constitute an open-ended working group from 2022 in New York;']);
      const [change] = markedUpChanges(open, own, { paragraphs, moved: [], ...(basedOn && { basedOn }) }, () => 'n1');
      return change?.after;
    };
    expect(found('L.5')).toBe(
      'Decides also to constitute an open-ended working group from 2022 in New York and Geneva;',
    );
    expect(found()).toBe('Decides to constitute an open-ended working group from 2022 in New York;');
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
    const found = (own: readonly LiveParagraph[]) =>
      markedUpChanges(draft, own, { paragraphs: read, moved: [] }, () => 'n1');
    const shown = found(draft);
    const wrote = (id: string, text: string) => draft.map((one) => (one.id === id ? { ...one, text } : one));
    expect(standAsShown(shown, found(wrote('B', 'two and more')))).toBe(true);
    expect(standAsShown(shown, found(wrote('A', 'one and a half')))).toBe(false);
    expect(standAsShown(shown, found(wrote('A', 'ONE')))).toBe(false);
    expect(standAsShown(shown, found(draft.filter(({ id }) => id !== 'A')))).toBe(false);
  });

  const long = [
    paragraph('A', 'Recalls the report of the Group of Governmental Experts;'),
    paragraph(
      'B',
      'Requests the Secretary-General to report on progress, and requests States to submit their national views;',
    ),
    paragraph('C', 'Calls upon States to cooperate in good faith;'),
    paragraph('D', 'Decides to include the item in the provisional agenda;'),
  ];
  const [a, b, c, d] = long as [Paragraph, Paragraph, Paragraph, Paragraph];
  const row = ({ id, text }: LiveParagraph): Row => [id, text];
  /** What is offered, and the wordings that the own text has once it is written, without what is `left` out. */
  function offered(own: readonly LiveParagraph[], read: readonly Row[], left: readonly string[] = []) {
    let made = 0;
    const changes = markedUpChanges(long, own, { paragraphs: rows(...read), moved: [] }, () => `n${++made}`);
    const doc = new Doc();
    seedText(doc, own);
    editText(doc, markedUpEdits(own, changes, new Set(left)), null);
    const written = readLiveText(doc).paragraphs;
    const places = new Map(long.map(({ id }, at) => [id, at]));
    return {
      changes: changes.map(({ id, moved, partOf }) => `${id}${moved ? ' moved' : ''}${partOf ? ` of ${partOf}` : ''}`),
      own: written.map(({ id }) => id).join(' '),
      wordings: wordingsOfText(
        'KEN',
        long,
        written,
        written.map(({ id }) => places.get(id) ?? null),
      ),
    };
  }

  it('offers a paragraph that is elsewhere as a move, which the negotiation reads as one', () => {
    const { changes, own, wordings } = offered(long, [a, c, d, b].map(row));
    expect([changes, own]).toEqual([['B moved'], 'A C D B']);
    expect(wordings).toEqual([{ party: 'KEN', paragraph: 'B', text: b.text, moved: { after: 'D', order: 0 } }]);
    expect(offered([a, c, d, b], [a, c, d, b].map(row)).changes).toEqual([]);
    // Moved by ourselves to somewhere else, with words of ours.
    const ours = { ...b, text: `${b.text} now` };
    expect(offered([ours, a, c, d], [a, c, d, b].map(row))).toMatchObject({ changes: ['B moved'], own: 'A C D B' });
  });

  it('moves two that go to one place in the order of the file, and one alone where the other is left out', () => {
    const read = [c, d, b, a].map(row);
    const { changes, own } = offered(long, read);
    expect([changes, own]).toEqual([['B moved', 'A moved'], 'C D B A']);
    expect(offered(long, read, ['B']).own).toBe('B C D A');
    expect(offered(long, read, ['A']).own).toBe('A C D B');
  });

  it('offers a split as one change, and a join as one', () => {
    const [head, tail] = [
      'Requests the Secretary-General to report on progress;',
      'Requests States to submit their national views;',
    ];
    const split = offered(long, [row(a), ['B', head], [null, tail], row(c), row(d)]);
    expect([split.changes, split.own]).toEqual([['B', 'n1 of B'], 'A B n1 C D']);
    expect(split.wordings.map(({ paragraph: id, tails }) => [id, tails?.length])).toEqual([['B', 1]]);
    expect(offered(long, [row(a), ['B', head], [null, tail], row(c), row(d)], ['B']).own).toBe('A B C D');
    const whole = `${c.text.slice(0, -1)} and decides to include the item in the provisional agenda;`;
    const joined = offered(long, [row(a), row(b), ['C', whole]]);
    expect([joined.changes, joined.own]).toEqual([['C', 'D of C'], 'A B C']);
    expect(joined.wordings.map(({ paragraph: id }) => id)).toEqual(['C', 'D']);
    expect(offered(long, [row(a), row(b), ['C', whole]], ['C']).own).toBe('A B C D');
  });
});

it('notes that a file adds are asterisks, since they have no number yet', () => {
  const note = (id: string, text: string) => ({ id, kind: 'footnote', level: 0, text }) as const;
  const read = [
    ...rows(['A', `one${noteMark('fn-8')} and${noteMark('fn-9')}`], ['B', 'two'], ['C', 'three'], ['D', 'four']),
    note('fn-8', 'See A.'),
    note('fn-9', 'See B.'),
  ];
  const changes = markedUpChanges(draft, draft, { paragraphs: read, moved: [] }, () => 'n1');
  expect([...addedNoteSigns(changes)]).toEqual([
    ['fn-8', '*'],
    ['fn-9', '**'],
  ]);
});
