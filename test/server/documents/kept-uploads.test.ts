import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptUploads } from '../../../server/src/documents/kept-uploads.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const file = (size: number) => new Uint8Array(size);
/** Which of the files `1`, `2`, … of a session are kept. */
const kept = (uploads: KeptUploads, session: string) =>
  ['1', '2', '3', '4', '5', '6', '7'].filter((mark) => uploads.of(session, mark)).join('');

test('a file is kept for the session that sent it, under its mark, and for nobody else', () => {
  const uploads = new KeptUploads();
  const sent = file(3);
  uploads.keep('amina', '1', sent);
  expect(uploads.of('amina', '1')).toBe(sent);
  expect([uploads.of('amina', '2'), uploads.of('bruno', '1')]).toEqual([null, null]);
  uploads.drop('amina', '1');
  expect(uploads.of('amina', '1')).toBeNull();
});

test('a session keeps its last four files, and all sessions together fifty million bytes', () => {
  const uploads = new KeptUploads();
  for (const mark of ['1', '2', '3', '4', '5', '6']) uploads.keep('amina', mark, file(10));
  expect(kept(uploads, 'amina')).toBe('3456');
  // Sent again, it is the latest.
  uploads.keep('amina', '3', file(10));
  uploads.keep('amina', '7', file(10));
  expect(kept(uploads, 'amina')).toBe('3567');
  for (const session of ['bruno', 'carla'])
    for (const mark of ['1', '2', '3']) uploads.keep(session, mark, file(10_000_000));
  expect([kept(uploads, 'amina'), kept(uploads, 'bruno'), kept(uploads, 'carla')]).toEqual(['', '23', '123']);
});

test('half an hour later a file is gone, counted from when it was sent last', () => {
  const uploads = new KeptUploads();
  uploads.keep('amina', '1', file(1));
  vi.advanceTimersByTime(20 * 60_000);
  uploads.keep('amina', '1', file(2));
  vi.advanceTimersByTime(20 * 60_000);
  expect(uploads.of('amina', '1')).toHaveLength(2);
  vi.advanceTimersByTime(10 * 60_000);
  expect(uploads.of('amina', '1')).toBeNull();
});
