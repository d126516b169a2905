import { expect, test } from 'vitest';
import type { LiveParagraph } from '../../../../shared/src/document/index.ts';
import { TextOrder } from '../../../../shared/src/negotiation/tabling/text-order.ts';
import { dice } from '../../../server/sync/dice.ts';

const paragraph = (id: string): LiveParagraph => ({ id, kind: 'operative', level: 0, text: id });

/** A text said as its paragraphs: capital letters are the draft's, small ones were added. */
const order = (draft: string, text: string) => new TextOrder([...draft].map(paragraph), [...text].map(paragraph));

test.each([
  ['ABCD', 'xAyzC', 'A', 'z'],
  ['ABCD', 'xAyzC', 'B', 'z'],
  ['ABCD', 'xAyzC', 'D', 'C'],
  ['ABCD', 'xAyzC', null, 'x'],
  ['ABCD', 'AC', null, null],
  // Whatever order the text has by now, the draft says what is behind what.
  ['ABCD', 'CxAy', 'B', 'y'],
  ['ABCD', '', 'D', null],
  ['ABCD', 'xy', 'unknown', 'y'],
])('of draft %s and text %s, the last behind %s is %s', (draft, text, after, last) => {
  expect(order(draft, text).lastBehind(after)).toBe(last);
});

test('whatever is taken out and put in, it says what a look through the whole text says', () => {
  for (let seed = 0; seed < 300; seed++) {
    const roll = dice(seed);
    const draft = Array.from({ length: 1 + roll(70) }, (_, at) => `D${at}`);
    const text = draft.flatMap((id, at) => [...(roll(3) === 0 ? [] : [id]), ...(roll(4) === 0 ? [`n${at}`] : [])]);
    if (roll(4) === 0) text.reverse();
    const kept = new TextOrder(draft.map(paragraph), text.map(paragraph));
    for (let step = 0; step < 40; step++) {
      const id = draft[roll(draft.length)] ?? '';
      const added = `s${step}`;
      const where = `seed ${seed}, step ${step}: ${text.join(' ')}`;
      expect(kept.lastBehind(id), where).toBe(lastBehind(draft, text, draft.indexOf(id)));
      if (roll(2) === 0 && text.length > 0) {
        const [gone = ''] = text.splice(roll(text.length), 1);
        kept.remove(gone);
      } else if (text.includes(id)) {
        const after = kept.lastBehind(id);
        kept.add(after, added);
        text.splice(after === null ? 0 : text.indexOf(after) + 1, 0, added);
      } else {
        const after = kept.placeOf(id);
        expect(after, where).toBe(lastBehind(draft, text, draft.indexOf(id) - 1));
        kept.add(after, id);
        text.splice(after === null ? 0 : text.indexOf(after) + 1, 0, id);
      }
    }
  }
});

/** The same, found by looking. */
function lastBehind(draft: readonly string[], text: readonly string[], place: number): string | null {
  let at = place;
  while (at >= 0 && !text.includes(draft[at] ?? '')) at--;
  let index = at < 0 ? 0 : text.indexOf(draft[at] ?? '') + 1;
  while (index < text.length && !draft.includes(text[index] ?? '')) index++;
  return text[index - 1] ?? null;
}
