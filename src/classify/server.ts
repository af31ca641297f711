import type { Finding, Server, Snapshot } from '#model/types.ts';
import { RULES, SERVER_RULES } from '#rules/index.ts';
import type { FindingRule, ServerFindingRule, Span } from '#rules/rule.ts';
import { subjectOf } from '#signals/read-tool.ts';
import { serverSubject } from '#signals/server-subject.ts';
import { evidence, unique } from './effects.ts';

/** How a server is listed, where that is known. */
export type Listed = Pick<Server, 'facts' | 'target'>;

const INTEGRITY = RULES.filter((rule): rule is FindingRule => rule.kind === 'finding' && rule.family === 'integrity');

/** What is found about a server as a whole: in its instructions and its own name, in its tools together, in how it is listed. */
export function findingsOfServer({ tools, instructions, serverInfo }: Snapshot, listed?: Listed): Finding[] {
  const server = serverSubject({ tools }, listed);
  const own = subjectOf({ name: '', ...(instructions === undefined ? {} : { instructions }), serverInfo });
  return [
    ...INTEGRITY.flatMap((rule) => findingOf(rule, rule.find(own))),
    ...SERVER_RULES.flatMap((rule) => findingOf(rule, rule.find(server))),
  ];
}

function findingOf({ id, message }: FindingRule | ServerFindingRule, found: Iterable<Span>): Finding[] {
  const spans = unique([...found]);
  return spans.length > 0 ? [{ rule: id, message, evidence: evidence(id, spans, { part: 'finding' }) }] : [];
}
