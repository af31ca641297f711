import type { EffectRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { parametersWith, quoteKey, type Subject, says } from '#signals/subject.ts';

const SEARCHES = new Set(['q', 'query', 'expr']);
const FILTERS = new Set(['filter', 'where']);
const LANGUAGE =
  /\b(?:syntax|query language|operators|expression|promql|lucene|jql|kql|sql|select|cypher|sparql|dsl|esql|regex|regular expression)\b/i;

/** A parameter is a statement or a filter in a query language. */
export const takesQuery: EffectRule = {
  id: 'takes-query',
  title: 'Takes a query',
  status: 'trial',
  attacks: ['raw-query-abuse'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-89' },
  ],
  message: 'An argument carries a query in a language of its own.',
  kind: 'effect',
  scope: 'tool',
  traits: ['open-ended-argument'],
  find: (subject) => [...parametersWith(subject, 'query', 'sql'), ...written(subject)].map(quoteKey),
};

/** Search terms that the text says are written in a language of their own, and filters that are documents. */
function written(subject: Subject): ParameterSignal[] {
  const told = says(subject, 'query-language');
  return subject.parameters.filter(({ key, tokens, type, description }) => {
    if (type === 'object') return FILTERS.has(key.toLowerCase()) || isQuery(tokens.map(({ word }) => word));
    return SEARCHES.has(key.toLowerCase()) && type === 'string' && (told || LANGUAGE.test(description));
  });
}

/** `query`, `dataset_query`, `queryBody`. */
function isQuery(words: readonly string[]): boolean {
  const last = words.at(-1);
  return last === 'query' || ((last === 'body' || last === 'dsl') && words.at(-2) === 'query');
}
