import { editText } from '@adref/shared/crdt';
import { describe, expect, it } from 'vitest';
import { moveParagraph } from '../../../client/src/editor/move-paragraph.ts';
import { addParagraph } from '../../../client/src/editor/paragraph-commands.ts';
import { pressedOrigin } from '../../../client/src/editor/text-undo.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { dice } from '../../server/sync/dice.ts';
import { meet } from '../../shared/crdt/notation.ts';
import { deletes, lines, moves, place, start, two, types, whole } from './two-writers.ts';

/* Amina types in a paragraph, Brian, of the same party, moves it: what she typed is still hers to take back. */

/** Until nobody has anything to say that the others have not heard. */
function all(...writers: readonly Writer[]): string[] {
  for (const _ of writers)
    for (const one of writers) for (const other of writers) if (other !== one) meet(one.doc, other.doc);
  const [first] = writers;
  for (const who of writers) {
    expect(lines(who)).toEqual(first && lines(first));
    expect(who.binding.mended).toBe(0);
  }
  return first ? lines(first) : [];
}
function end(...writers: readonly Writer[]): void {
  for (const who of writers) who.leave();
}

/** Ways to move b, which end it up elsewhere. */
const ways: readonly (readonly [string, (who: Writer) => void])[] = [
  ['to the end', (who) => moves(who, 'b', ['d'])],
  ['to the beginning', (who) => moves(who, 'b', [])],
  [
    'by a key',
    (who) => {
      who.select(place(who, 'b', 1));
      moveParagraph(1)(who.view.state, who.view.dispatch);
    },
  ],
  [
    'several times',
    (who) => {
      for (const behind of [['d'], [], ['c']]) moves(who, 'b', behind);
    },
  ],
  [
    'there and back',
    (who) => {
      moves(who, 'b', ['d']);
      moves(who, 'b', ['a']);
    },
  ],
  [
    'there, and undone',
    (who) => {
      moves(who, 'b', ['d']);
      who.undo.undo();
    },
  ],
  [
    'there, undone and done again',
    (who) => {
      moves(who, 'b', ['d']);
      who.undo.undo();
      who.undo.redo();
    },
  ],
  [
    'by a button',
    (who) => {
      const b = who.shown().find(({ id }) => id === 'b');
      if (!b) throw new Error('b is gone');
      editText(
        who.doc,
        [
          { kind: 'remove', id: 'b' },
          { kind: 'add', after: 'd', paragraph: b },
        ],
        pressedOrigin,
      );
    },
  ],
  [
    'cut and pasted',
    (who) => {
      const { doc } = who.view.state;
      const node = doc.child(who.shown().findIndex(({ id }) => id === 'b'));
      const from = place(who, 'b', 0);
      deletes(who, 'b', 0, node.content.size);
      const { tr } = who.view.state;
      tr.delete(from - 1, from + 1);
      who.view.dispatch(tr.insert(tr.doc.content.size, node));
    },
  ],
];

describe.each(ways)('in a paragraph that a colleague then moved %s', (way, move) => {
  const times = [['before', true] as const, ...(way.includes('undone') ? [] : [['meanwhile', false] as const])];
  it.each(times)('undo takes back the own letters, and redo puts them back (typed %s)', (_when, before) => {
    const [amina, brian] = two();
    types(amina, 'a', 7, ' now');
    deletes(amina, 'c', 0, 2);
    types(amina, 'b', 3, 'XY');
    types(amina, 'b', 10, ' at once');
    if (before) all(amina, brian);
    move(brian);
    const moved = all(amina, brian);
    expect(moved.find((line) => line.startsWith('b'))).toBe('b ReqXYuests at once;');
    const states = [moved];
    const without = (from: string, to: string) => states.at(-1)?.map((line) => line.replace(from, to)) ?? [];
    for (const [from, to] of [
      [' at once', ''],
      ['XY', ''],
      ['c ges', 'c Urges'],
      [' now', ''],
    ] as const) {
      amina.undo.undo();
      states.push(without(from, to));
      expect(all(amina, brian)).toEqual(states.at(-1));
    }
    expect(lines(amina).toSorted()).toEqual(whole);
    expect(amina.undo.canUndo()).toBe(false);
    for (const state of states.toReversed().slice(1)) {
      amina.undo.redo();
      expect(all(amina, brian)).toEqual(state);
    }
    for (const state of states.slice(1)) {
      amina.undo.undo();
      expect(all(amina, brian)).toEqual(state);
    }
    end(amina, brian);
  });

  it('what was taken back and put back goes with the next move too', () => {
    const [amina, brian] = two();
    types(amina, 'b', 3, 'XY');
    all(amina, brian);
    move(brian);
    all(amina, brian);
    amina.undo.undo();
    all(amina, brian);
    moves(brian, 'b', ['c']);
    const without = all(amina, brian);
    amina.undo.redo();
    expect(all(amina, brian)).toEqual(without.map((line) => line.replace('Req', 'ReqXY')));
    moves(brian, 'b', []);
    expect(all(amina, brian)[0]).toBe('b ReqXYuests;');
    amina.undo.undo();
    expect(all(amina, brian)[0]).toBe('b Requests;');
    end(amina, brian);
  });

  it('a deletion is brought back by undo and done again by redo', () => {
    const [amina, brian] = two();
    deletes(amina, 'b', 3, 5);
    amina.undo.undo();
    all(amina, brian);
    move(brian);
    const moved = all(amina, brian);
    amina.undo.redo();
    const without = moved.map((line) => line.replace('Requests', 'Reqsts'));
    expect(all(amina, brian)).toEqual(without);
    amina.undo.undo();
    expect(all(amina, brian)).toEqual(moved);
    end(amina, brian);
  });
});

