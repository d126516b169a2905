/*
 * Reads documents away from the thread that serves everybody. One question at a time; the thread that asks ends this one when a question
 * takes too long, and the engine does when it takes too much memory.
 */
import { parentPort } from 'node:worker_threads';
import { answerQuestion, type DocumentQuestion } from './document-question.ts';

const port = parentPort;
if (!port) throw new Error('document-worker.ts is started as a worker thread');

port.on('message', (question: DocumentQuestion) => port.postMessage(answerQuestion(question)));
