import { valueAt } from '#model/pointers.ts';
import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Evidence, RawTool, WhyNotLower } from '#model/types.ts';
import { without } from './removal.ts';
import { type Measure, measureTool } from './tool.ts';

type Spans = readonly Evidence[];

const MAX_SPANS = 12;
const MAX_ROUNDS = 6;

/**
 * The words without which a tool's label would be lower, and what it would be: found by labelling the definition again without them, and
 * none of them can be put back. Undefined where nothing is lower, where no words made the label, or where too many did.
 */
export function whyNotLower(tool: RawTool, label: Measure = measureTool(tool)): WhyNotLower | undefined {
  if (label.category === 'Read' && label.severity === 'low') return undefined;
  const enough = spansThatLower(tool, label);
  if (!enough) return undefined;
  const { spans, left } = minimal(enough, (fewer) => lowered(tool, fewer, label));
  const { category, severity, evidence } = left;
  const [first, ...others] = spans.map(({ at, quote = '', key }) => ({ at, quote, ...(key ? { key } : {}) }));
  if (!first) return undefined;
  return { quotes: [first, ...others], ...(namesNothing(evidence) ? {} : { becomes: { category, severity } }) };
}

/** Words, and the label without them. */
interface Lowered {
  readonly spans: Spans;
  readonly left: Measure;
}

/** The label without some words, where it is lower. */
function lowered(tool: RawTool, spans: Spans, label: Measure): Lowered | undefined {
  const left = measureTool(without(tool, spans));
  return isLower(left, label) ? { spans, left } : undefined;
}

/** The spans that speak for the label, with those that speak for it or for another one once the first are gone. */
function spansThatLower(tool: RawTool, label: Measure): Lowered | undefined {
  let spans: Spans = [];
  let left: Measure = label;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const more = [...deciding(left, label), ...deciding(left, left)].filter((span) => stands(tool, span));
    spans = unique([...spans, ...more]);
    if (more.length === 0 || spans.length > MAX_SPANS) return undefined;
    left = measureTool(without(tool, spans));
    if (isLower(left, label)) return { spans, left };
  }
  return undefined;
}

/** The words in a label's evidence that give the category or the severity of a label. */
function deciding({ evidence }: Measure, { category, severity }: Measure): Spans {
  return unique(evidence.filter(({ gives, absent }) => !absent && (gives === category || gives === severity)));
}

/** Words that only a removal brought together stand nowhere in what the server said. */
function stands(tool: RawTool, { at, quote = '', key }: Evidence): boolean {
  const value = valueAt(tool, at);
  return value !== undefined && (key === true || JSON.stringify(value).includes(JSON.stringify(quote).slice(1, -1)));
}

/** Puts back one span after the other while the label stays lower, until none can be put back. */
function minimal(enough: Lowered, without: (spans: Spans) => Lowered | undefined): Lowered {
  for (const span of enough.spans) {
    const others = enough.spans.filter((other) => other !== span);
    const fewer = others.length > 0 ? without(others) : undefined;
    if (fewer) return minimal(fewer, without);
  }
  return enough;
}

function isLower(after: Measure, before: Measure): boolean {
  if (namesNothing(after.evidence)) return true;
  const category = compareCategories(after.category, before.category);
  const severity = compareSeverities(after.severity, before.severity);
  return category <= 0 && severity <= 0 && category + severity < 0;
}

/** Nothing is left that names an effect. */
function namesNothing(evidence: Spans): boolean {
  return evidence.every(({ part, absent }) => part !== 'category' || absent);
}

function unique(spans: Spans): Spans {
  return [...new Map(spans.map((span) => [`${span.at}\n${span.quote}`, span])).values()];
}
