import type { Assessment, Finding, Snapshot } from '#model/types.ts';
import { TOKENIZER, tokensInWords } from './token-cost.ts';

/** The finding that rests on how much the definitions take. */
const OF_TOKENS = 'context-cost';

/** The findings about a server as they are told beside its count of tokens: the rule goes by an estimate, in whose place stands what was counted. */
export function findingsTold({ findings }: Pick<Assessment, 'findings'>, snapshot: Pick<Snapshot, 'tools'>): Finding[] {
  return findings.map((finding) => (finding.rule === OF_TOKENS ? countedIn(finding, snapshot) : finding));
}

function countedIn(finding: Finding, snapshot: Pick<Snapshot, 'tools'>): Finding {
  const reads = `${tokensInWords(snapshot)}, counted with ${TOKENIZER}`;
  return { ...finding, evidence: finding.evidence.map((one) => ({ ...one, reads })) };
}
