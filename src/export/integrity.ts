import { isIntegrity } from '#classify/integrity.ts';
import type { Finding, ToolAssessment } from '#model/types.ts';

/** What a list says beside a tool that has an integrity finding. */
export const INTEGRITY_MARK = 'hidden or model-directed text';

/** The findings about text that hides from people or works on the model. */
export function integrityFindings({ findings }: Pick<ToolAssessment, 'findings'>): Finding[] {
  return findings.filter(isIntegrity);
}
