import { serializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { explainExit } from './exit.ts';
import { type Failure, failureOf, Refusal } from './failure.ts';
import { endTree } from './kill.ts';
import type { Limits } from './limits.ts';
import { Lines } from './lines.ts';
import { readMessage } from './message.ts';
import type { CommandLine } from './program.ts';
import { type Started, startCommand } from './start.ts';
import { findWatchman, type Watch } from './watch.ts';

const WORDS_KEPT = 8192;

/**
 * A transport over the stdio of a process group that it starts and kills.
 * The SDK's own stdio transport can neither count all bytes nor own a process group, and reads what other readers would read differently.
 */
export class BoundedStdio implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onerror?: (error: Error) => void;
  onclose?: () => void;
  /** Lines on stdout that were not JSON-RPC. */
  noise = 0;

  readonly #command: CommandLine;
  readonly #limits: Limits;
  readonly #lines: Lines;
  #process: Started | undefined;
  #watch: Watch | undefined;
  readonly #ended = Promise.withResolvers<void>();
  #failed = false;
  #bytes = 0;
  #stdout = '';
  #stderr = '';

  constructor(command: CommandLine, limits: Limits) {
    this.#command = command;
    this.#limits = limits;
    this.#lines = new Lines(limits.lineBytes);
  }

  /** What it wrote for people to read: the start of its stdout, where usage texts stand, and the end of its stderr. */
  get words(): string {
    return `${this.#stdout}\n${this.#stderr}`;
  }

  /** Starts the process in a group of its own. */
  async start(): Promise<void> {
    const watchman = await findWatchman();
    const started = startCommand(this.#command);
    this.#process = started;
    if (started.pid !== undefined) this.#watch = watchman.watch(started.pid, this.#limits, (failure) => this.#fail(failure));
    started.on('error', (error) => this.#fail({ outcome: 'crashed', because: `could not be started (${error.message})` }));
    started.on('close', (code, signal) => {
      this.#fail(this.#watch?.verdict() ?? explainExit({ code, signal, stderr: this.#stderr }));
      this.#ended.resolve();
      this.onclose?.();
    });
    started.stdin.on('error', () => undefined);
    started.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    started.stderr.on('data', (chunk: Buffer) => this.#listen(chunk));
  }

  /** Writes a message to the process; one that has ended does not read it. */
  async send(message: JSONRPCMessage): Promise<void> {
    this.#process?.stdin.write(serializeMessage(message));
  }

  /** Kills everything that the process started, then its group, and waits until all is gone. */
  async close(): Promise<void> {
    const running = this.#process;
    this.#watch?.end();
    if (running?.pid === undefined) return;
    for (const stream of [running.stdin, running.stdout, running.stderr]) stream.destroy();
    const release = endTree(running.pid);
    await this.#ended.promise;
    release();
  }

  #read(chunk: Buffer): void {
    if (!this.#count(chunk)) return;
    if (this.#stdout.length < WORDS_KEPT) this.#stdout = (this.#stdout + chunk.toString()).slice(0, WORDS_KEPT);
    const lines = this.#lines.cut(chunk);
    if (lines === undefined) this.#fail({ outcome: 'too-large', because: `sent a line of more than ${this.#limits.lineBytes} bytes` });
    for (const line of lines ?? []) this.#readLine(line);
  }

  /** Delivers a message; what a server says after it failed is not read any more. */
  #readLine(line: Buffer): void {
    if (this.#failed) return;
    try {
      const message = readMessage(line);
      if (message === undefined) this.#countNoise();
      else this.onmessage?.(message);
    } catch (error) {
      this.#fail(failureOf(error, 'crashed'));
    }
  }

  #countNoise(): void {
    this.noise += 1;
    if (this.noise > this.#limits.noiseLines) this.#fail({ outcome: 'not-mcp', because: `sent ${this.noise} lines that are not JSON-RPC` });
  }

  #listen(chunk: Buffer): void {
    if (this.#count(chunk)) this.#stderr = (this.#stderr + chunk.toString()).slice(-WORDS_KEPT);
  }

  /** False, and the end of it, once all streams together are beyond the limit. */
  #count(chunk: Buffer): boolean {
    if (this.#failed) return false;
    this.#bytes += chunk.length;
    if (this.#bytes <= this.#limits.serverBytes) return true;
    this.#fail({ outcome: 'too-large', because: `sent more than ${this.#limits.serverBytes} bytes in all` });
    return false;
  }

  #fail(failure: Failure): void {
    this.#failed = true;
    this.onerror?.(new Refusal(failure));
  }
}
