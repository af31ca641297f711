import { parentPort, workerData } from 'node:worker_threads';
import { answerBatch, type Extras } from './answers.ts';
import type { Batch } from './batches.ts';

parentPort?.on('message', (batch: Batch) => {
  const answered = answerBatch(batch, workerData as Extras);
  parentPort?.postMessage(answered, [answered.text.buffer]);
});
parentPort?.postMessage('ready');
