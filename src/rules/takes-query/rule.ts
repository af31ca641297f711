import type { EffectRule } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { isObject, type JsonObject, own } from '#signals/schema-walk.ts';
import { parametersWith, quoteKey, type Subject, says } from '#signals/subject.ts';

const SEARCHES = new Set(['q', 'query', 'expr']);
/** The text of a procedure or a view. */
const STATEMENT = /\bSQL (?:body|text|source|code)\b/i;
const FILTERS = new Set(['filter', 'where']);
/** Words searched for, with a few marks between them, are no language. */
const TERMS = /\b(?:search (?:query )?syntax|natural language)\b/i;
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
  return subject.parameters.filter(({ key, tokens, type, description, schema }) => {
    if (type === 'object') return !hasProperties(schema) && (FILTERS.has(key.toLowerCase()) || isQuery(tokens.map(({ word }) => word)));
    if (type !== 'string') return false;
    return STATEMENT.test(description) || (SEARCHES.has(key.toLowerCase()) && (says(subject, 'query-language') || isLanguage(description)));
  });
}

function isLanguage(description: string): boolean {
  return LANGUAGE.test(description) && !TERMS.test(description);
}

/** What the schema spells out key by key is a form to fill in, not a language. */
function hasProperties(schema: JsonObject): boolean {
  const properties = own(schema, 'properties');
  return isObject(properties) && Object.keys(properties).length > 0;
}

/** `query`, `dataset_query`, `queryBody`. */
function isQuery(words: readonly string[]): boolean {
  const last = words.at(-1);
  return last === 'query' || ((last === 'body' || last === 'dsl') && words.at(-2) === 'query');
}
