import { compareCategories } from '#model/scales.ts';
import type { Category } from '#model/types.ts';
import type { EffectRule, Span } from '#rules/rule.ts';
import type { Act } from '#signals/acts.ts';
import type { Subject } from '#signals/subject.ts';
import { confidenceOf } from './confidence.ts';
import { evidenceOfEffect, type Fired } from './effects.ts';
import { isPlain, isToldAsVerb } from './firmness.ts';

/** How firmly the words behind an effect tell it: a turn of phrase or an argument, a plain verb, or a vague one. */
export type Manner = 'turn' | 'plain' | 'vague';

/** A rule that gives a category, and what it found. */
interface Giving extends Fired<EffectRule> {
  readonly rule: EffectRule & { readonly gives: Category };
}

/**
 * What the rules say of the category of a subject, each thing once and as a key of a weight: the category that they come to and how sure they are, every rule that fired with
 * how it was told, and which effect the name and the text open with. A rule that asks what all words weigh says nothing here.
 */
export function signsOf(subject: Subject, effects: readonly Fired<EffectRule>[]): ReadonlySet<string> {
  const giving = effects.filter(isGiving);
  const signs = new Set([verdictOf(subject, giving), openingOf(subject.acts)]);
  if (subject.description.tokens.length === 0) signs.add('undescribed');
  for (const { rule, spans } of giving) {
    const manner = mannerOf(spans, subject);
    signs.add(`rule ${rule.id}`);
    signs.add(`rule ${rule.id} ${manner}`);
    signs.add(`gives ${rule.gives} ${manner}`);
  }
  return signs;
}

/** How the words behind an effect tell it. */
export function mannerOf(spans: readonly Span[], subject: Subject): Manner {
  const behind = spans.map((span) => actsBehind(span, subject));
  if (behind.some(({ length }) => length === 0)) return 'turn';
  return behind.flat().some((act) => act.joined || (!act.doubtful && (isPlain(act) || isToldAsVerb(act)))) ? 'plain' : 'vague';
}

/** The acts that some words are. */
export function actsBehind({ at, quote }: Span, { acts }: Subject): Act[] {
  return acts.filter((act) => act.at === at && act.quote === quote);
}

function isGiving(fired: Fired<EffectRule>): fired is Giving {
  return fired.rule.gives !== undefined && !fired.rule.weighs;
}

function verdictOf(subject: Subject, giving: readonly Giving[]): string {
  const [first, ...others] = giving.map(({ rule }) => rule.gives);
  if (!first) return 'verdict none';
  const category = others.reduce((worst, gives) => (compareCategories(gives, worst) > 0 ? gives : worst), first);
  return `verdict ${category} ${confidenceOf(category, giving.flatMap(evidenceOfEffect), subject)}`;
}

/** What the name does first, and what the text does first. */
function openingOf(acts: readonly Act[]): string {
  const firstIn = (source: Act['source']) => acts.find((act) => act.source === source)?.effect ?? 'nothing';
  return `opens ${firstIn('name')} ${firstIn('text')}`;
}
