/*
 * Reads documents away from the process that serves everybody. One question at a time; the process that asks ends this one when a question
 * takes too long, and the engine does when it takes too much memory.
 */
import { flushCompileCache } from 'node:module';
import { answerQuestion, type DocumentAnswers, type DocumentQuestion } from './document-question.ts';

/** What comes back of a question: its answer, or the fault of ours that was in the way. */
export type DocumentReply =
  | { readonly answer: DocumentAnswers[DocumentQuestion['kind']] }
  | { readonly error: unknown };

let flushed = false;

process.on('message', (question: DocumentQuestion) => {
  void replyTo(question).then((reply) => {
    process.send?.(reply);
    // Else only at the end, which a process that is killed does not have. The next one starts in half the time.
    if (!flushed) flushCompileCache();
    flushed = true;
  });
});
// The process that asks says when this one ends; whatever stops that one in a terminal or a container is sent to all.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());

async function replyTo(question: DocumentQuestion): Promise<DocumentReply> {
  try {
    return { answer: await answerQuestion(question) };
  } catch (error) {
    return { error };
  }
}
