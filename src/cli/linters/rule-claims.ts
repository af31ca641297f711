import type { Assessment, Combination, Evidence } from '#model/types.ts';
import { COMBINATION_RULES } from '#rules/combinations.ts';
import { RULES, SERVER_RULES } from '#rules/index.ts';
import type { Rule, ServerFindingRule } from '#rules/rule.ts';
import { readEntries } from '#store/read.ts';
import { type AssessedTool, assessedTools, placedEvidence } from './assessed-tools.ts';
import type { Problem } from './problem.ts';

const RULES_BY_ID: ReadonlyMap<string, Rule | ServerFindingRule> = new Map([...RULES, ...SERVER_RULES].map((rule) => [rule.id, rule]));
const COMBINATIONS = new Set(COMBINATION_RULES.map(({ id }) => id));

/** Every rule that an assessment names exists and gives what the assessment says that it gives. */
export function* ruleClaims(root: string): Iterable<Problem> {
  for (const assessed of assessedTools(root)) yield* ofTool(assessed);
  for (const { server, assessment } of readEntries(root))
    if (assessment) yield* ofServer(assessment, `catalog/servers/${server.id}/assessment.json`);
}

function* ofTool({ tool, where }: AssessedTool): Iterable<Problem> {
  for (const { at, item } of placedEvidence(tool)) yield* ofEvidence(item, `${where}${at}`);
  for (const [index, { rule }] of tool.findings.entries())
    if (RULES_BY_ID.get(rule)?.kind !== 'finding')
      yield { where: `${where}/findings/${index}/rule`, problem: `unknown finding rule ${rule}` };
}

function* ofEvidence({ rule: id, part, gives }: Evidence, where: string): Iterable<Problem> {
  const rule = RULES_BY_ID.get(id);
  if (!rule) yield { where: `${where}/rule`, problem: `unknown rule ${id}` };
  else if (!giftsOf(rule).includes(giftOf(part, gives))) yield { where, problem: `${id} does not give ${giftOf(part, gives)}` };
}

function giftOf(part: string, gives: Evidence['gives']): string {
  return [part, gives].filter(Boolean).join(' ');
}

function giftsOf(rule: Rule | ServerFindingRule): string[] {
  if (rule.kind === 'finding') return [rule.kind];
  const traits = (rule.traits ?? []).map((trait) => `trait:${trait}`);
  if (rule.kind === 'modifier') return [giftOf('severity', rule.to), ...traits];
  return [
    ...(rule.gives ? [giftOf('category', rule.gives)] : []),
    ...(rule.severity ? [giftOf('severity', rule.severity)] : []),
    ...traits,
  ];
}

function* ofServer({ combination, findings, tools }: Assessment, where: string): Iterable<Problem> {
  const names = new Set(tools.map(({ name }) => name));
  for (const [index, combined] of combination.entries()) yield* ofCombination(combined, names, `${where}#/combination/${index}`);
  for (const [index, { rule }] of findings.entries())
    if (RULES_BY_ID.get(rule)?.kind !== 'finding')
      yield { where: `${where}#/findings/${index}/rule`, problem: `unknown finding rule ${rule}` };
}

function* ofCombination({ rule, legs }: Combination, names: ReadonlySet<string>, where: string): Iterable<Problem> {
  if (!COMBINATIONS.has(rule)) yield { where: `${where}/rule`, problem: `unknown combination rule ${rule}` };
  for (const tool of legs.flatMap((leg) => leg.tools))
    if (!names.has(tool)) yield { where: `${where}/legs`, problem: `unknown tool ${JSON.stringify(tool)}` };
}
