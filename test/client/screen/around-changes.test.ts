import { redline } from '@adref/shared/differences';
import { expect, it } from 'vitest';
import { aroundChanges } from '../../../client/src/screen/around-changes.ts';

const filler = 'word '.repeat(300);
const shown = (before: string, after: string) =>
  aroundChanges(redline(before, after))
    .map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

it('shows a long redline around its changes, cut between words, and says what is left out', () => {
  const words = shown(`${filler}shall act ${filler}never ${filler}`, `${filler}should act ${filler}always ${filler}`);
  expect(words.length).toBeLessThan(700);
  expect(words).toMatch(
    /^ … (word )+\[-shall-\]\{\+should\+\} act( word)+ … (word )+\[-never-\]\{\+always\+\}( word)+ … $/,
  );
});

it('shows a short one whole, and one without changes as it is', () => {
  expect(shown('All shall act now', 'All should act now')).toBe('All [-shall-]{+should+} act now');
  expect(shown(filler, filler)).toBe(filler);
});
