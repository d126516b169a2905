import { expect, test } from 'vitest';
import { recordWords } from '../../../server/src/exports/record/file-speech.ts';

test('a record of one act, and a vote in which one abstained, are told as one', () => {
  const { en, fr } = recordWords;
  expect([en.end(1, ''), en.end(2, '')]).toEqual(['1 act.', '2 acts.']);
  expect([fr.end(0, ''), fr.end(1, ''), fr.end(2, '')]).toEqual(['0 acte.', '1 acte.', '2 actes.']);
  const voted = [0, 1, 2].map((abstained) => fr.adoption('vote', [9, 1, abstained], 'le 1er mai'));
  expect(voted.map((said) => /\d abstentions?/.exec(said)?.[0])).toEqual([
    '0 abstention',
    '1 abstention',
    '2 abstentions',
  ]);
});
