import { descriptionOf, type ListedTool } from '#export/listed-tool.ts';
import { printable, printableName } from '#export/printable.ts';
import { keysOf, valueAt } from '#model/pointers.ts';
import type { Evidence, RawTool, ToolAssessment } from '#model/types.ts';
import { shortened } from '#policy/evidence-text.ts';
import { mostTelling, phraseOf } from '#policy/telling.ts';
import { known, taxonomy } from './catalogue.ts';
import { correctionsOf } from './corrections.ts';
import { reasonsOf } from './evidence.ts';
import { ruleOf } from './rules.ts';
import { inSentence, sentence } from './words.ts';

const MOST_RULES = 2;
const LONGEST_SENTENCE = 300;
const FEW_WORDS = 3;
const MOST_WORDS = 8;
/** Words that a quote cannot end with. */
const LEADS_ON = /^(?:a|an|and|any|are|as|at|by|for|from|in|into|is|its|of|on|or|that|the|their|this|to|using|via|with|your)$/i;

/** A tool stands in many lists. */
const consequences = new WeakMap<ListedTool, string>();

/** What one call can do, in one sentence: the effects that decided the label, each with the tool's own words for it. */
export function consequenceOf(tool: ListedTool): string {
  const told = consequences.get(tool) ?? compose(tool);
  consequences.set(tool, told);
  return told;
}

function compose(tool: ListedTool): string {
  const deciding = decidingEvidence(tool.label);
  const [first] = deciding;
  if (!first) return withoutEvidence(tool);
  if (first.absent) return ruleOf(first.rule).message;
  const moving = movingEvidence(tool.label, deciding);
  const words = [...deciding, ...moving].map((evidence) => inItsWords(tool.definition, evidence));
  const claims = [...deciding, ...moving].map((evidence, index) => {
    const link = index < deciding.length ? ' and ' : ', ';
    return `${index > 0 ? link : ''}${titled(evidence, index > 0)}${words[index] === words[index + 1] ? '' : ` (${words[index]})`}`;
  });
  return sentence(claims.join(''));
}

/** The evidence that decided category and severity, the most telling of each rule, the rules that account for the severity first. */
function decidingEvidence(label: ToolAssessment): Evidence[] {
  const { category } = reasonsOf(label);
  const weighty = new Set(
    label.evidence.filter(({ part, gives }) => part === 'severity' && gives === label.severity).map(({ rule }) => rule),
  );
  const byPhrases = category.filter(({ rule }) => !isInDoubt(rule));
  const speaking = byPhrases.length > 0 ? byPhrases : category;
  const byRule = [...Map.groupBy(speaking, ({ rule }) => rule)].toSorted(([a], [b]) => Number(weighty.has(b)) - Number(weighty.has(a)));
  return byRule.flatMap(([, evidence]) => mostTelling(evidence) ?? []).slice(0, MOST_RULES);
}

/** Whether a rule only speaks where the others leave the category weak. */
function isInDoubt(id: string): boolean {
  const rule = ruleOf(id);
  return rule.kind === 'effect' && rule.inDoubt === true;
}

/** The modifier that brought the severity to where it is, if one did. */
function movingEvidence(label: ToolAssessment, deciding: readonly Evidence[]): Evidence[] {
  const { raised, lowered } = reasonsOf(label);
  const moves = [...raised, ...lowered].filter(({ rule, gives }) => gives === label.severity && ruleOf(rule).kind === 'modifier');
  return deciding.length < MOST_RULES ? [mostTelling(moves)].filter((move) => move !== undefined) : [];
}

function withoutEvidence(tool: ListedTool): string {
  const { category } = tool.label;
  if (correctionsOf(tool).length > 0) return `Labelled ${category} by people, who had more to go on than the definition.`;
  return `Nothing in the definition says what a call does, so it is labelled ${category} until it does.`;
}

function titled({ rule }: Evidence, inside: boolean): string {
  const { title } = ruleOf(rule);
  return inside ? inSentence(title) : title;
}

/** The words of a definition that a piece of evidence points at, for use in brackets. */
function inItsWords(definition: RawTool, evidence: Evidence): string {
  const keys = keysOf(evidence.at);
  const argument = printableName(keys[keys.lastIndexOf('properties') + 1] ?? '');
  if (evidence.at === '/name') return `its name: “${printableName(definition.name)}”`;
  if (evidence.key) return `its argument “${argument}”`;
  const words = `“${shortened(phraseOf({ quote: wholeWords(definition, evidence) }))}”`;
  return keys.includes('enum') ? `${words} as “${argument}”` : words;
}

/** A quote widened to the words that it begins and ends in. */
function wholeWords(definition: RawTool, { at, quote = '' }: Evidence): string {
  const text = valueAt(definition, at);
  if (typeof text !== 'string' || !text.includes(quote)) return quote;
  const [before = '', ...after] = text.split(quote);
  const head = /^[\p{L}\p{N}_]/u.test(quote) ? (before.split(/[^\p{L}\p{N}_]/u).at(-1) ?? '') : '';
  const rest = after.join(quote);
  const tail = /[\p{L}\p{N}_]$/u.test(quote) ? (/^[\p{L}\p{N}_]*/u.exec(rest)?.[0] ?? '') : '';
  return withObject(`${head}${quote}${tail}`, rest.slice(tail.length));
}

/** A quote of few words, which many tools could say, with the words of its clause that follow. */
function withObject(quote: string, rest: string): string {
  const missing = MOST_WORDS - quote.split(/\s+/).length;
  if (missing < MOST_WORDS - FEW_WORDS) return quote;
  const clause = /^[^.,;:!?()[\]{}"“”`*\n]{0,80}/.exec(rest)?.[0] ?? '';
  if (!/^\s/.test(clause)) return quote;
  const words = clause.trim().split(/\s+/).slice(0, missing);
  return [quote, ...words.slice(0, words.findLastIndex((word) => !LEADS_ON.test(word)) + 1)].join(' ');
}

/** What the category means, completing “A call …”. */
export function meaningOf({ label }: ListedTool): string {
  return known(taxonomy.categories.find(({ id }) => id === label.category)?.means, label.category);
}

/** The words that decided the category, each with the rule that read them: `“Delete a branch” (deletes records)`. */
export function decidingPhrases({ label, definition }: ListedTool): string[] {
  const readable = decidingEvidence(label).filter(({ absent, quote }) => !absent && quote !== undefined);
  return readable.map((evidence) => `${inItsWords(definition, evidence)} (${titled(evidence, true)})`);
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