it('a move of the own that a colleague has carried on is not undone, and no words go with it', () => {
  const [amina, brian] = two();
  moves(amina, 'b', ['d']);
  // In the same step.
  amina.select(place(amina, 'b', 3));
  amina.view.dispatch(amina.view.state.tr.insertText('XY'));
  all(amina, brian);
  moves(brian, 'b', []);
  all(amina, brian);
  amina.undo.undo();
  const first = ['b Requests;', 'a Decides;', 'c Urges;', 'd Notes.'];
  expect(all(amina, brian)).toEqual(first);
  amina.undo.redo();
  expect(all(amina, brian)).toEqual(first.map((line) => line.replace('Req', 'ReqXY')));
  end(amina, brian);
});

it('what one typed before one moved the paragraph oneself is taken back where another has moved it on', () => {
  const [amina, brian] = two();
  types(amina, 'b', 3, 'XY');
  moves(amina, 'b', ['d']);
  all(amina, brian);
  moves(brian, 'b', []);
  all(amina, brian);
  amina.undo.undo();
  expect(all(amina, brian)[0]).toBe('b ReqXYuests;');
  amina.undo.undo();
  expect(all(amina, brian)[0]).toBe('b Requests;');
  end(amina, brian);
});

it('letters in a paragraph that was joined to another and moved with it', () => {
  const [amina, brian] = two();
  types(amina, 'c', 2, 'XY');
  all(amina, brian);
  brian.view.dispatch(brian.view.state.tr.join(place(brian, 'c', 0) - 1));
  moves(brian, 'b', []);
  expect(all(amina, brian)).toEqual(['b Requests;UrXYges;', 'a Decides;', 'd Notes.']);
  amina.undo.undo();
  expect(all(amina, brian)).toEqual(['b Requests;Urges;', 'a Decides;', 'd Notes.']);
  amina.undo.redo();
  expect(all(amina, brian)).toEqual(['b Requests;UrXYges;', 'a Decides;', 'd Notes.']);
  end(amina, brian);
});

it('two who typed in it each take back their own', () => {
  const [amina, brian] = two();
  const chidi = writer(copyOf(start, 7));
  types(amina, 'b', 3, 'XY');
  all(amina, brian, chidi);
  types(chidi, 'b', 4, 'Z');
  all(amina, brian, chidi);
  moves(brian, 'b', ['d']);
  expect(all(amina, brian, chidi)[3]).toBe('b ReqXZYuests;');
  moves(chidi, 'b', ['c']);
  all(amina, brian, chidi);
  chidi.undo.undo();
  expect(all(amina, brian, chidi)[3]).toBe('b ReqXZYuests;');
  chidi.undo.undo();
  expect(all(amina, brian, chidi)[3]).toBe('b ReqXYuests;');
  amina.undo.undo();
  expect(all(amina, brian, chidi)[3]).toBe('b Requests;');
  chidi.undo.redo();
  amina.undo.redo();
  expect(all(amina, brian, chidi)[3]).toBe('b ReqXZYuests;');
  end(amina, brian, chidi);
});

