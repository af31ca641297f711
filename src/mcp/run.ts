import type { Readable } from 'node:stream';
import { endTree } from './kill.ts';
import type { CommandLine } from './program.ts';
import { startCommand } from './start.ts';

/** How a command ended. */
export interface Ended {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it was stopped or could not be started, in a few words; undefined when it ended by itself. */
  readonly stopped: string | undefined;
}

/** How far a command may go. */
export interface Bounds {
  readonly milliseconds: number;
  /** How much it may print on each stream. */
  readonly bytes: number;
  /** Looks on while the command runs; a reason that it gives ends the command. */
  readonly inspect?: (over: AbortSignal) => Promise<string | undefined>;
}

/** Runs a command to its end, or to the end of its time or space, and waits until everything that it started is gone. */
export async function run(command: CommandLine, { milliseconds, bytes, inspect }: Bounds): Promise<Ended> {
  const started = startCommand(command);
  const { pid } = started;
  const over = new AbortController();
  const ended = Promise.withResolvers<number | undefined>();
  let stopped: string | undefined;
  let release = (): void => undefined;
  const stop = (because: string) => {
    if (stopped !== undefined) return;
    stopped = because;
    for (const stream of [started.stdout, started.stderr]) stream.destroy();
    if (pid !== undefined) release = endTree(pid);
  };
  const timer = setTimeout(() => stop(`took longer than ${Math.round(milliseconds / 1000)} s`), milliseconds);
  const texts = [started.stdout, started.stderr].map((stream) => collect(stream, bytes, stop));
  started.on('error', (error) => stop('code' in error && error.code === 'ENOENT' ? 'is not installed' : error.message));
  started.on('close', (code) => ended.resolve(code ?? undefined));
  started.stdin.on('error', () => undefined).end();
  const inspection = inspect?.(over.signal).then((because) => because !== undefined && stop(because));
  const code = await ended.promise;
  clearTimeout(timer);
  over.abort();
  await inspection;
  release();
  return { code, stdout: texts[0]?.() ?? '', stderr: texts[1]?.() ?? '', stopped };
}

/** Keeps what a stream says up to a limit; gives what was kept. */
function collect(stream: Readable, bytes: number, stop: (because: string) => void): () => string {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > bytes) stop(`printed more than ${bytes} bytes`);
    else chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString();
}
