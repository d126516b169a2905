import { readLiveText, seedText, textRoots } from '@adref/shared/crdt';
import { type LiveParagraph, type Paragraph, plainLabels } from '@adref/shared/document';
import { ownWordings } from '@adref/shared/negotiation';
import { type Command, Plugin } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { asCut, asMoved, wholeParagraphs } from '../../../client/src/editor/cut-paragraphs.ts';
import { insertPasted } from '../../../client/src/editor/insert-pasted.ts';
import { moveParagraph, moveParagraphBehind } from '../../../client/src/editor/move-paragraph.ts';
import { type PageState, pageKey } from '../../../client/src/editor/page-state.ts';
import { textOfWordings } from '../../../shared/src/negotiation/tabling/text-of-wordings.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { fc } from '../../property.ts';
import { meet, op } from '../../shared/crdt/notation.ts';

const draft: readonly Paragraph[] = [
  op('a', 'Requests the Secretary-General to report at length on the implementation of the present resolution;'),
  op('b', 'Decides;'),
  op('c', 'Urges all States to act;'),
  op('d', 'Notes the report of the Group of Governmental Experts, and the recommendations that are in it;'),
  op('e', 'Invites all;'),
];

const seeded = new Y.Doc();
seedText(seeded, draft);
const start = Y.encodeStateAsUpdate(seeded);

/** Somebody of Kenya with its page before them. */
function delegate(client: number, from: Uint8Array = start): Writer {
  const source = { draft, party: 'KEN', table: [], positions: [], bases: new Map(), labels: plainLabels };
  const page = new Plugin<PageState>({
    key: pageKey,
    state: { init: () => ({ input: { source } }) as unknown as PageState, apply: (_tr, state) => state },
  });
  return writer(copyOf(from, client), [page]);
}

const does = ({ view }: Writer, command: Command) => command(view.state, view.dispatch);
const text = ({ doc }: Writer): readonly LiveParagraph[] => readLiveText(doc).paragraphs;
const order = (who: Writer) => text(who).map(({ id }) => id);
const told = (own: readonly LiveParagraph[]) =>
  ownWordings('KEN', draft, own).flatMap(({ paragraph, moved }) => (moved ? [paragraph] : []));

function selectIn({ view, select }: Writer, id: string, whole: boolean): void {
  view.state.doc.forEach((node, pos) => {
    const end = pos + 1 + node.content.size;
    if (node.attrs.id === id) select(whole ? pos + 1 : end, end);
  });
}

/** By Alt+Shift+Down (1) or Up (-1), so often. */
const byKeys = (id: string, step: 1 | -1, times: number) => (who: Writer) => {
  for (let time = 0; time < times; time++) {
    selectIn(who, id, false);
    does(who, moveParagraph(step));
  }
};
const byDrag = (id: string, behind: readonly string[]) => (who: Writer) =>
  void does(who, moveParagraphBehind(id, behind));
/** Cut whole, and pasted at the end of another one. */
const byPaste = (id: string, at: string) => (who: Writer) => {
  selectIn(who, id, true);
  const cut = wholeParagraphs(who.view.state);
  who.view.dispatch(who.view.state.tr.deleteSelection());
  selectIn(who, at, false);
  const paragraphs = cut.map(({ words }) => ({ words, rank: null }));
  const pasted = asCut(who.view.state, { paragraphs, open: true, leftOut: [] }, cut);
  const tr = insertPasted(who.view.state, pasted);
  if (tr) who.view.dispatch(asMoved(who.view.state, tr, cut));
};

describe('of two paragraphs that changed places the one is told as moved that the person moved', () => {
  it.each([
    ['a longer one down, by keys', byKeys('a', 1, 1), 'bacde', ['a']],
    ['a shorter one up, by keys', byKeys('b', -1, 1), 'bacde', ['b']],
    ['a longer one past two, by keys', byKeys('a', 1, 2), 'bcade', ['a']],
    ['a longer one down, by drag', byDrag('d', ['e']), 'abced', ['d']],
    ['a shorter one up, by drag', byDrag('e', ['c']), 'abced', ['e']],
    ['a longer one down, by paste', byPaste('a', 'b'), 'bacde', ['a']],
    ['a shorter one down, by paste', byPaste('c', 'd'), 'abdce', ['c']],
    ['a longer one up, by paste', byPaste('d', 'b'), 'abdce', ['d']],
  ])('%s', (_, moves, ids, moved) => {
    const [amina, brian] = [delegate(5), delegate(6)];
    moves(amina);
    meet(amina.doc, brian.doc);
    for (const who of [amina, brian]) {
      expect(order(who).join('')).toBe(ids);
      expect(told(who.shown())).toEqual(moved);
      expect(who.shown()).toEqual(text(who));
    }
    // Support, new rounds and the exported file go through wordings, and through what is seeded from them.
    expect(told(textOfWordings(draft, ownWordings('KEN', draft, text(amina))))).toEqual(moved);
    const again = new Y.Doc();
    seedText(again, text(amina));
    expect(told(readLiveText(again).paragraphs)).toEqual(moved);
    for (const who of [amina, brian]) who.leave();
  });
});

describe('what is noted of a move', () => {
  const noted = ({ doc }: Writer) => [...textRoots(doc).moved.keys()].sort();

  it('goes with its undo, and comes again with its redo', () => {
    const amina = delegate(5);
    byDrag('a', ['b'])(amina);
    expect(noted(amina)).toEqual(['a']);
    amina.undo.undo();
    expect([noted(amina), order(amina).join('')]).toEqual([[], 'abcde']);
    amina.undo.redo();
    expect([noted(amina), told(text(amina))]).toEqual([['a'], ['a']]);
    expect(amina.shown()).toEqual(text(amina));
    amina.leave();
  });

  it('goes when the paragraph is moved back, or the others come after it', () => {
    for (const back of [byKeys('a', -1, 1), byDrag('a', []), byDrag('b', ['a']), byPaste('b', 'a')]) {
      const amina = delegate(5);
      byDrag('a', ['b'])(amina);
      back(amina);
      expect([order(amina).join(''), noted(amina)]).toEqual(['abcde', []]);
      amina.leave();
    }
  });

  it('says nothing else, however false it is', () => {
    const amina = delegate(5);
    for (const id of ['b', 'e', 'nobody', '__proto__']) textRoots(amina.doc).moved.set(id, true);
    expect(text(amina).map(({ moved: _, ...rest }) => rest)).toEqual(draft);
    expect(ownWordings('KEN', draft, text(amina))).toEqual([]);
    expect(readLiveText(amina.doc).faults).toBe(0);
    amina.leave();
  });
});

it('random moves: told is what the person moved and nothing else, and the text reads back', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    behind: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e'),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
      const amina = delegate(5);
      const moved = new Set<string>();
      for (const { id, behind } of steps) {
        const before = order(amina).join('');
        does(amina, moveParagraphBehind(id, behind === id ? [] : [behind]));
        if (order(amina).join('') !== before) moved.add(id);
        const own = text(amina);
        expect(amina.shown()).toEqual(own);
        for (const one of told(own)) expect(moved).toContain(one);
        const wordings = ownWordings('KEN', draft, own);
        expect(textOfWordings(draft, wordings).map(({ id: own }) => own)).toEqual(own.map(({ id: own }) => own));
      }
      amina.leave();
    }),
    { numRuns: 100 },
  );
});
