import { expect, test } from 'vitest';
import { type BracketForce, bracketForce } from '../../../client/src/components/bracket-force.ts';
import { pageMarks } from '../../../client/src/editor/page-marks.ts';
import { draftOf, model } from './bracketed.ts';

/** What the brackets of the first paragraph say of each alternative's force. */
function forces(draft: string, own: string, ...others: string[]): (string | null)[] {
  const [paragraph] = draftOf(draft);
  const table = others.map((text, at) => ({ party: `P${at}`, paragraph: 'OP1', text }));
  const shown = model(draftOf(draft), [{ ...paragraph, text: own } as never], table as never).paragraphs[0];
  if (!shown) throw new Error('no paragraph');
  return pageMarks(shown, 'KEN', bracketForce).flatMap((mark) =>
    mark.type === 'widget' && mark.content.kind === 'tail'
      ? [mark.content.force, ...mark.content.alternatives.map(({ force }) => force)]
      : [],
  );
}

test('a bracket says which way each alternative takes the force of the draft', () => {
  const draft = 'Calls upon States, which should cooperate fully in all matters;';
  expect(forces(draft, draft, draft.replace('should', 'may'), draft.replace('should', 'shall'))).toEqual([
    null,
    'weaker',
    'stronger',
  ]);
});

test('it says so of the own words, and of words that are only taken out', () => {
  const draft = 'Calls upon States to cooperate fully in all matters;';
  expect(forces(draft, draft.replace(' fully', ''))).toEqual(['weaker']);
  expect(forces(draft, draft.replace('matters', 'questions'))).toEqual([null]);
});

test('the opening verb of a paragraph is one wherever the bracket stands', () => {
  const draft = `Requests ${'the competent bodies of the Organization and all of its Members '.repeat(3)}to report on requests for help;`;
  expect(forces(draft, draft.replace('Requests', 'Invites'))).toEqual(['weaker']);
  expect(forces(draft, draft.replace('requests for', 'offers of'))).toEqual([null]);
});

test('it says nothing of the force until that can be told', () => {
  const [paragraph] = draftOf('States should act;');
  const table = [{ party: 'P0', paragraph: 'OP1', text: 'States shall act;' }];
  const shown = model(draftOf('States should act;'), [{ ...paragraph } as never], table as never).paragraphs[0];
  if (!shown) throw new Error('no paragraph');
  const told = (force: BracketForce) =>
    pageMarks(shown, 'KEN', force).flatMap((mark) =>
      mark.type === 'widget' && mark.content.kind === 'tail' ? mark.content.alternatives.map((each) => each.force) : [],
    );
  expect([told(null), told(bracketForce)]).toEqual([[null], ['stronger']]);
});
