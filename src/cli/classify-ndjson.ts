import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { classifyTool, classifyTools, whyNotLower } from '#classify/classify.ts';
import { VOCABULARIES, type VocabularyName } from '#export/views/vocabularies.ts';
import { LIMITS } from '#mcp/limits.ts';
import { InputError, isInputError } from '#model/errors.ts';
import { parseJson, soleValue } from '#model/json.ts';
import type { Evidence, RawTool, ToolAssessment } from '#model/types.ts';
import { jsonText } from './terminal.ts';

/** What every answer holds beyond the label. */
export interface Extras {
  readonly why?: boolean;
  readonly view?: readonly VocabularyName[];
}

const LINE_FEED = 0x0a;

type Id = string | number | null;
type Label = Omit<ToolAssessment, 'digest'>;

/** A line that is not blank, and its number counted from 1. */
interface Line {
  readonly text: string;
  readonly number: number;
}

/** What a line asks, or what is wrong with it. */
type Request = { readonly id: Id; readonly tool: RawTool } | { readonly id: Id; readonly error: string };

/** Writes one label for each line of definitions, in input order and as soon as the line is there; tells how many lines were broken. */
export async function classifyLines(input: Readable, output: Writable, extras: Extras = {}): Promise<number> {
  let broken = 0;
  for await (const lines of linesOf(input)) {
    const answers = answersTo(lines.map(requestIn), extras);
    broken += answers.filter((answer) => 'error' in answer).length;
    await write(output, answers.map((answer) => `${jsonText(answer)}\n`).join(''));
  }
  return broken;
}

/** The lines that each chunk completes, without those that are blank; a line ends at a line feed and nowhere else, and none is longer than a message of a crawl. */
async function* linesOf(input: Readable): AsyncIterable<Line[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let restBytes = 0;
  let before = 0;
  for await (const chunk of readable(input)) {
    const bytes = Buffer.from(chunk);
    const [first = '', ...others] = decoder.decode(bytes, { stream: true }).split('\n');
    const end = bytes.indexOf(LINE_FEED);
    restBytes += end < 0 ? bytes.length : end;
    refuseEndless(restBytes, before + 1);
    rest += first;
    const next = others.pop();
    if (next === undefined) continue;
    restBytes = bytes.length - bytes.lastIndexOf(LINE_FEED) - 1;
    const lines = [rest, ...others];
    yield filled(lines, before);
    before += lines.length;
    rest = next;
  }
  yield filled([rest + decoder.decode()], before);
}

function refuseEndless(bytes: number, number: number): void {
  if (bytes > LIMITS.lineBytes)
    throw new InputError(`line ${number}`, `has more than ${LIMITS.lineBytes} bytes`, 'give one definition a line');
}

async function* readable(input: Readable): AsyncIterable<string | Buffer> {
  try {
    yield* input;
  } catch (error) {
    throw new InputError('stdin', `cannot be read (${(error as Error).message})`, 'give one definition a line');
  }
}

function filled(lines: readonly string[], before: number): Line[] {
  return lines.map((text, index) => ({ text, number: before + index + 1 })).filter(({ text }) => text.trim() !== '');
}

async function write(output: Writable, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain');
}

function requestIn({ text, number }: Line): Request {
  const where = `line ${number}`;
  try {
    const { id = null, tool } = fieldsOf(parseJson(text, where), where);
    if (!isId(id)) return { id: null, error: `${where}: the id is neither a string nor a number` };
    return isTool(tool) ? { id, tool } : { id, error: `${where}: no tool with a name; write {"tool": {"name": "…"}}` };
  } catch (error) {
    if (!isInputError(error)) throw error;
    const id = soleValue(text, 'id');
    return { id: isId(id) ? id : null, error: error.message.replace(`${where}#:`, `${where}:`) };
  }
}

function answersTo(requests: readonly Request[], extras: Extras): object[] {
  const labels = labelsOf(requests.flatMap((request) => ('tool' in request ? [request.tool] : []))).values();
  return requests.map((request) => ('tool' in request ? answerTo(request, labels.next().value, extras) : request));
}

/** The labels of tools, read together; one by one where something is wrong with one of them. */
function labelsOf(tools: readonly RawTool[]): readonly (Label | undefined)[] {
  try {
    return classifyTools(tools);
  } catch {
    return tools.map(() => undefined);
  }
}

function answerTo({ id, tool }: { id: Id; tool: RawTool }, label: Label | undefined, extras: Extras): object {
  try {
    return { id, ...told(tool, label ?? classifyTool(tool), extras) };
  } catch (error) {
    return { id, error: `the tool cannot be labelled (${messageOf(error)})` };
  }
}

function told(tool: RawTool, label: Label, { why, view }: Extras): object {
  const { category, severity, traits, confidence, evidence, findings } = label;
  const plain = { category, severity, traits, confidence, evidence: quotations(evidence), findings };
  if (!why && !view) return plain;
  return {
    ...plain,
    ...(why && { whyNotLower: whyNotLower(tool, label) ?? null }),
    ...(view && { views: Object.fromEntries(view.map((name) => [name, VOCABULARIES[name].view(label)])) }),
  };
}

/** Each rule's words once, whatever parts of the label they support; where there are none, that nothing stands there. */
function quotations(evidence: readonly Evidence[]): object[] {
  const seen = new Map(
    evidence.map(({ rule, at, quote, absent }) => [
      `${rule}\n${at}\n${quote}`,
      quote === undefined ? { rule, at, absent } : { rule, at, quote },
    ]),
  );
  return [...seen.values()];
}

function fieldsOf(value: unknown, where: string): { readonly id?: unknown; readonly tool?: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(where, 'not a JSON object', 'write {"tool": {"name": "…"}}');
  return value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isId(value: unknown): value is Id {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function isTool(value: unknown): value is RawTool {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
