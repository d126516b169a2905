import { english as refusals } from '@adref/shared/refusal';
import { expect, it } from 'vitest';
import { calls } from '../../../server/src/messages/en/calls.ts';
import { derivation } from '../../../server/src/messages/en/derivation.ts';
import { documents } from '../../../server/src/messages/en/documents.ts';
import { serving } from '../../../server/src/messages/en/serving.ts';
import { storage } from '../../../server/src/messages/en/storage.ts';
import { verification } from '../../../server/src/messages/en/verification.ts';
import { english } from '../../../server/src/messages/en.ts';
import { message, operatorSentence } from '../../../server/src/messages/message.ts';

it('puts parameters into a sentence as they are', () => {
  const said = message('option-unknown', { option: '--{option} $& <b>' });
  expect(operatorSentence(said)).toBe('there is no option --{option} $& <b> here.');
});

it('speaks another language from another catalogue', () => {
  const french = { ...english, 'row-altered': 'La ligne {row} du journal de {room} a été modifiée.' };
  expect(operatorSentence(message('row-altered', { row: 7, room: 'x' }), french)).toBe(
    'La ligne 7 du journal de x a été modifiée.',
  );
});

it('has no key that a close frame has no room for', () => {
  for (const key of [...Object.keys(english), ...Object.keys(refusals)]) {
    expect(Buffer.byteLength(JSON.stringify({ key, params: {} })), key).toBeLessThanOrEqual(123);
  }
});

it('has each key in one of its parts alone', () => {
  const parts = [calls, derivation, documents, serving, storage, verification];
  const keys = parts.flatMap((part) => Object.keys(part));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.sort()).toEqual(Object.keys(english).sort());
});
