import type { Finding, ToolAssessment } from '#model/types.ts';
import { RULES } from '#rules/index.ts';

const INTEGRITY: ReadonlySet<string> = new Set(
  RULES.filter((rule) => rule.kind === 'finding' && rule.family === 'integrity').map(({ id }) => id),
);

/** What a list says beside a tool that has an integrity finding. */
export const INTEGRITY_MARK = 'hidden or model-directed text';

/** The findings about text that hides from people or works on the model. */
export function integrityFindings({ findings }: Pick<ToolAssessment, 'findings'>): Finding[] {
  return findings.filter(({ rule }) => INTEGRITY.has(rule));
}
