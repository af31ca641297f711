import type { Assessment, Finding, Severity, ToolAssessment, TraitId } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import { isIntegrity } from './integrity.ts';

/** What a server exposes, by its own declarations: a grade, the reason, and the tools that make it. */
export interface Exposure {
  readonly grade: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly because: string;
  readonly tools: readonly string[];
}

const CLAIMS = new Set(RULES.filter((rule) => rule.kind === 'finding' && rule.family === 'claims').map(({ id }) => id as string));
const UNTRUSTED: TraitId = 'ingests-untrusted-content';
const BY_SEVERITY = [
  ['D', 'critical'],
  ['C', 'high'],
  ['B', 'medium'],
] as const satisfies readonly (readonly [Exposure['grade'], Severity])[];

/** The exposure grade of a server: the first reason that fits, the worst first. */
export function exposureOf(assessment: Assessment): Exposure {
  return fromIntegrity(assessment) ?? fromFalseClaims(assessment) ?? fromCombination(assessment) ?? fromSeverity(assessment);
}

function fromIntegrity({ tools, findings }: Assessment): Exposure | undefined {
  const found = tools.filter((tool) => tool.findings.some(isIntegrity));
  if (found.length === 0 && !findings.some(isIntegrity)) return undefined;
  return exposure('F', 'hidden or model-directed text stands in its definitions', found);
}

function fromFalseClaims({ tools }: Assessment): Exposure | undefined {
  const found = tools.filter(({ severity, findings }) => severity === 'critical' && findings.some(claimsToRead));
  return found.length > 0 ? exposure('F', 'a critical tool is declared read-only, against its own name and text', found) : undefined;
}

function claimsToRead({ rule, evidence }: Finding): boolean {
  return CLAIMS.has(rule) && evidence.some(({ at }) => at === '/annotations/readOnlyHint');
}

function fromCombination({ combination }: Assessment): Exposure | undefined {
  const first = combination.find(({ legs }) => legs.some(({ what }) => what === UNTRUSTED));
  if (!first) return undefined;
  return { grade: 'E', because: first.message, tools: [...new Set(first.legs.flatMap(({ tools }) => tools))] };
}

function fromSeverity({ tools }: Assessment): Exposure {
  for (const [grade, severity] of BY_SEVERITY) {
    const found = tools.filter((tool) => tool.severity === severity);
    if (found.length > 0) return exposure(grade, `at least one tool is ${severity}`, found);
  }
  return exposure('A', 'every tool is low', tools);
}

function exposure(grade: Exposure['grade'], because: string, tools: readonly ToolAssessment[]): Exposure {
  return { grade, because, tools: tools.map(({ name }) => name) };
}
