import type { ToolAssessment } from '#model/types.ts';
import { INTEGRITY_MARK, integrityFindings } from './integrity.ts';
import { type CatalogueEntry, descriptionOf, type ListedTool, toolsOf } from './listed-tool.ts';
import { printable, printableName } from './printable.ts';

/** A record of the search index in Pagefind's words. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: 'en';
  readonly meta: Readonly<Record<'title' | 'server' | 'category' | 'severity' | 'evidence' | 'warning', string>>;
  readonly filters: Readonly<Record<'category' | 'severity' | 'trait' | 'server' | 'confidence' | 'finding', string[]>>;
  readonly sort: Readonly<Record<'severity' | 'name', string>>;
}

const MAX_DESCRIPTION = 1000;
const MAX_EVIDENCE = 160;
const SORT_KEYS = { critical: '0', high: '1', medium: '2', low: '3' } as const;

/** The search records of a server's tools, in the order sent. */
export function searchRecords(entry: CatalogueEntry): SearchRecord[] {
  return toolsOf(entry).map(searchRecord);
}

/** What the search knows of a tool: its names, its words, its parameters and its label; no markup survives in the content. */
function searchRecord(tool: ListedTool): SearchRecord {
  const { server, label, address } = tool;
  const title = printableName(label.name);
  return {
    url: address,
    content: contentOf(tool),
    language: 'en',
    meta: {
      title,
      server: server.title,
      category: label.category,
      severity: label.severity,
      evidence: evidenceLine(label),
      warning: integrityFindings(label).length > 0 ? INTEGRITY_MARK : '',
    },
    filters: {
      category: [label.category],
      severity: [label.severity],
      trait: label.traits,
      server: [server.title],
      confidence: [label.confidence],
      finding: [...new Set(label.findings.map(({ rule }) => rule))],
    },
    sort: { severity: SORT_KEYS[label.severity], name: title.toLowerCase() },
  };
}

/** The words of a name: split at case, underscore, dot, slash and hyphen. */
export function wordsOf(name: string): string {
  return name
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function contentOf({ definition, server, label }: ListedTool): string {
  const title = typeof definition['title'] === 'string' ? definition['title'] : '';
  const parameters = label.parameters.map(({ name }) => wordsOf(name));
  return [label.name, wordsOf(label.name), title, server.title, printable(descriptionOf({ definition }), MAX_DESCRIPTION), ...parameters]
    .map(withoutMarkup)
    .filter(Boolean)
    .join(' ');
}

/** Search results show excerpts as HTML; words are all that a search needs. */
function withoutMarkup(text: string): string {
  return printable(text, MAX_DESCRIPTION)
    .replaceAll(/[<>&"'`\s]+/g, ' ')
    .trim();
}

function evidenceLine({ evidence, category, severity }: ToolAssessment): string {
  const speaks = evidence.find(({ gives }) => gives === category) ?? evidence.find(({ gives }) => gives === severity);
  if (!speaks) return '';
  return speaks.quote ? `${speaks.rule}: “${printable(speaks.quote, MAX_EVIDENCE)}”` : speaks.rule;
}
