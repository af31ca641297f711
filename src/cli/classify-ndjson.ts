import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { classifyTool } from '#classify/classify.ts';
import type { Evidence, RawTool } from '#model/types.ts';

const BATCH = 65_536;

/** Writes one label for each line of definitions, in input order; tells how many lines were broken. */
export async function classifyLines(input: Readable, output: Writable): Promise<number> {
  let broken = 0;
  let batch = '';
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answer = classifyLine(line);
    if ('error' in answer) broken += 1;
    batch += `${JSON.stringify(answer)}\n`;
    if (batch.length < BATCH) continue;
    await write(output, batch);
    batch = '';
  }
  await write(output, batch);
  return broken;
}

async function write(output: Writable, text: string): Promise<void> {
  if (text !== '' && !output.write(text)) await once(output, 'drain');
}

function classifyLine(line: string): object {
  const request = parseLine(line);
  if (typeof request === 'string') return { id: null, error: request };
  const { id = null, tool } = request;
  if (!isTool(tool)) return { id, error: 'no tool with a name; write {"tool": {"name": "…"}}' };
  const { category, severity, traits, confidence, evidence, findings } = classifyTool(tool);
  return {
    id,
    category,
    severity,
    traits,
    confidence,
    evidence: quotations(evidence),
    findings,
  };
}

/** Each rule's words once, whatever parts of the label they support. */
function quotations(evidence: readonly Evidence[]): object[] {
  const seen = new Map(evidence.map(({ rule, at, quote }) => [`${rule}\n${at}\n${quote}`, { rule, at, quote }]));
  return [...seen.values()];
}

function parseLine(line: string): { id?: unknown; tool?: unknown } | string {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : 'not a JSON object';
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
}

function isTool(value: unknown): value is RawTool {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
}
