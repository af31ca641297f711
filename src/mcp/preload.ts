import { join } from 'node:path';
import type { Preload } from '#model/types.ts';
import { NODE, type Program } from './program.ts';

const PRELOADS = '/preload';

/** The same program with scripts of ours before it; only a program that Node runs can have any. */
export function withPreloads(program: Program, preloads: readonly Preload[]): Program {
  const [file, ...words] = program.command;
  if (preloads.length === 0 || file !== NODE) return program;
  const options = preloads.flatMap((name) => ['--import', `${PRELOADS}/${name}.ts`]);
  const mount = { from: join(import.meta.dirname, 'inside'), to: PRELOADS };
  return { ...program, command: [file, ...options, ...words], mounts: [...program.mounts, mount] };
}
