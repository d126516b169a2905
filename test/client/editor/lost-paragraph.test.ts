import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lostParagraphPlugin } from '../../../client/src/editor/lost-paragraph.ts';
import { copyOf, type Writer, writer } from '../../fault/writer.ts';
import { meet } from '../../shared/crdt/notation.ts';
import { lines, place, start, types } from './two-writers.ts';

/** Amina writes in b, and Brian takes it out: what she writes is in a paragraph of its own, and never among the words of another one. */
let amina: Writer;
let brian: Writer;

beforeEach(() => {
  amina = writer(copyOf(start, 5), (binding) => [lostParagraphPlugin(binding, () => undefined)]);
  brian = writer(copyOf(start, 6));
});
afterEach(() => {
  expect(amina.binding.mended + brian.binding.mended).toBe(0);
  amina.leave();
  brian.leave();
});

const meetAll = () => meet(amina.doc, brian.doc);

/** Types on where the caret is, as the browser hands letters to the editor. */
function typesOn(words: string): void {
  for (const letter of words) {
    const { view } = amina;
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter);
    const taken = view.state.plugins.some((one) =>
      one.props.handleTextInput?.call(one, view, from, to, letter, insert),
    );
    if (!taken) view.dispatch(insert());
  }
}
/** From within a to within c, with all of b between. */
const deletesAround = () => {
  brian.undo.stopCapturing();
  const { view } = brian;
  view.dispatch(view.state.tr.delete(place(brian, 'a', 3), place(brian, 'c', 2)));
};
/** A new paragraph is a star. */
const linesOf = (who: Writer) => who.shown().map(({ id, text }) => `${'abcd'.includes(id) ? id : '*'} ${text}`);
const gone = ['a Decges;', 'd Notes.'];

describe('a paragraph that a colleague takes out with words around it', () => {
  it('leaves a new one for what is typed next, behind the one that is left, and comes back whole by undo', () => {
    types(amina, 'b', 4, 'xy');
    meetAll();
    deletesAround();
    meetAll();
    expect(lines(amina)).toEqual(gone);
    typesOn('new');
    expect(linesOf(amina)).toEqual(['a Decges;', '* new', 'd Notes.']);
    meetAll();
    expect(lines(brian)).toEqual(lines(amina));
    brian.undo.undo();
    meetAll();
    expect(lines(brian)).toEqual(lines(amina));
    expect(linesOf(amina)).toEqual(['a Decides;', 'b Requxyests;', 'c Urges;', '* new', 'd Notes.']);
  });

  it('leaves a new one for the letters that were on their way, and what is typed behind them', async () => {
    types(amina, 'b', 4, 'xy');
    meetAll();
    typesOn('zw');
    deletesAround();
    meetAll();
    await Promise.resolve();
    meetAll();
    expect(linesOf(amina)).toEqual(['a Decges;', '* zw', 'd Notes.']);
    typesOn('!');
    meetAll();
    expect(linesOf(amina)).toEqual(['a Decges;', '* zw!', 'd Notes.']);
    expect(lines(brian)).toEqual(lines(amina));
  });

  it('stays away where the caret goes elsewhere', () => {
    types(amina, 'b', 4, 'xy');
    meetAll();
    deletesAround();
    meetAll();
    amina.select(place(amina, 'd', 2));
    typesOn('!');
    expect(lines(amina)).toEqual(['a Decges;', 'd No!tes.']);
  });
});

it('a paragraph that is joined to the one before goes on there, with its words and the caret', () => {
  types(amina, 'b', 4, 'xy');
  meetAll();
  brian.view.dispatch(brian.view.state.tr.join(place(brian, 'b', -1)));
  meetAll();
  typesOn('z');
  expect(lines(amina)).toEqual(['a Decides;Requxyzests;', 'c Urges;', 'd Notes.']);
});

it('the end of an own paragraph that is joined to the one before stays there', async () => {
  amina.view.dispatch(amina.view.state.tr.split(place(amina, 'b', 'Requests;'.length)));
  amina.select(place(amina, 'c', -2));
  typesOn('Own words');
  meetAll();
  const own = amina.shown()[2]?.id ?? '';
  brian.view.dispatch(brian.view.state.tr.delete(place(brian, 'b', 3), place(brian, own, 4)));
  meetAll();
  await Promise.resolve();
  typesOn('!');
  expect(lines(amina)).toEqual(['a Decides;', 'b Reqwords!', 'c Urges;', 'd Notes.']);
});

it('of a paragraph of which words are left, and joined to the one before, nothing is brought back', async () => {
  types(amina, 'b', 4, 'xy');
  meetAll();
  brian.view.dispatch(brian.view.state.tr.delete(place(brian, 'a', 3), place(brian, 'b', 6)));
  meetAll();
  await Promise.resolve();
  typesOn('z');
  expect(lines(amina)).toEqual(['a Deczests;', 'c Urges;', 'd Notes.']);
});
