import { hasForbiddenCharacter, type LiveParagraph } from '@adref/shared/document';
import { ownWordings } from '@adref/shared/negotiation';
import { afterEach, expect, test } from 'vitest';
import { draftText, room } from './committee.ts';
import { until } from './delegate.ts';
import { type Sitting, sit } from './sitting.ts';

let sitting: Sitting;
afterEach(() => sitting.end());

test('a draft of an earlier version begins as a text without what no text may hold; that is said, and is nobody’s change', async () => {
  const draft: LiveParagraph[] = [
    ...draftText,
    { id: 'op2', kind: 'operative', level: 0, text: 'Re\u202equests\0 the\ud800 Secretary-General\u0007;' },
  ];
  sitting = await sit({}, draft);
  const amina = await sitting.seat('KEN-amina');
  expect(amina.text('op2')).toBe('Requests the Secretary-General;');
  expect(sitting.committee().reports).toEqual(['Characters that no text may hold were left out']);
  const { paragraphs } = await sitting.committee().rooms.read(room('KEN'));
  expect(paragraphs.some(({ text }) => hasForbiddenCharacter(text))).toBe(false);
  expect(ownWordings('KEN', draft, paragraphs)).toEqual([]);
  // Words are typed there as anywhere, and the text opens again.
  amina.type('op2', ' Now.');
  await until(() => amina.saved() === amina.sent(), 'saved');
  await sitting.restart();
  expect((await sitting.seat('KEN-brian')).text('op2')).toBe('Requests the Secretary-General; Now.');
});
