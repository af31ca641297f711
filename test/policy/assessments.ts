import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Action, Assessment, Category, Severity, ToolAssessment } from '#model/types.ts';

/** A digest that looks like one, made of one digit. */
export const digestOf = (digit: string): string => `sha256-${digit.repeat(64)}`;

/** The label of a tool that one test needs, with one piece of evidence for its category. */
export function labelled(name: string, category: Category, severity: Severity, more: Partial<ToolAssessment> = {}): ToolAssessment {
  return {
    name,
    digest: digestOf('a'),
    category,
    severity,
    confidence: 'likely',
    traits: [],
    evidence: [{ rule: 'does-a-thing', part: 'category', gives: category, at: '/description', quote: `does ${name}` }],
    actions: [],
    parameters: [],
    findings: [],
    ...more,
  };
}

/** The label of a tool whose argument `action` chooses among the given actions. */
export function dispatching(name: string, actions: readonly [string, Category, Severity][], required = true): ToolAssessment {
  const at = '/inputSchema/properties/action';
  const category = actions.map(([, ofAction]) => ofAction).reduce((a, b) => (compareCategories(a, b) < 0 ? b : a));
  const severity = actions.map(([, , ofAction]) => ofAction).reduce((a, b) => (compareSeverities(a, b) < 0 ? b : a));
  const labels = actions.map(
    ([value, ofCategory, ofSeverity]): Action => ({ at, value, category: ofCategory, severity: ofSeverity, evidence: [] }),
  );
  return labelled(name, category, severity, {
    actions: labels,
    parameters: [{ at, name: 'action', type: 'string', required, roles: ['action'] }],
  });
}

/** The labels of a server with these tools. */
export function assessed(...tools: ToolAssessment[]): Assessment {
  return { schemaVersion: 1, server: 'test/server', snapshot: digestOf('b'), rules: '1', tools, combination: [], findings: [] };
}
