import { keysOf, valueAt } from '#model/pointers.ts';
import type { Evidence, RawTool, ToolAssessment } from '#model/types.ts';
import { assessedTools, placedEvidence } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

/** Every quote stands where its evidence points, and an absence quotes nothing. */
export function* evidence(root: string): Iterable<Problem> {
  for (const { raw, tool, where } of assessedTools(root)) {
    for (const { at, item } of placedEvidence(tool)) {
      const problem = problemOf(raw, item);
      if (problem !== undefined) yield { where: `${where}${at}`, problem };
    }
    yield* misquoted(raw, tool, where);
  }
}

/** What the label would be without certain words: they must stand there. */
function* misquoted(raw: RawTool, { whyNotLower }: ToolAssessment, where: string): Iterable<Problem> {
  for (const { at, ...quoted } of whyNotLower?.quotes ?? []) {
    if (stands(raw, at, quoted)) continue;
    yield { where: `${where}/whyNotLower`, problem: `${JSON.stringify(quoted.quote)} does not stand at ${at}` };
  }
}

function problemOf(tool: RawTool, item: Evidence): string | undefined {
  const { rule, at, quote, key, absent } = item;
  if (absent) return quote === undefined ? undefined : `${rule} quotes words and calls them absent`;
  if (quote === '' && !key) return `${rule} quotes no words`;
  if (quote === undefined) return `${rule} neither quotes words nor says that they are absent`;
  return stands(tool, at, item) ? undefined : `${rule} quotes ${JSON.stringify(quote)}, which does not stand at ${at}`;
}

/** Whether a quote is in the text at the pointer, is the value there or is the pointer's last key. */
function stands(tool: RawTool, at: string, { quote, key }: Pick<Evidence, 'quote' | 'key'>): boolean {
  const value = valueAt(tool, at);
  if (key) return keysOf(at).at(-1) === quote && value !== undefined;
  return typeof value === 'string' ? value.includes(quote ?? '') : JSON.stringify(value) === quote;
}
