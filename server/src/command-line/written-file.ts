import { writeFile } from 'node:fs/promises';
import { message, sentenceOf } from '../messages/message.ts';
import { done, failed, type Output } from './output.ts';

/** Writes a file that a command has made, in place of one that is there. Returns the exit code; why it failed goes to `errors`. */
export async function writtenFile(path: string, content: Uint8Array | string, errors: Output): Promise<number> {
  try {
    await writeFile(path, content);
    return done;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    errors.write(`${sentenceOf(message('not-written', { path, problem }))}\n`);
    return failed;
  }
}
