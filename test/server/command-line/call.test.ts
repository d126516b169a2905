import { expect, it } from 'vitest';
import { newId } from '../../../server/src/accounts/secret.ts';
import { isMisuse, readCall } from '../../../server/src/command-line/call.ts';

const called = (...args: string[]) => {
  const call = readCall({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, desk: { type: 'boolean' } },
  });
  return isMisuse(call) ? call.why.key : [call.positionals, call.values.out];
};

it('an id that begins with a hyphen is an id, and an option that is none is named', () => {
  expect(called('-AbCdEfGh1jK_m-o', '--out', 'x.json')).toEqual([['-AbCdEfGh1jK_m-o'], 'x.json']);
  expect(called('--out', 'x.json', '--', '-AbCdEfGh1jK_m-o')).toEqual([['-AbCdEfGh1jK_m-o'], 'x.json']);
  expect(called('-AbC')).toBe('option-unknown');
  expect(called('--attribution-no')).toBe('option-unknown');
});

it('new ids begin with no hyphen', () => {
  expect(Array.from({ length: 1_000 }, newId).filter((id) => id.startsWith('-'))).toEqual([]);
});
