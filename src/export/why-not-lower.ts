import { baseOf } from '#classify/bases.ts';
import { without } from '#classify/removal.ts';
import { measureTool } from '#classify/tool.ts';
import type { Evidence, RawTool, ToolAssessment, WhyNotLower } from '#model/types.ts';
import { rulesGiving } from './severity-path.ts';

/** A tool whose label words keep from being lower, and its definition, where that is at hand. */
export interface Kept {
  readonly label: Pick<ToolAssessment, 'severity'>;
  readonly why: WhyNotLower;
  readonly definition: RawTool | undefined;
}

/** What the label would be without the words that keep it from being lower, in one sentence that says why a severity would stay. */
export function withoutTheseWords({ label, why, definition }: Kept): string {
  const { becomes, quotes } = why;
  const words = quotes.length === 1 ? 'Without this' : 'Without these words';
  if (!becomes) return `${words} nothing in the definition would say what a call does.`;
  const lower = `${words} the label would be ${becomes.category}, ${becomes.severity}`;
  if (becomes.severity !== label.severity) return `${lower}.`;
  const cause = definition && whatKeeps(definition, why);
  return `${lower}: the severity would stay${cause === undefined ? '' : `, ${cause}`}.`;
}

/** What gives a definition its severity once words are taken out, found by labelling what is left; undefined where it does not become the label that is known. */
function whatKeeps(definition: RawTool, { becomes, quotes }: WhyNotLower): string | undefined {
  const removed = quotes.map((quote): Evidence => ({ ...quote, rule: 'taken-out', part: 'category' }));
  const left = measureTool(without(definition, removed));
  if (left.category !== becomes?.category || left.severity !== becomes.severity) return undefined;
  const rules = rulesGiving(left.evidence, left.severity);
  if (rules.length > 0) return `given by ${rules.join(', ')}`;
  return baseOf(left.category) === left.severity ? `where ${left.category} starts` : undefined;
}
