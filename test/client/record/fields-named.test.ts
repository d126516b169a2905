import { commandSchema } from '@adref/shared/protocol';
import { english, sentenceIn } from '@adref/shared/refusal';
import { expect, it } from 'vitest';
import { blankEntry, entryKinds, entrySaidSoFar } from '../../../client/src/record/entry-draft.ts';
import { withFieldsNamed } from '../../../client/src/record/fields-named.ts';

it('names the fields of an entry as its form does', () => {
  expect(withFieldsNamed('said.title.en is empty: fill it in.')).toBe('“Title in English” is empty: fill it in.');
  expect(withFieldsNamed('said.meetings.2 is of another type.')).toBe(
    '“Meetings of the committee” is of another type.',
  );
  expect(withFieldsNamed('KEN has said.')).toBe('KEN has said.');
});

it('knows every field of every kind of entry in which nothing is filled in', () => {
  let refused = 0;
  for (const kind of entryKinds) {
    const { error } = commandSchema.safeParse({
      kind: 'proceeding',
      said: entrySaidSoFar(blankEntry(kind, '', '', '')),
    });
    for (const { path } of error?.issues ?? []) {
      refused++;
      const sentence = sentenceIn(english, { key: 'field-empty', params: { field: path.join('.') } });
      expect(withFieldsNamed(sentence ?? 'said.none')).not.toContain('said.');
    }
  }
  expect(refused).toBeGreaterThan(10);
});
