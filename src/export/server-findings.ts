import type { Assessment, Finding, Snapshot } from '#model/types.ts';
import { SERVER_RULES } from '#rules/index.ts';
import { TOKENIZER, tokensInWords } from './token-cost.ts';

const OF_TOKENS = new Set(SERVER_RULES.filter(({ estimates }) => estimates === 'tokens').map(({ id }) => id));

/** The findings about a server as they are told beside its count of tokens: in the place of a rule's estimate stands what was counted. */
export function findingsTold({ findings }: Pick<Assessment, 'findings'>, snapshot: Pick<Snapshot, 'tools'>): Finding[] {
  return findings.map((finding) => (OF_TOKENS.has(finding.rule) ? countedIn(finding, snapshot) : finding));
}

function countedIn(finding: Finding, snapshot: Pick<Snapshot, 'tools'>): Finding {
  const reads = `${tokensInWords(snapshot)}, counted with ${TOKENIZER}`;
  return { ...finding, evidence: finding.evidence.map((one) => ({ ...one, reads })) };
}