it.each(['New;', ''])('a paragraph that one added, “%s”, and a colleague moved is taken out again', (words) => {
  const [amina, brian] = two();
  addParagraph('b', false)(amina.view.state, amina.view.dispatch);
  if (words !== '') amina.view.dispatch(amina.view.state.tr.insertText(words));
  const id = String(amina.view.state.selection.$from.parent.attrs.id);
  all(amina, brian);
  moves(brian, id, []);
  const moved = all(amina, brian);
  expect(moved[0]).toBe(`${id} ${words}`);
  amina.undo.undo();
  expect(all(amina, brian)).toEqual(whole);
  amina.undo.redo();
  expect(all(amina, brian)).toEqual(moved);
  amina.undo.undo();
  expect(all(amina, brian)).toEqual(whole);
  end(amina, brian);
});

it('letters that a colleague has deleted after the move stay deleted', () => {
  const [amina, brian] = two();
  types(amina, 'b', 3, 'XY');
  all(amina, brian);
  moves(brian, 'b', ['d']);
  deletes(brian, 'b', 3, 4);
  all(amina, brian);
  amina.undo.undo();
  expect(all(amina, brian)[3]).toBe('b Requests;');
  amina.undo.redo();
  expect(all(amina, brian)[3]).toBe('b ReqYuests;');
  end(amina, brian);
});

it('letters that one took back and put back can be taken back again when the colleague has undone the move', () => {
  const [amina, brian] = two();
  types(amina, 'b', 3, 'XY');
  all(amina, brian);
  for (const behind of [['d'], []]) moves(brian, 'b', behind);
  all(amina, brian);
  for (let time = 0; time < 2; time++) {
    amina.undo.undo();
    amina.undo.redo();
    expect(all(amina, brian)[time === 0 ? 0 : 3]).toBe('b ReqXYuests;');
    brian.undo.undo();
    all(amina, brian);
  }
  amina.undo.undo();
  expect(all(amina, brian)).toEqual(whole);
  end(amina, brian);
});

it('letters that one took back do not come again when the colleague undoes the move', () => {
  const [amina, brian] = two();
  types(amina, 'b', 3, 'XY');
  all(amina, brian);
  moves(brian, 'b', ['d']);
  all(amina, brian);
  amina.undo.undo();
  all(amina, brian);
  brian.undo.undo();
  expect(all(amina, brian)).toEqual(whole);
  amina.undo.redo();
  expect(all(amina, brian)[1]).toBe('b ReqXYuests;');
  brian.undo.redo();
  expect(all(amina, brian)[3]).toBe('b ReqXYuests;');
  amina.undo.undo();
  expect(all(amina, brian)[3]).toBe('b Requests;');
  end(amina, brian);
});

it('whatever two write and move in turn, one’s undo takes all of one’s own letters back, and redo puts them back', () => {
  for (let seed = 1; seed <= 15; seed++) {
    const roll = dice(seed);
    const [amina, brian] = two();
    let letter = 0x4e00;
    const pick = (who: Writer) => who.shown()[roll(4)] ?? { id: 'a', text: '' };
    for (let step = 0; step < 12; step++) {
      const typist = roll(3) > 0 ? amina : brian;
      const { id, text } = pick(typist);
      types(typist, id, roll(text.length + 1), String.fromCharCode(letter, letter + 1));
      letter += 2;
      if (roll(2) > 0) all(amina, brian);
      if (roll(2) > 0) ways[roll(2)]?.[1](brian);
      if (roll(3) > 0) moves(brian, pick(brian).id, roll(2) > 0 ? [pick(brian).id] : []);
      all(amina, brian);
    }
    const written = all(amina, brian);
    const typed = new Set<string>();
    while (amina.undo.canUndo()) {
      const before = lines(amina).join('');
      amina.undo.undo();
      const now = all(amina, brian).join('');
      for (const char of before) if (!now.includes(char)) typed.add(char);
      expect(now.length, `seed ${seed}`).toBe(before.length - 2);
    }
    expect(lines(amina), `seed ${seed}`).toEqual(
      written.map((line) => [...line].filter((char) => !typed.has(char)).join('')),
    );
    while (amina.undo.canRedo()) {
      amina.undo.redo();
      all(amina, brian);
    }
    expect(lines(amina), `seed ${seed}`).toEqual(written);
    end(amina, brian);
  }
});
