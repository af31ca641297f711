import { classifyTool, classifyTools, whyNotLower } from '#classify/classify.ts';
import { VOCABULARIES, type VocabularyName } from '#export/views/vocabularies.ts';
import { InputError, isInputError } from '#model/errors.ts';
import { parseJson, soleValue } from '#model/json.ts';
import type { Evidence, RawTool, ToolAssessment } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import type { Batch } from './batches.ts';

/** What every answer holds beyond the label. */
export interface Extras {
  readonly why?: boolean;
  readonly view?: readonly VocabularyName[];
}

/** What is written for a batch of lines: as text in UTF-8, with the number of lines that were broken. */
export interface Answered {
  readonly text: Uint8Array<ArrayBuffer>;
  readonly broken: number;
}

type Id = string | number | null;
type Label = Omit<ToolAssessment, 'digest'>;

/** A line that is not blank, and its number counted from 1. */
interface Line {
  readonly text: string;
  readonly number: number;
}

/** What a line asks, or what is wrong with it. */
type Request = { readonly id: Id; readonly tool: RawTool } | { readonly id: Id; readonly error: string };

/** Answers each line of a batch that is not blank by a line. */
export function answerBatch(batch: Batch, extras: Extras): Answered {
  const answers = answersTo(linesOf(batch).map(requestIn), extras);
  const text = answers.map((answer) => `${visibleJson(answer, 0)}\n`).join('');
  return { text: new TextEncoder().encode(text), broken: answers.filter((answer) => 'error' in answer).length };
}

/** A mark of byte order may stand before the first line alone. */
function linesOf({ bytes, before }: Batch): Line[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: before > 0 }).decode(bytes);
  const lines = text.split('\n').map((line, index) => ({ text: line, number: before + index + 1 }));
  return lines.filter((line) => line.text.trim() !== '');
}

function requestIn({ text, number }: Line): Request {
  const where = `line ${number}`;
  try {
    const fields = fieldsOf(parseJson(text, where), where);
    const { id = null, tool } = fields;
    if (!isId(id)) return { id: null, error: `${where}: the id is neither a string nor a number` };
    return isTool(tool) ? { id, tool } : { id, error: `${where}: ${toolMissing(fields)}` };
  } catch (error) {
    if (!isInputError(error)) throw error;
    const id = soleValue(text, 'id');
    return { id: isId(id) ? id : null, error: error.message.replace(`${where}#:`, `${where}:`) + hintFor(error) };
  }
}

/** What is wrong with an object that holds no tool, which often is a whole answer of `tools/list`. */
function toolMissing(fields: object): string {
  const isList = 'tools' in fields || 'result' in fields;
  return isList
    ? 'a list of tools; write each of them on a line of its own as {"tool": {"name": "…"}}, or give the whole with --tools'
    : 'no tool with a name; write {"tool": {"name": "…"}}';
}

/** A document that is broken over several lines looks like many lines of no JSON. */
function hintFor({ problem }: InputError): string {
  return problem.startsWith('not JSON at') ? '; a whole definition goes on one line' : '';
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
