import type { Digest, Policy } from '#model/types.ts';
import { compile, type Decision } from '#policy/decide.ts';
import { type Description, describe } from './description.ts';
import { exportedText, exportPolicy } from './export.ts';
import { TARGETS } from './index.ts';
import { parseExport, type Reading, readBack } from './read-back.ts';
import type { Permit } from './read-conditions.ts';
import type { Target } from './target.ts';

/** An export that cannot be read back, or that says something else than the policy. */
export interface ExportFailure {
  readonly target: string;
  /** The tool; absent where the whole text fails. */
  readonly tool?: string;
  readonly because: string;
}

/** As the server is called in the exports that are proven. */
const SERVER = 'server';

/**
 * Writes a policy for every target, reads it back as the target would, and names each tool that would get through although the policy does not
 * simply allow it, and each that a target with a word for refusals would offer with a question although the policy refuses it. Of a policy that
 * only observes nothing must be written.
 */
export function* proveExports(policy: Policy, tools: readonly string[], targets: readonly Target[] = TARGETS): Generator<ExportFailure> {
  if (policy.mode === 'observe') return yield* wordsWhileObserving(policy, targets);
  const description = describe(policy, tools);
  const judge = compile(policy);
  const decisions = new Map<string, Decision>();
  for (const name of tools) decisions.set(name, judge({ tool: name, arguments: {} }, {}));
  const refused = tools.filter((name) => isRefusedOutright(judge({ tool: name, arguments: {} }, { digest: pinOf(policy, name) })));
  for (const target of targets) yield* failuresOf(target, { policy, description, judge, decisions, refused });
}

function* wordsWhileObserving(policy: Policy, targets: readonly Target[]): Generator<ExportFailure> {
  for (const target of targets) {
    const { text } = exportPolicy(target, policy, { serverName: SERVER });
    const words = reasonOr(() => JSON.stringify(parseExport(target, text)));
    if (!BLANK.has(words)) yield { target: target.id, because: `the policy only observes, and this is written: ${words}` };
  }
}

const BLANK: ReadonlySet<string> = new Set(['{}', '[]', '{"permissions":{}}']);

interface Subject {
  readonly policy: Policy;
  readonly description: Description;
  readonly judge: ReturnType<typeof compile>;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The tools that the policy refuses whatever is asked of them. */
  readonly refused: readonly string[];
}

function pinOf({ pins = {} }: Policy, name: string): Digest | undefined {
  return Object.hasOwn(pins, name) ? pins[name] : undefined;
}

/** Refused by its name or as a whole, not for what a call lacks. */
function isRefusedOutright({ decision, clause, hidden }: Decision): boolean {
  return decision === 'deny' && (hidden === true || clause === 'default' || clause.endsWith('.action'));
}

function* failuresOf(target: Target, { policy, description, judge, decisions, refused }: Subject): Generator<ExportFailure> {
  const text = exportedText(target, description, SERVER);
  const reading = reasonOr(() => readBack(target, text, SERVER));
  if (typeof reading === 'string') {
    yield { target: target.id, because: `it cannot be read back (${reading})` };
    return;
  }
  for (const tool of reading.allow) {
    const because = problemOf(decisions.get(tool)) ?? problemOfRule(policy, tool);
    if (because !== undefined) yield { target: target.id, tool, because: `it is allowed there, and ${because}` };
  }
  for (const permit of reading.allowIf ?? []) yield* conditionFailures(target, judge, permit);
  for (const tool of refused.filter((name) => offersWithQuestion(target, reading, name)))
    yield { target: target.id, tool, because: 'a person is only asked there, and the policy refuses it' };
  const twice = [...reading.ask, ...reading.refuse].filter((tool) => reading.allow.includes(tool));
  for (const tool of twice) yield { target: target.id, tool, because: 'it is allowed there and is not, at once' };
}

/** Whether a target asks about a tool that it could refuse: because it was told to, or because nothing was said of it. */
function offersWithQuestion({ words, problemOfName, spelling = String }: Target, reading: Reading, name: string): boolean {
  const hasWord = words.includes('deny') || words.includes('hide');
  if (reading.ask.includes(name)) return hasWord || reading.others === 'refuse';
  if (reading.others === 'refuse' || !hasWord) return false;
  const isWritten = name.isWellFormed() && problemOfName?.(name, SERVER) === undefined;
  return isWritten && !reading.refuse.some((other) => spelling(other) === spelling(name));
}

function problemOf(decision: Decision | undefined): string | undefined {
  if (!decision) return 'the server lists no such tool';
  if (decision.decision === 'allow' && decision.charges.length === 0) return undefined;
  return `the policy says ${decision.decision} (${decision.clause})`;
}

/** A tool that is allowed outright must be so whatever its arguments are. */
function problemOfRule({ tools = {} }: Policy, tool: string): string | undefined {
  const { arguments: schema, require = [], deny_if = [], approve_if = [] } = (Object.hasOwn(tools, tool) ? tools[tool] : undefined) ?? {};
  const isBound = schema !== undefined || [require, deny_if, approve_if].some(({ length }) => length > 0);
  return isBound ? 'the policy asks something of its arguments' : undefined;
}

/** Each value that is listed, beside the first of every other list, must pass under the policy; limits are the gateway's own affair. */
function* conditionFailures(target: Target, judge: Subject['judge'], { tool, lists }: Permit): Generator<ExportFailure> {
  const first = Object.fromEntries(lists.map(({ argument, values }) => [argument, values[0]]));
  const calls = lists.flatMap(({ argument, values }) => values.map((value) => ({ ...first, [argument]: value })));
  for (const args of calls) {
    const { decision, clause } = judge({ tool, arguments: args }, {});
    const because = `it is allowed there with ${JSON.stringify(args)}, and the policy says ${decision} (${clause})`;
    if (decision !== 'allow') yield { target: target.id, tool, because };
  }
}

/** What comes of reading, or in words why nothing does. */
function reasonOr<Read>(read: () => Read): Read | string {
  try {
    return read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
