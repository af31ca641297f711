import { isObject, type JsonObject, own } from './json-objects.ts';
import type { ParameterSignal } from './parameters.ts';
import { type Subject, says } from './subject.ts';

const SEARCHES = new Set(['q', 'query', 'expr']);
/** The last word of what may be written in a language, where its description says so. */
const TERSE = new Set([...SEARCHES, 'filter', 'condition', 'expression', 'document', 'content', 'text']);
/** A language that has no other use than to ask. */
const NAMED =
  /\b(?:graphql (?:quer(?:y|ies)|mutations?|documents?|operations?|statements?)|soql|sosl|jql|kql|dql|cql|logql|logsql|promql|metricsql|nrql|esql|aql|gaql|yql|hql|cypher|sparql|gremlin|cel|rego|xpath|jsonpath|jmespath)\b/i;
const PATTERN = /\breg(?:ex|exp|ular expression)\b/i;
const ASKED = /\b(?:quer(?:y|ies)|syntax|expressions?|operators|mongo(?:db)?)\b/i;
const OBJECTS = new Set(['object', 'object or string', 'string or object']);
/** When something runs is told in a notation that asks for nothing. */
const TIMES = /\bcron\b/i;
/** The text of a procedure or a view. */
const STATEMENT = /\bSQL (?:body|text|source|code)\b/i;
const FILTERS = new Set(['filter', 'where']);
/** Words searched for, with a few marks between them, are no language. */
const TERMS = /\b(?:search (?:query )?(?:syntax|string)|natural language)\b/i;
const LANGUAGE =
  /\b(?:syntax|query language|query filter|operators|expression|promql|lucene|jql|kql|sql|select|cypher|sparql|dsl|esql|regex|reg(?:ular )?exp(?:ression)?)\b/i;

/** `logs query string`: the query string of something; alone it holds words, unless fields or operators are shown. */
const STRING = /\bquery string\b/i;
const OF_NOTHING = new Set(['', 'the', 'a', 'an', 'search', 'optional', 'your', 'text', 'user', 'free']);
const FIELDS = /[a-z_]:["'(\w*<>=]|\b(?:AND|OR|NOT)\b/;
/** How far before such a string its language is named. */
const REACH = 24;

/** The arguments that the text says are written in a language of their own, and filters that are documents. */
export function queriesIn(subject: Subject): ParameterSignal[] {
  const told = says(subject, 'query-language');
  return subject.parameters.filter((parameter) => isDocument(parameter) || isStatement(parameter) || (told && isSearch(parameter)));
}

/** A text that its own description says is in a language. */
function isStatement({ key, type, choices, tokens, description }: ParameterSignal): boolean {
  if (type !== 'string' || choices) return false;
  if (STATEMENT.test(description)) return true;
  const last = tokens.at(-1)?.word ?? '';
  return (
    (TERSE.has(last) && NAMED.test(description) && !TERMS.test(description)) ||
    (SEARCHES.has(last) && isLanguage(description)) ||
    (key === 'pattern' && PATTERN.test(description))
  );
}

/** A text to search by, or a filter, in a tool that speaks of a language. */
function isSearch({ key, type, choices, tokens }: ParameterSignal): boolean {
  return type === 'string' && !choices && (SEARCHES.has(key.toLowerCase()) || tokens.at(-1)?.word === 'filter');
}

/** A query is a document of its own; a filter, or what may also be a string, only where the text says that it is one. */
function isDocument({ key, type, tokens, description, schema }: ParameterSignal): boolean {
  if (!OBJECTS.has(type) || hasProperties(schema)) return false;
  const isAsked = ASKED.test(description);
  return (isAsked && FILTERS.has(key.toLowerCase())) || ((isAsked || type === 'object') && isQuery(tokens.map(({ word }) => word)));
}

function isLanguage(description: string): boolean {
  return (LANGUAGE.test(description) || isStringOf(description)) && !(TERMS.test(description) || TIMES.test(description));
}

function isStringOf(description: string): boolean {
  const at = description.search(STRING);
  if (at < 0) return false;
  const before = description
    .slice(Math.max(0, at - REACH), at)
    .trim()
    .toLowerCase();
  return FIELDS.test(description) || !OF_NOTHING.has(before.split(/[^\w-]/).at(-1) ?? '');
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
