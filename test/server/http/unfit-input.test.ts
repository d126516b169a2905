import { commandSchema } from '@adref/shared/protocol';
import { describe, expect, it } from 'vitest';
import { unfitInput } from '../../../server/src/http/unfit-input.ts';

/** Why a command does not fit its schema. */
function command(value: object) {
  const { error } = commandSchema.safeParse(value);
  if (!error) throw new Error(`${JSON.stringify(value)} fits`);
  return unfitInput(error);
}

const target = { paragraph: 'p1', from: null, to: null };
const comment = { kind: 'comment', draft: 0, party: 'KEN', target, text: 'Why?' };

describe('a request that does not fit its schema', () => {
  it.each([
    ['is missing', { ...comment, draft: undefined }, 'field-of-other-type', { field: 'draft', type: 'number' }],
    ['is of another type', { ...comment, text: 7 }, 'field-of-other-type', { field: 'text', type: 'string' }],
    ['is empty', { ...comment, text: ' ' }, 'field-empty', { field: 'text' }],
    ['is too long', { ...comment, text: 'x'.repeat(200_000) }, 'field-too-long', { field: 'text' }],
    ['is too high', { ...comment, draft: 10_000 }, 'field-too-high', { field: 'draft', most: 9_999 }],
    ['is too low', { ...comment, draft: -1 }, 'field-too-low', { field: 'draft', least: 0 }],
    ['is a code in small letters', { ...comment, party: 'ken' }, 'party-code-unfit', { field: 'party' }],
    ['is an id with a space', { ...comment, target: { ...target, paragraph: 'p 1' } }, 'id-unfit', {}],
    ['has half a range', { ...comment, target: { ...target, from: 1 } }, 'range-with-one-end', { field: 'target' }],
    ['has a range backwards', { ...comment, target: { ...target, from: 2, to: 1 } }, 'range-backwards', {}],
  ])('says why as data: a field %s', (_what, value, key, params) => {
    expect(command(value)).toMatchObject({ key, params });
  });

  it('says it of lists, choices, files and the whole', () => {
    const party = { code: 'EU', kind: 'group', name: { en: 'European Union', fr: 'Union européenne' }, members: [] };
    const members = Array.from({ length: 251 }, () => 'KEN');
    expect(command({ kind: 'party', party: { ...party, members } })).toEqual({
      key: 'field-with-too-many',
      params: { field: 'party.members', most: 250 },
    });
    expect(command({ kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: [] })).toEqual({
      key: 'field-with-too-few',
      params: { field: 'paragraphs', least: 1 },
    });
    expect(command({ kind: 'party', party: { ...party, kind: 'club' } })).toEqual({
      key: 'field-not-among',
      params: { field: 'party.kind', choices: 'delegation, group' },
    });
    expect(command([]).key).toBe('body-unfit');
    expect(command({ kind: 'vote' })).toEqual({ key: 'field-unfit', params: { field: 'kind' } });
  });

  it('never repeats what was sent', () => {
    const secret = 'words that nobody else may read';
    for (const field of Object.keys(comment)) {
      const said = JSON.stringify(command({ ...comment, [field]: { [secret]: secret } }));
      expect(said).not.toContain(secret);
    }
  });
});
