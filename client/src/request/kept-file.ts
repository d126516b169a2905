import { ApiError } from './request.ts';

/** A mark by which the server finds a file again that this page has sent it: no two pages make the same. */
export function newFileMark(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks for something with a file that was sent before, by its mark; `whole` sends the file again, where the server has it no more. */
export async function withKeptFile<Answer>(
  byMark: () => Promise<Answer>,
  whole: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await byMark();
  } catch (error) {
    if (error instanceof ApiError && error.reason?.key === 'file-not-kept') return whole();
    throw error;
  }
}
