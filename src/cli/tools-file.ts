import { classify } from '#classify/classify.ts';
import { isObject } from '#mcp/canonical-form.ts';
import { Refusal } from '#mcp/failure.ts';
import { LIMITS } from '#mcp/limits.ts';
import { LISTS, listPages } from '#mcp/pages.ts';
import { digestSurface } from '#model/canonical.ts';
import { errorOf, InputError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { parseJson } from '#model/json.ts';
import { below } from '#model/pointers.ts';
import type { Assessment, Pointer, RawTool, Snapshot } from '#model/types.ts';
import { nameOf, readSource } from './read-text.ts';
import { say } from './terminal.ts';

/** The tools of a file and what is said of them, by these definitions alone. */
export interface LabelledTools extends Pick<Assessment, 'rules' | 'tools' | 'combination' | 'findings'> {
  /** In the order of the labels. */
  readonly definitions: readonly RawTool[];
}

const REMEDY = 'write one definition, an array of them or a whole answer of `tools/list`';
const NAMED = 'write a definition such as {"name": "read_mail", "description": "…"}';
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
  const { tools, placeOf } = listIn(value, where);
  if (tools.length === 0) throw new InputError(where, 'has no tool', REMEDY);
  const nameless = tools.length <= LIMITS.tools ? [...namelessAmong(tools)] : [];
  const error = errorOf(
    nameless.map((index) => ({ where: `${where}#${placeOf(index)}`, problem: 'has no name that is a text', remedy: NAMED })),
  );
  if (error) throw error;
  try {
    const { entries } = await listPages(LISTS.tools, async () => ({ tools }), LIMITS);
    return entries as RawTool[];
  } catch (error) {
    throw error instanceof Refusal ? new InputError(where, error.message, REMEDY) : error;
  }
}

function* namelessAmong(tools: readonly unknown[]): Generator<number> {
  for (const [index, tool] of tools.entries()) if (typeof fieldsOf(tool)['name'] !== 'string') yield index;
}

/** Entries that may be definitions, and the place of each. */
interface Listed {
  readonly tools: readonly unknown[];
  readonly placeOf: (index: number) => Pointer;
}

function listIn(value: unknown, where: string): Listed {
  if (Array.isArray(value)) return { tools: value, placeOf: (index) => below('', index) };
  const whole = fieldsOf(value);
  const answers = [
    ['', whole],
    ['/result', fieldsOf(whole['result'])],
  ] as const;
  const [at, answer] = answers.find(([, { tools }]) => Array.isArray(tools)) ?? [];
  if (!answer) return { tools: 'name' in whole ? [whole] : [], placeOf: () => '' };
  if (answer['nextCursor']) say(oneLine(`${where} is one page of a longer list; nothing is said of the tools of the others`));
  return { tools: answer['tools'] as unknown[], placeOf: (index) => below(`${at}/tools`, index) };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? { ...value } : {};
}
