import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { filterFor, isKnownMachine } from './filter.ts';
import type { CommandLine } from './program.ts';

/** A process with its three streams. */
export type Started = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable; readonly stderr: Readable };

/** The descriptor from which bubblewrap reads the seccomp filter. */
export const FILTER_DESCRIPTOR = 3;

const FILTER = isKnownMachine(process.arch) ? filterFor(process.arch) : Buffer.alloc(0);

/** Starts a command in a process group of its own, with an environment of nothing but the path to look for commands, and hands it the filter. */
export function startCommand([file, ...rest]: CommandLine): Started {
  const env = { PATH: process.env['PATH'] };
  const started = spawn(file, rest, { cwd: tmpdir(), detached: true, env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
  const filter = started.stdio[FILTER_DESCRIPTOR] as Writable;
  // Only bubblewrap reads it, and one that fails has closed it; without a filter bubblewrap does not start the program.
  filter.on('error', () => undefined);
  filter.end(FILTER);
  return started as Started;
}
