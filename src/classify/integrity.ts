import type { Finding } from '#model/types.ts';
import { RULES } from '#rules/index.ts';

const INTEGRITY: ReadonlySet<string> = new Set(
  RULES.filter((rule) => rule.kind === 'finding' && rule.family === 'integrity').map(({ id }) => id),
);

/** Whether a finding is about text that hides from people or works on the model. */
export function isIntegrity({ rule }: Finding): boolean {
  return INTEGRITY.has(rule);
}
