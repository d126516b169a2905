import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { droppedWords, movedWords } from '../../../client/src/editor/moved-words.ts';
import { paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';

/** A text in which `{…}` is dragged to `|`; paragraphs are parted by ` / `. */
function dragged(notation: string, copy = false): string | null {
  const paragraphs: string[] = [];
  const at = { from: -1, to: -1, target: -1 };
  let pos = 0;
  for (const [index, words] of notation.split(' / ').entries()) {
    let text = '';
    pos++;
    for (const sign of words) {
      if (sign === '{') at.from = pos + text.length;
      else if (sign === '}') at.to = pos + text.length;
      else if (sign === '|') at.target = pos + text.length;
      else text += sign;
    }
    paragraphs.push(text);
    pos += text.length + 1;
    expect(index).toBeLessThan(3);
  }
  const nodes = paragraphs.map((text, index) =>
    textSchema.node(
      'paragraph',
      paragraphAttributes({ id: `p${index}`, kind: 'operative', level: 0 }),
      text === '' ? [] : [textSchema.text(text)],
    ),
  );
  const state = EditorState.create({ doc: textSchema.node('doc', null, nodes) });
  const tr = copy
    ? droppedWords(state, state.doc.textBetween(at.from, at.to), null, at.target)
    : movedWords(state, at, at.target);
  if (!tr) return null;
  const shown: string[] = [];
  const { from, to } = tr.selection;
  tr.doc.forEach((node, start) => {
    const inside = tr.docChanged && from > start && to <= start + node.nodeSize;
    const words = node.textContent;
    const [a, b] = [from - start - 1, to - start - 1];
    shown.push(inside ? `${words.slice(0, a)}{${words.slice(a, b)}}${words.slice(b)}` : words);
  });
  return shown.join(' / ');
}

describe('words that are dragged', () => {
  it.each([
    ['one {two} three|', 'one three {two}'],
    ['one {two} three| four', 'one three {two} four'],
    ['one {two} three |four', 'one three {two} four'],
    ['one {two }three|, four', 'one three {two}, four'],
    ['one{ two} three| four', 'one three {two} four'],
    ['one{ two }three four|', 'one three four {two}'],
    ['|one {two}, three', '{two} one, three'],
    ['{one} two three|', 'two three {one}'],
    ['|one two {three}', '{three} one two'],
    ['|décide {donc}\u00a0;', '{donc} décide\u00a0;'],
    ['one {two} three / four |five', 'one three / four {two} five'],
    ['one {two} three / |', 'one three / {two}'],
    ['one {two} three |(four)', 'one three {two} (four)'],
  ])('bring their spaces in order: %j', (before, after) => {
    expect(dragged(before)).toBe(after);
  });

  it('stay as they are where a word is cut, or they are dropped into one', () => {
    expect(dragged('co{oper}ation fast|')).toBe('coation fast{oper}');
    expect(dragged('one {two} thr|ee')).toBe('one thr{two}ee');
    expect(dragged('回顾{其关于}国际|安全')).toBe('回顾国际{其关于}安全');
  });

  it('change nothing where they are dropped on themselves', () => {
    expect(dragged('one {t|wo} three')).toBe('one two three');
  });

  it('are parted from their new neighbours as a copy too, and stay where they were', () => {
    expect(dragged('one {two} three|', true)).toBe('one two three {two}');
  });
});
