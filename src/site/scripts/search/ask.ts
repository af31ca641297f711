import { part } from '../elements.ts';
import type { Query } from './find.ts';
import type { HitContent } from './joint-index.ts';
import type { Values } from './operators.ts';
import type { Listed, Tasks } from './thread.ts';

/** The thread that searches: the index is large, and the page stays quick while another thread reads it. */
interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, PromiseWithResolvers<unknown>>;
}

let thread: Thread | undefined;
let turns = 0;

/** Searches. */
export function search(query: Query): Promise<Listed> {
  return ask('search', query) as Promise<Listed>;
}

/** The contents of hits, in their order. */
export function contentsOf(ids: readonly string[]): Promise<readonly HitContent[]> {
  return ask('contents', ids) as Promise<readonly HitContent[]>;
}

/** The values of each filter that some tool has. */
export function knownValues(): Promise<Values> {
  return ask('values') as Promise<Values>;
}

function ask<Task extends keyof Tasks>(task: Task, ...asked: Parameters<Tasks[Task]>): Promise<unknown> {
  thread ??= open();
  return send(thread, task, asked[0]);
}

function send({ worker, waiting }: Thread, task: keyof Tasks, asked: unknown): Promise<unknown> {
  turns += 1;
  const answer = Promise.withResolvers<unknown>();
  waiting.set(turns, answer);
  worker.postMessage({ turn: turns, task, asked });
  return answer.promise;
}

function open(): Thread {
  const opened: Thread = { worker: new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' }), waiting: new Map() };
  opened.worker.addEventListener('message', ({ data: { turn, answer, error, isLost } }) => {
    if (isLost) giveUp(opened);
    const { resolve, reject } = opened.waiting.get(turn) ?? {};
    opened.waiting.delete(turn);
    if (error === undefined) resolve?.(answer);
    else reject?.(new Error(error));
  });
  opened.worker.addEventListener('error', () => giveUp(opened));
  void send(opened, 'learn', part('[data-vocabulary]').dataset['vocabulary']);
  return opened;
}

/** A thread that cannot work is closed, so that the next search opens another. */
function giveUp(lost: Thread): void {
  if (thread === lost) thread = undefined;
  lost.worker.terminate();
  for (const { reject } of lost.waiting.values()) reject(new Error('the thread that searches could not work'));
}
