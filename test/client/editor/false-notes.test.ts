import { type CharacterRange, copyKey, textRoots } from '@adref/shared/crdt';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { moveParagraphBehind } from '../../../client/src/editor/move-paragraph.ts';
import { deletedAmong } from '../../../client/src/editor/same-letters.ts';
import { itemsIn } from '../../../client/src/editor/standing-copies.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { textOf } from '../../shared/crdt/notation.ts';

/*
 * Amina and Chipo write in one text. Mallory, who may write in it too, notes of letters whatever it likes: that those of Chipo are what Amina
 * has typed or moved. Amina's undo takes nothing of Chipo's.
 */
const [amina, chipo, mallory] = [5, 6, 9];
let [a, c]: [Writer, Writer] = [] as never;
let m: Y.Doc;
let start = 0;

beforeEach(() => {
  const text = textOf('{a}Alpha|{b}Bravo|{c}Coda|');
  start = text.clientID;
  const update = Y.encodeStateAsUpdate(text);
  [a, c] = [writer(copyOf(update, amina)), writer(copyOf(update, chipo))];
  m = copyOf(update, mallory);
  return () => {
    a.leave();
    c.leave();
  };
});

/** Everybody has everything. */
function exchange(): void {
  const docs = [a.doc, c.doc, m];
  for (const from of docs)
    for (const to of docs) if (to !== from) Y.applyUpdate(to, Y.encodeStateAsUpdate(from), 'post');
}

/** Puts words behind others; gives which characters they are. */
function types(who: Writer, behind: string, words: string): CharacterRange {
  let at = -1;
  who.view.state.doc.descendants((node, pos) => {
    const found = node.isText ? (node.text ?? '').indexOf(behind) : -1;
    if (found >= 0) at = pos + found + behind.length;
  });
  const clock = Y.getState(who.doc.store, who.doc.clientID);
  who.select(at);
  who.view.dispatch(who.view.state.tr.insertText(words));
  const mark = Y.getState(who.doc.store, who.doc.clientID) - words.length;
  return { client: who.doc.clientID, clock: Math.max(clock, mark), len: words.length };
}

const lines = (who: Writer) => who.shown().map(({ text }) => text);
const part = ({ client, clock }: CharacterRange, from: number, len: number) => ({ client, clock: clock + from, len });

/** Mallory notes that characters are the same as others, in its name and in that of whoever has put them in. */
function notes(of: CharacterRange, by: CharacterRange, moved: boolean): void {
  for (const key of [copyKey(by, mallory), copyKey(by)]) {
    textRoots(m).restored.set(key, { ...of, by, whole: of.len, ...(moved && { moved: true }) });
  }
}

/** Mallory writes words of its own. */
function puts(words: string): CharacterRange {
  const clock = Y.getState(m.store, mallory);
  textRoots(m).words.insert(1, words);
  return { client: mallory, clock, len: words.length };
}

describe.each([
  ['moved', true],
  ['brought back', false],
])('of letters that a page notes to be %s', (_, moved) => {
  /** Amina types XY, Chipo pq; `lies` is what Mallory notes. Then Amina takes hers back. */
  function undone(lies: (own: CharacterRange, others: CharacterRange) => void): string[] {
    const own = types(a, 'Alp', 'XY');
    exchange();
    const others = types(c, 'Bra', 'pq');
    exchange();
    lies(own, others);
    exchange();
    a.undo.undo();
    return lines(a);
  }

  const rest = ['Alpha', 'Brapqvo', 'Coda'];

  it('those of a third do not go when somebody takes the own ones back', () => {
    expect(undone((own, others) => notes(own, others, moved))).toEqual(rest);
  });

  it('nor where they are said to be copies of own letters of that page', () => {
    const texts = undone((own, others) => {
      const bridge = puts('zz');
      notes(own, bridge, moved);
      notes(bridge, others, moved);
    });
    expect(texts.slice(1)).toEqual(rest.slice(1));
  });

  it('nor where letters of that page are said to be the same as both', () => {
    const texts = undone((own, others) => {
      const bridge = puts('zz');
      notes(own, bridge, moved);
      notes(part(others, 1, 1), part(bridge, 1, 1), moved);
    });
    expect(texts.slice(1)).toEqual(rest.slice(1));
  });

  it('nor when a paragraph goes back to its place', () => {
    moveParagraphBehind('a', ['b'])(a.view.state, a.view.dispatch);
    const put = itemsIn(a.doc, { client: amina, clock: 0, len: 100 }).find(
      ({ content }) => content instanceof Y.ContentString,
    );
    exchange();
    const others = types(c, 'Alp', 'pq');
    exchange();
    notes({ client: amina, clock: put?.id.clock ?? -1, len: 2 }, others, moved);
    exchange();
    a.undo.undo();
    expect(lines(a)).toEqual(['Alppqha', 'Bravo', 'Coda']);
  });

  it('nor do words stay away that somebody has deleted and brings back', () => {
    a.select(1, 6);
    a.view.dispatch(a.view.state.tr.deleteSelection());
    exchange();
    const others = types(c, 'Bra', 'pq');
    exchange();
    const [gone] = deletedAmong(a.doc, [{ client: start, clock: 0, len: 100 }]);
    notes({ client: start, clock: gone?.clock ?? -1, len: 2 }, others, moved);
    exchange();
    a.undo.undo();
    expect(lines(a)).toEqual(['Alpha', 'Brapqvo', 'Coda']);
  });
});
