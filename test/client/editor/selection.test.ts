import type { Wording } from '@adref/shared/rolling';
import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { bracketAt, nextBracket, type PageSelection } from '../../../client/src/editor/selection.ts';
import { paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';
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

describe('the caret between two brackets that touch', () => {
  const chinese = draftOf('各国应合作。');
  const touching = model(chinese, chinese, [
    { party: 'EU', paragraph: 'OP1', text: '各国须合作。' },
    { party: 'JPN', paragraph: 'OP1', text: '各国应协作。' },
  ]);
  const at = (offset: number) => {
    const [{ text, ...rest } = { text: '', id: '', kind: 'plain', level: 0 } as const] = chinese;
    const doc = textSchema.node('doc', null, [
      textSchema.node('paragraph', paragraphAttributes(rest), [textSchema.text(text)]),
    ]);
    const selection = TextSelection.create(doc, 1 + offset);
    return bracketAt(EditorState.create({ doc, selection }), touching)?.from;
  };

  it('is in the second, behind what opens it; in each it is in that one', () => {
    expect([1, 2, 3, 4, 5, 6].map(at)).toEqual([null, 2, 3, 3, 3, null]);
  });
});
