import { commandSchema, createRequestSchema, joinRequestSchema } from '@adref/shared/protocol';
import { describe, expect, test } from 'vitest';

const target = { paragraph: 'OP1', from: null, to: null };
const created = {
  ...{ title: 'T', committee: 'C', agendaItem: '1', symbol: 'A/1', name: 'Amina', role: 'chair' },
  file: { name: 'a.txt', base64: '', symbol: null },
};
const party = { code: 'KEN', kind: 'delegation', members: [] };

/** What checks a request. */
interface Schema {
  safeParse(request: unknown): {
    readonly error?: { readonly issues: readonly { readonly message: string }[] } | undefined;
  };
}

/** Places in which people write, each with the request that has some words there. */
const places: readonly (readonly [string, Schema, (words: string) => unknown])[] = [
  ['the name with which somebody joins', joinRequestSchema, (name) => ({ name })],
  ...(['title', 'committee', 'agendaItem', 'symbol', 'name'] as const).map(
    (field) =>
      [`${field} of a negotiation`, createRequestSchema, (words: string) => ({ ...created, [field]: words })] as const,
  ),
  ['a comment', commandSchema, (text) => ({ kind: 'comment', draft: 0, party: null, target, text })],
  ['an answer', commandSchema, (text) => ({ kind: 'comment-answer', comment: 'c', party: null, text })],
  ['a comment written again', commandSchema, (text) => ({ kind: 'comment-edit', comment: 'c', text })],
  ['the name of a member', commandSchema, (name) => ({ kind: 'member-edit', member: 'm', name })],
  ['a note on a link', commandSchema, (note) => ({ kind: 'invite', role: 'observer', party: null, note })],
  ['the name of a party', commandSchema, (en) => ({ kind: 'party', party: { ...party, name: { en, fr: 'K' } } })],
  ['reasons', commandSchema, (text) => ({ kind: 'rationale', draft: 0, paragraph: 'OP1', text })],
];

/** A name that is shown as another one, and others that hide or break. */
const unfit = {
  'an override': 'Ken\u202eya',
  'half a character': 'Ken\ud800ya',
  'a control': 'Ken\u0007ya',
  nothing: 'Ken\u0000ya',
};

describe.each(places)('%s', (_, schema, request) => {
  test('is taken as people write it', () => {
    expect(schema.safeParse(request('Kenya – کِنیا\u200c 肯尼亚')).error).toBeUndefined();
  });

  test.each(Object.entries(unfit))('is refused with %s in it', (_what, words) => {
    const { error } = schema.safeParse(request(words));
    expect(error?.issues.map(({ message }) => message)).toEqual(['characters-unfit']);
  });
});

test('a remark has several lines, a name has one', () => {
  const lines = 'First.\nSecond.\r\n\tThird.';
  const comment = { kind: 'comment', draft: 0, party: null, target, text: lines };
  expect(commandSchema.safeParse(comment).success).toBe(true);
  expect(joinRequestSchema.safeParse({ name: lines }).success).toBe(false);
});
