/*
 * Replays logs away from the thread that serves everybody. One question at a time.
 */
import { parentPort } from 'node:worker_threads';
import { type ReplayQuestion, shadowReplay } from './shadow-replay.ts';

const port = parentPort;
if (!port) throw new Error('shadow-replay-worker.ts is started as a worker thread');

port.on('message', (question: ReplayQuestion) => {
  void shadowReplay(question).then((answer) => port.postMessage(answer));
});
