import { expect, test, vi } from 'vitest';
import { newFileMark, withKeptFile } from '../../../client/src/request/kept-file.ts';
import { ApiError } from '../../../client/src/request/request.ts';

const gone = new ApiError(409, 'stale', 'gone', { key: 'file-not-kept', params: {} });
const other = new ApiError(409, 'stale', 'taken', { key: 'symbol-taken', params: {} });

test('a file that the server has is not sent again', async () => {
  const whole = vi.fn();
  expect(await withKeptFile(async () => 'made', whole)).toBe('made');
  expect(whole).not.toHaveBeenCalled();
});

test('one that it has no more is sent again, and nobody hears of it; any other refusal is told', async () => {
  expect(
    await withKeptFile(
      () => Promise.reject(gone),
      async () => 'made',
    ),
  ).toBe('made');
  const whole = vi.fn();
  await expect(withKeptFile(() => Promise.reject(other), whole)).rejects.toBe(other);
  expect(whole).not.toHaveBeenCalled();
});

test('a mark is what the server takes for one, and no two are the same', () => {
  const marks = Array.from({ length: 50 }, newFileMark);
  expect(new Set(marks).size).toBe(50);
  expect(marks.every((mark) => /^[a-z0-9]{16,64}$/.test(mark))).toBe(true);
});
