import type { ListedTool } from '#export/listed-tool.ts';
import { printable } from '#export/printable.ts';
import { known, taxonomy } from './catalogue.ts';
import { reasonsOf } from './evidence.ts';
import { ruleOf } from './rules.ts';

const LONGEST_QUOTE = 90;

/** What one call can do, in one sentence made of the rules that decided the label. */
export function consequenceOf({ label }: ListedTool): string {
  const { category, raised } = reasonsOf(label);
  const deciding = [...new Set([...category, ...raised].map(({ rule }) => rule))].slice(0, 2);
  if (deciding.length > 0) return deciding.map((rule) => ruleOf(rule).message).join(' ');
  return `Nothing in the definition says what a call does, so it is labelled ${label.category} until it does.`;
}

/** What the category means, completing “A call …”. */
export function meaningOf({ label }: ListedTool): string {
  return known(taxonomy.categories.find(({ id }) => id === label.category)?.means, label.category);
}

/** The words that decided the category, for use inside a sentence of ours; cut short, hidden characters spelt out. */
export function decidingWords(tool: ListedTool): string | undefined {
  const quotes = reasonsOf(tool.label).category.flatMap(({ quote }) => quote ?? []);
  const longest = quotes.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return undefined;
  return printable(longest.replaceAll(/\s+/g, ' ').trim(), LONGEST_QUOTE);
}
