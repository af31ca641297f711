import type { Finding, Server, Snapshot } from '#model/types.ts';
import { RULES, SERVER_RULES } from '#rules/index.ts';
import type { FindingRule, ServerFindingRule, Span } from '#rules/rule.ts';
import { subjectOf } from '#signals/read-tool.ts';
import { serverSubject } from '#signals/server-subject.ts';
import { evidence, unique } from './effects.ts';

/** How a server is listed, where that is known. */
export type Listed = Pick<Server, 'facts' | 'target'>;

/** What is said to a model is looked at wherever it is said. */
const ABOUT_TEXTS = new Set(['integrity', 'cross-tool']);
const TEXT_RULES = RULES.filter((rule): rule is FindingRule => rule.kind === 'finding' && ABOUT_TEXTS.has(rule.family));

/** What is found about a server as a whole: in its instructions and its own name, in its tools together, in how it is listed. */
export function findingsOfServer({ tools, instructions, serverInfo }: Snapshot, listed?: Listed): Finding[] {
  const server = serverSubject({ tools }, listed);
  const own = subjectOf({ name: '', ...(instructions === undefined ? {} : { instructions }), serverInfo });
  return [
    ...TEXT_RULES.flatMap((rule) => findingOf(rule, rule.find(own))),
    ...SERVER_RULES.flatMap((rule) => findingOf(rule, rule.find(server))),
  ];
}

function findingOf({ id, message }: FindingRule | ServerFindingRule, found: Iterable<Span>): Finding[] {
  const spans = unique([...found]);
  return spans.length > 0 ? [{ rule: id, message, evidence: evidence(id, spans, { part: 'finding' }) }] : [];
}
