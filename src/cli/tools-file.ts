import { classify } from '#classify/classify.ts';
import { isObject } from '#mcp/canonical-form.ts';
import { Refusal } from '#mcp/failure.ts';
import { LIMITS } from '#mcp/limits.ts';
import { LISTS, listPages } from '#mcp/pages.ts';
import { digestSurface } from '#model/canonical.ts';
import { InputError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { parseJson } from '#model/json.ts';
import type { Assessment, RawTool, Snapshot } from '#model/types.ts';
import { nameOf, readSource } from './read-text.ts';
import { say } from './terminal.ts';

/** The tools of a file and what is said of them, by these definitions alone. */
export interface LabelledTools extends Pick<Assessment, 'rules' | 'tools' | 'combination' | 'findings'> {
  /** In the order of the labels. */
  readonly definitions: readonly RawTool[];
}

const REMEDY = 'write one definition, an array of them or a whole answer of `tools/list`';
/** No snapshot is without them, and no label depends on them. */
const UNKNOWN = {
  schemaVersion: 1,
  server: 'your/tools',
  takenAt: '1970-01-01T00:00:00.000Z',
  origin: { kind: 'command', command: '', digest: '' },
  transport: 'stdio',
  protocolVersion: '',
  serverInfo: {},
  capabilities: {},
} as const;

/** Labels the tools of a file that was named on the command line, or of stdin for `-`, together; throws an InputError where there are none. */
export async function labelledTools(file: string): Promise<LabelledTools> {
  const definitions = await definitionsIn(parseJson(readSource(file), nameOf(file)), nameOf(file));
  const snapshot: Snapshot = { ...UNKNOWN, tools: definitions, ...digestSurface(definitions, undefined) };
  const { rules, tools, combination, findings } = classify(snapshot, []);
  return { rules, tools, combination, findings, definitions };
}

/** Definitions within the limits of a crawl. */
async function definitionsIn(value: unknown, where: string): Promise<RawTool[]> {
  const tools = listIn(value, where);
  if (tools.length === 0) throw new InputError(where, 'has no tool', REMEDY);
  try {
    const { entries } = await listPages(LISTS.tools, async () => ({ tools }), LIMITS);
    return entries as RawTool[];
  } catch (error) {
    throw error instanceof Refusal ? new InputError(where, error.message, REMEDY) : error;
  }
}

function listIn(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const whole = fieldsOf(value);
  const answer = [whole, fieldsOf(whole['result'])].find(({ tools }) => Array.isArray(tools));
  if (!answer) return 'name' in whole ? [whole] : [];
  if (answer['nextCursor']) say(oneLine(`${where} is one page of a longer list; nothing is said of the tools of the others`));
  return answer['tools'] as unknown[];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? { ...value } : {};
}
