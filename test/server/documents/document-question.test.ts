import { expect, it } from 'vitest';
import { type DocumentQuestion, isWriting } from '../../../server/src/documents/document-question.ts';

/** Of each kind of question, whether it is for a file to take away. */
const takenAway: Record<DocumentQuestion['kind'], boolean> = {
  list: false,
  choose: false,
  'marked-up': false,
  readable: false,
  negotiation: false,
  roll: true,
  write: true,
  shapeless: false,
  light: true,
  lines: true,
  print: true,
};

it.each(Object.entries(takenAway))('a question of kind %s writes a file to take away: %s', (kind, writes) => {
  expect(isWriting({ kind } as DocumentQuestion)).toBe(writes);
});
