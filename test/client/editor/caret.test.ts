import { describe, expect, it } from 'vitest';
import { carried } from '../../../client/src/editor/caret.ts';
import { textSchema } from '../../../client/src/editor/text-schema.ts';

/** A document of these paragraphs, and the position of `|` in it. */
function at(...paragraphs: string[]) {
  let position = -1;
  let from = 0;
  for (const paragraph of paragraphs) {
    const caret = paragraph.indexOf('|');
    if (caret >= 0) position = from + 1 + caret;
    from += paragraph.replace('|', '').length + 2;
  }
  const nodes = paragraphs.map((paragraph, index) => {
    const words = paragraph.replace('|', '');
    return textSchema.node('paragraph', { id: `p${index}` }, words === '' ? [] : [textSchema.text(words)]);
  });
  return { doc: textSchema.node('doc', null, nodes), position };
}

/** The text with `|` where the caret is after a colleague changed it. */
function after(before: string[], now: string[]): string {
  const { doc, position } = at(...before);
  const carriedTo = carried(doc, at(...now).doc, position);
  if (carriedTo === null) return 'lost';
  let from = 0;
  return now
    .map((words) => {
      const offset = carriedTo - from - 1;
      from += words.length + 2;
      return offset >= 0 && offset <= words.length ? `${words.slice(0, offset)}|${words.slice(offset)}` : words;
    })
    .join(' ¶ ');
}

describe('the caret while colleagues split and join', () => {
  it('stays in its words when a paragraph before it is split', () => {
    expect(after(['one two', 'three fo|ur'], ['one', ' two', 'three four'])).toBe('one ¶  two ¶ three fo|ur');
  });

  it('goes with its words into the second half', () => {
    expect(after(['one two thr|ee'], ['one', ' two three'])).toBe('one ¶  two thr|ee');
  });

  it('comes back with them when paragraphs are joined', () => {
    expect(after(['one', 'two thr|ee'], ['one two three'])).toBe('one two thr|ee');
  });

  it('is given up where its own words went', () => {
    expect(after(['one', 'tw|o', 'three'], ['one', 'three'])).toBe('lost');
  });
});
