import { type Reason, sentenceOf } from '@adref/shared/refusal';
import { message, operatorSentence } from '../messages/message.ts';

/**
 * Why one of many files was not read, on one line that names it once: by its place among the others, where the reason names the file itself by
 * its own name.
 */
export function unreadFile(file: string, { key, params }: Reason): string {
  if ('name' in params) return sentenceOf({ key, params: { ...params, name: file } }) ?? `${file}: ${key}`;
  const problem = sentenceOf({ key, params }) ?? key;
  return 'path' in params ? problem : operatorSentence(message('unread-file', { file, problem }));
}
