import type { Policy } from '#model/types.ts';
import { type Description, describe, type ToolVerdict } from './description.ts';
import { TARGETS } from './index.ts';
import type { ExportFailure } from './prove-exports.ts';
import type { Target } from './target.ts';
import { say } from './translate.ts';
import { twinsAmong } from './twins.ts';

/** A tool, and the policy that names no other. */
export interface OwnPolicy {
  readonly name: string;
  readonly policy: Policy;
}

const SERVER = 'server';

/** Targets whose words for one tool hang on what is said of others; to all others a tool with the same verdict is the same tool. */
const LOOKING_AROUND = TARGETS.filter(({ spelling, keeps }) => spelling ?? keeps);

/** Names each tool of which an export of its own policy says something else than that of its server's, which `proveExports` reads back. */
export function* proveOwnExports(
  policy: Policy,
  owns: Iterable<OwnPolicy>,
  targets: readonly Target[] = LOOKING_AROUND,
): Generator<ExportFailure> {
  if (policy.mode === 'observe') return;
  const tools = [...owns];
  const names = tools.map(({ name }) => name);
  const whole = describe(policy, names);
  const wholes = new Map(whole.tools.map((verdict) => [verdict.name, verdict]));
  const twinsOf = twinsAmong(names);
  const sides = targets.map((target) => ({ target, words: wordsOf(target, whole) }));
  for (const own of tools) {
    const alone = describe(own.policy, [own.name, ...twinsOf(own.name)]);
    const verdict = alone.tools.find(({ name }) => name === own.name);
    if (alone.rest !== whole.rest || saidOf(verdict) !== saidOf(wholes.get(own.name)))
      yield { target: 'every target', tool: own.name, because: DIFFERS };
    for (const { target, words } of sides)
      if (wordsOf(target, alone).get(own.name) !== words.get(own.name)) yield { target: target.id, tool: own.name, because: DIFFERS };
  }
}

const DIFFERS = "its own policy says something else there than its server's";

function saidOf({ verdict, asks, provisos, rule }: Partial<ToolVerdict> = {}): string {
  return JSON.stringify([verdict, asks, provisos, rule]);
}

function wordsOf(target: Target, description: Description): ReadonlyMap<string, ToolVerdict['verdict']> {
  return new Map(say(target, description, SERVER).tools.map(({ name, verdict }) => [name, verdict]));
}
