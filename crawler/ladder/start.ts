import { withPreloads } from '#mcp/preload.ts';
import type { Program } from '#mcp/program.ts';
import { canonicalJson } from '#model/canonical.ts';
import type { Preload } from '#model/types.ts';
import { FIXTURES } from './dummies.ts';
import type { Environment } from './names.ts';

/** What is added to a program's plain start. */
export interface Start {
  readonly arguments: readonly string[];
  readonly environment: Environment;
  readonly preloads: readonly Preload[];
}

/** Nothing is added. */
export const PLAIN: Start = { arguments: [], environment: {}, preloads: [] };

/** The program as it is started. */
export function programOf(program: Program, start: Start): Program {
  const environment = { ...program.environment, ...start.environment };
  const wantsFixtures = Object.values(environment).some((value) => value.startsWith(FIXTURES.to));
  const mounts = wantsFixtures ? [...program.mounts, FIXTURES] : program.mounts;
  return withPreloads({ ...program, command: [...program.command, ...start.arguments], environment, mounts }, start.preloads);
}

/** The same text for the same start. */
export function keyOf(start: Start): string {
  return canonicalJson(start);
}

/** A start with more variables; undefined when it has them all. */
export function withVariables(start: Start, environment: Environment): Start | undefined {
  const fresh = Object.keys(environment).some((name) => !Object.hasOwn(start.environment, name));
  return fresh ? { ...start, environment: { ...environment, ...start.environment } } : undefined;
}
