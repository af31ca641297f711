import { stands } from '#model/quotes.ts';
import type { Evidence, RawTool } from '#model/types.ts';
import { assessedTools, placedEvidence } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

/** Every quote stands where its evidence points, and an absence quotes nothing. */
export function* evidence(root: string): Iterable<Problem> {
  for (const { raw, tool, where } of assessedTools(root)) {
    for (const { at, item } of placedEvidence(tool)) {
      const problem = problemOf(raw, item);
      if (problem !== undefined) yield { where: `${where}${at}`, problem };
    }
  }
}

function problemOf(tool: RawTool, item: Evidence): string | undefined {
  const { rule, at, quote, key, absent } = item;
  if (absent) return quote === undefined ? undefined : `${rule} quotes words and calls them absent`;
  if (quote === '' && !key) return `${rule} quotes no words`;
  if (quote === undefined) return `${rule} neither quotes words nor says that they are absent`;
  return stands(tool, item) ? undefined : `${rule} quotes ${JSON.stringify(quote)}, which does not stand at ${at}`;
}
