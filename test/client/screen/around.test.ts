import { rollParagraph } from '@adref/shared/rolling';
import { expect, it } from 'vitest';
import { around } from '../../../client/src/screen/around.ts';

const filler = 'word '.repeat(200);
const draft = `${filler}shall act ${filler}`;
const segments = rollParagraph(draft, [{ party: 'KEN', text: `${filler}should act ${filler}` }], []);
const selected = segments.find((segment) => segment.kind === 'bracket') ?? null;
const shown = (of: ReturnType<typeof around>) =>
  of.segments.map((segment) => (segment.kind === 'text' ? segment.text : `[${segment.draft}]`)).join('');

it('shows the words around the selected bracket, cut between words, and says that there is more', () => {
  const near = around(segments, selected);
  expect(near.cutBefore && near.cutAfter).toBe(true);
  expect(shown(near)).toMatch(/^(word )+\[shall\s?\]\s?act( word)+$/);
  expect(shown(near).length).toBeLessThan(520);
});

it('shows more where nothing else is shown, and what is around the first bracket where none is selected and not all fits', () => {
  const alone = around(segments, selected, true);
  expect(shown(alone).length).toBeGreaterThan(700);
  expect(alone.cutBefore && alone.cutAfter).toBe(true);
  expect(around(segments, null)).toEqual(around(segments, selected));
  const plain = rollParagraph(filler, [], []);
  expect(shown(around(plain, null))).toBe(filler);
});

it('shows the whole paragraph where all of it is near', () => {
  const short = rollParagraph('All shall act now', [{ party: 'KEN', text: 'All should act now' }], []);
  const bracket = short.find((segment) => segment.kind === 'bracket') ?? null;
  for (const chosen of [bracket, null])
    expect(around(short, chosen)).toEqual({ segments: short, cutBefore: false, cutAfter: false });
});

it('neither cuts a bracket in two nor shows one that lies too far away', () => {
  const far = 'a'.repeat(300);
  const text = `${far} one two`;
  const two = rollParagraph(text, [{ party: 'KEN', text: `${'b'.repeat(300)} one 2` }], []);
  const last = two.findLast((segment) => segment.kind === 'bracket') ?? null;
  expect(shown(around(two, last))).not.toContain('aaa');
  expect(around(two, last).cutBefore).toBe(true);
});
