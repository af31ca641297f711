import taxonomy from '#data/taxonomy/taxonomy.json' with { type: 'json' };
import type { ToolAssessment } from '#model/types.ts';
import { RULES } from '#rules/index.ts';
import { consequenceOf } from './consequence.ts';
import { keyOf, LABEL_FACETS, SERVER_FACETS } from './facet-keys.ts';
import { honestyOf } from './honesty.ts';
import { indexedNames } from './indexed-names.ts';
import { indexedWords } from './indexed-words.ts';
import { INTEGRITY_MARK, integrityFindings } from './integrity.ts';
import { type CatalogueEntry, descriptionOf, type ListedTool, toolsOf } from './listed-tool.ts';
import { printable, printableName } from './printable.ts';
import type { ServerFacts } from './server-facts.ts';
import { shortServerTitle } from './server-title.ts';

/** A record of the search index in Pagefind's words. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: typeof LANGUAGE;
  readonly meta: Readonly<Record<'title' | 'server' | 'category' | 'severity' | 'consequence' | 'warning' | 'seen', string>>;
  /** Each one joint value, taken apart in the browser. */
  readonly filters: Readonly<Record<'label' | 'server', string[]>>;
}

/** Pagefind shall neither join nor part words: they are stems when it gets them. */
export const LANGUAGE = 'unknown';
const MAX_TEXT = 1000;
/** A modifier may say what a call does not do, which nobody searches for. */
const SOUGHT_TITLES = new Map(RULES.filter(({ kind }) => kind !== 'modifier').map(({ id, title }) => [id, title]));
const TRAIT_TITLES = new Map<string, string>(taxonomy.traits.map(({ id, title }) => [id, title]));

/** The search records of a server's tools, in the order sent. */
export function searchRecords(entry: CatalogueEntry, facts: ServerFacts): SearchRecord[] {
  const server = serverKey(entry, facts);
  return toolsOf(entry).map((tool) => searchRecord(tool, server));
}

/** What the search knows of a tool: its names, its words, its parameters and its label; no markup survives in the content. */
function searchRecord(tool: ListedTool, serverFilter: string): SearchRecord {
  const { server, label, address, observedAt } = tool;
  const title = printableName(label.name);
  return {
    url: address,
    content: contentOf(tool),
    language: LANGUAGE,
    meta: {
      title,
      server: shortServerTitle(server),
      category: label.category,
      severity: label.severity,
      consequence: consequenceOf(tool),
      warning: integrityFindings(label).length > 0 ? INTEGRITY_MARK : '',
      seen: observedAt.slice(0, 'yyyy-mm-dd'.length),
    },
    filters: { label: [labelKey(tool)], server: [serverFilter] },
  };
}

function labelKey({ definition, label }: ListedTool): string {
  return keyOf(LABEL_FACETS, {
    category: [label.category],
    severity: [label.severity],
    confidence: [label.confidence],
    hints: [honestyOf(definition, label)],
    trait: label.traits.toSorted(),
    finding: [...new Set(label.findings.map(({ rule }) => rule))].toSorted(),
  });
}

/** A title that a package makes unmistakable stands alone, any other with the id. */
function serverKey({ server }: CatalogueEntry, facts: ServerFacts): string {
  const title = shortServerTitle(server);
  return keyOf(SERVER_FACETS, {
    status: [facts.status],
    authentication: [facts.authentication],
    transport: [facts.transport],
    changed: [facts.changed],
    publisher: [facts.publisher],
    server: [server.target.kind === 'npm' ? title : `${title} (${server.id})`],
  });
}

/** The names stand first, in places of their own; the words of the label come last. No markup survives, for words are all that a search needs. */
function contentOf({ definition, server, label }: ListedTool): string {
  const title = typeof definition['title'] === 'string' ? definition['title'] : '';
  const description = descriptionOf({ definition });
  const texts = [title, description, ...label.parameters.map((parameter) => parameter.name)].map((text) => printable(text, MAX_TEXT));
  return [
    ...indexedNames(printable(label.name, MAX_TEXT), shortServerTitle(server)),
    ...[...texts, ...meaningOf(label)].flatMap(indexedWords),
  ].join(' ');
}

/** Our own words for what a call does: its category, its traits, and the rules that say what a call does or what is odd. */
function meaningOf({ category, traits, evidence, actions, findings }: ToolAssessment): string[] {
  const fired = [...evidence, ...actions.flatMap((action) => action.evidence), ...findings].map(({ rule }) => SOUGHT_TITLES.get(rule));
  return [category, ...traits.map((trait) => TRAIT_TITLES.get(trait)), ...new Set(fired)].filter((text) => text !== undefined);
}
