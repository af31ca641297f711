import { availableParallelism } from 'node:os';
import { type Answered, answerBatch, type Extras } from './answers.ts';
import type { Batch } from './batches.ts';
import { Helper } from './helper.ts';

/** So many bytes take about as long to answer as a helper needs to load and to become fast: for less none is worth it. */
const WORTH_A_HELPER = 2 ** 22;
/** One thread can hardly feed more. */
const MOST_HELPERS = 7;

/** Answers batches in this thread and, once there is much to do, in others beside it. */
export class Crew {
  private readonly helpers: Helper[] = [];
  private readonly most = Math.min(MOST_HELPERS, availableParallelism() - 1);
  private readonly extras: Extras;
  private met = 0;

  constructor(extras: Extras) {
    this.extras = extras;
  }

  async answer(batch: Batch): Promise<Answered> {
    this.met += batch.bytes.length;
    if (this.helpers.length < Math.min(this.most, Math.floor(this.met / WORTH_A_HELPER))) this.helpers.push(new Helper(this.extras));
    const free = this.helpers.find(({ isFree }) => isFree);
    return free ? free.answer(batch) : answerBatch(batch, this.extras);
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.helpers.map((helper) => helper.dismiss()));
  }
}
