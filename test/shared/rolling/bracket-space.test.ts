import { rollParagraph, spacesOutside } from '@adref/shared/rolling';
import { expect, test } from 'vitest';

/** The draft and one delegation's words as they read on a screen, spaces outside the bracket. */
function shown(draft: string, text: string): string {
  return rollParagraph(draft, [{ party: 'A', text }], [])
    .map((segment) => {
      if (segment.kind === 'text') return segment.text;
      const { before, behind } = spacesOutside(segment);
      const words = [segment.draft, ...segment.alternatives.map((one) => one.text)].map((one) => one.trim());
      return `${before ? ' ' : ''}[${words.join('/')}]${behind ? ' ' : ''}`;
    })
    .join('')
    .replaceAll(/ +/g, ' ');
}

test.each([
  ['Estime que l’étude aide', 'Estime vivement que l’étude aide', 'Estime [/vivement] que l’étude aide'],
  ['States should not allow', 'States not allow', 'States [should/] not allow'],
  ['States should not allow', 'States shall not allow', 'States [should/shall] not allow'],
  ['States act and report', 'States act, as appropriate, and report', 'States act[/, as appropriate,] and report'],
  ['States act', 'States act swiftly', 'States act [/swiftly]'],
  ['States act', 'All States act', '[/All] States act'],
])('no two words touch at a bracket: %s', (draft, text, expected) => {
  expect(shown(draft, text)).toBe(expected);
});
