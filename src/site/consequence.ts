import { decidingEvidence } from '#export/deciding-evidence.ts';
import { descriptionOf, type ListedTool } from '#export/listed-tool.ts';
import { printable, printableName } from '#export/printable.ts';
import { clauseAround } from '#export/quoted-clause.ts';
import { keysOf, valueAt } from '#model/pointers.ts';
import type { Evidence, RawTool } from '#model/types.ts';
import { known, taxonomy } from './catalogue.ts';
import { ruleOf } from './rules.ts';
import { inSentence } from './words.ts';

const LONGEST_SENTENCE = 300;

/** What the category means, completing “A call …”. */
export function meaningOf({ label }: ListedTool): string {
  return known(taxonomy.categories.find(({ id }) => id === label.category)?.means, label.category);
}

/** The words that decided the category, each with the rule that read them: `“Delete a branch” (deletes records)`. */
export function decidingPhrases({ label, definition }: ListedTool): string[] {
  const readable = decidingEvidence(label).filter(({ absent, quote }) => !absent && quote !== undefined);
  return readable.map((evidence) => `${inItsWords(definition, evidence)} (${inSentence(ruleOf(evidence.rule).title)})`);
}

/** The first sentence of the server's own description, on one line with hidden characters shown; undefined where it has none. */
export function firstSentence(tool: ListedTool): string | undefined {
  const line =
    descriptionOf(tool)
      .trim()
      .split(/\n\s*\n/)[0]
      ?.replaceAll(/\s+/g, ' ') ?? '';
  const [first = line] = /^.*?[.!?。！？](?=\s|$)(?<!\b(?:e\.g|i\.e|etc|vs)\.)/u.exec(line) ?? [];
  return first === '' ? undefined : printable(first, LONGEST_SENTENCE);
}

/** The words of a definition that a piece of evidence points at. */
function inItsWords(definition: RawTool, { at, key, quote = '' }: Evidence): string {
  const keys = keysOf(at);
  const argument = printableName(keys[keys.lastIndexOf('properties') + 1] ?? '');
  if (at === '/name') return `its name: “${printableName(definition.name)}”`;
  if (key) return `its argument “${argument}”`;
  const text = valueAt(definition, at);
  const words = `“${clauseAround(typeof text === 'string' ? text : quote, quote)}”`;
  return keys.includes('enum') ? `${words} as “${argument}”` : words;
}
