import { type Failure, failureOf } from './failure.ts';
import type { Limits } from './limits.ts';
import { listSurface, type Surface } from './list.ts';
import type { CommandLine } from './program.ts';
import { BoundedStdio } from './stdio.ts';

/** What an attempt gave, how long it took and how many lines on stdout were not JSON-RPC. */
export type Attempt = (Surface & { readonly outcome: 'observed' } & Effort) | (Failure & Effort);

interface Effort {
  readonly milliseconds: number;
  readonly noise: number;
  /** What a program wrote for people to read, cut short: a stranger's words. */
  readonly words?: string;
}

/** Starts a server, lists its tools and ends it, whatever happens. */
export async function observe(command: CommandLine, limits: Limits, stopwatch = () => performance.now()): Promise<Attempt> {
  const transport = new BoundedStdio(command, limits);
  const startedAt = stopwatch();
  const outcome = await converse(transport, limits);
  const milliseconds = Math.round(stopwatch() - startedAt);
  await transport.close();
  return { ...outcome, milliseconds, noise: transport.noise, words: transport.words };
}

async function converse(transport: BoundedStdio, limits: Limits): Promise<(Surface & { outcome: 'observed' }) | Failure> {
  try {
    return { outcome: 'observed', transport: 'stdio', ...(await listSurface(transport, limits)) };
  } catch (error) {
    return failureOf(error, 'crashed');
  }
}
