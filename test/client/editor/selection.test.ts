import type { Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { nextBracket, type PageSelection } from '../../../client/src/editor/selection.ts';
import { draftOf, model } from './bracketed.ts';

const drafted = draftOf('States should act', 'Nobody changes this', 'States may rest');
const table: Wording[] = [
  { party: 'EU', paragraph: 'OP1', text: 'States shall act now' },
  { party: 'EU', paragraph: 'OP3', text: null },
];
const shown = model(drafted, drafted, table);

describe('from bracket to bracket', () => {
  it('goes through all of them in reading order and round again', () => {
    const visited: string[] = [];
    let selection: PageSelection | null = null;
    for (let i = 0; i < 4; i++) {
      selection = nextBracket(shown, selection, 1);
      visited.push(`${selection?.paragraph} ${selection?.from}`);
    }
    expect(visited).toEqual(['OP1 7', 'OP1 17', 'OP3 null', 'OP1 7']);
  });

  it('goes back from where the caret is', () => {
    expect(nextBracket(shown, { paragraph: 'OP2', from: null, to: null }, -1)).toEqual({
      paragraph: 'OP1',
      from: 17,
      to: 17,
    });
  });

  it('has nowhere to go in an undisputed text', () => {
    expect(nextBracket(model(drafted, drafted), null, 1)).toBeNull();
  });
});
