import { Worker } from 'node:worker_threads';
import { COMPILE_CACHE } from '../compile-cache.ts';
import type { Answered, Extras } from './answers.ts';
import type { Batch } from './batches.ts';

/** So many batches lie with a helper at most, so that it has the next one at hand. */
const MOST_WAITING = 2;

/** A thread that answers batches, one after another. */
export class Helper {
  private readonly thread: Worker;
  private readonly waiting: PromiseWithResolvers<Answered>[] = [];
  private isReady = false;
  private broke: Error | undefined;

  constructor(extras: Extras) {
    const env = { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE };
    this.thread = new Worker(new URL('./helper-thread.ts', import.meta.url), { workerData: extras, env });
    this.thread.once('message', () => this.begin());
    this.thread.once('error', (error: Error) => this.fail(error));
  }

  /** Whether it has loaded what it needs and would answer soon. */
  get isFree(): boolean {
    return this.isReady && this.waiting.length < MOST_WAITING;
  }

  async answer(batch: Batch): Promise<Answered> {
    if (this.broke) throw this.broke;
    const answered = Promise.withResolvers<Answered>();
    this.waiting.push(answered);
    this.thread.postMessage(batch);
    return answered.promise;
  }

  async dismiss(): Promise<void> {
    await this.thread.terminate();
  }

  private begin(): void {
    this.isReady = true;
    this.thread.on('message', (answered: Answered) => this.waiting.shift()?.resolve(answered));
  }

  /** Whoever asks it next is told what broke it. */
  private fail(error: Error): void {
    this.broke = error;
    this.isReady = true;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}
