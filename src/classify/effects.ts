import type { Category, Evidence, Severity, TraitId } from '#model/types.ts';
import type { EffectRule, ModifierRule, Rule, Span } from '#rules/rule.ts';
import type { Subject } from '#signals/subject.ts';

/** A rule that fired, with the words that made it. */
export interface Fired<Kind extends Rule = Rule> {
  readonly rule: Kind;
  readonly spans: readonly Span[];
}

/** The rules of one kind that find something in a subject. */
export function fire<Kind extends Rule>(rules: readonly Kind[], subject: Subject): Fired<Kind>[] {
  return rules.flatMap((rule) => {
    const spans = unique([...rule.find(subject)]);
    return spans.length > 0 ? [{ rule, spans }] : [];
  });
}

/** The effect rules that fire; those for want of anything better only when no other gives a category. */
export function fireEffects(
  rules: readonly EffectRule[],
  { subject, withFallback }: { subject: Subject; withFallback: boolean },
): Fired<EffectRule>[] {
  const fired = fire(
    rules.filter(({ fallback }) => !fallback),
    subject,
  );
  if (!withFallback || fired.some(({ rule }) => rule.gives)) return fired;
  return [
    ...fired,
    ...fire(
      rules.filter(({ fallback }) => fallback),
      subject,
    ),
  ];
}

/** What an effect rule proves: a category, a severity of its own, traits. */
export function evidenceOfEffect({ rule, spans }: Fired<EffectRule>): Evidence[] {
  return [
    ...(rule.gives ? evidence(rule.id, spans, { part: 'category', gives: rule.gives }) : []),
    ...(rule.severity ? evidence(rule.id, spans, { part: 'severity', gives: rule.severity }) : []),
    ...(rule.traits ?? []).flatMap((trait) => evidence(rule.id, spans, { part: partOfTrait(trait) })),
  ];
}

/** What a modifier proves. */
export function evidenceOfModifier({ rule, spans }: Fired<ModifierRule>): Evidence[] {
  return evidence(rule.id, spans, { part: 'severity', gives: rule.to });
}

/** The words of a rule as evidence for one part of a label. */
export function evidence(rule: string, spans: readonly Span[], claim: { part: string; gives?: Category | Severity }): Evidence[] {
  return spans.map(({ at, quote, key, reads, absent }) => ({
    rule,
    ...claim,
    at,
    ...(quote === undefined ? {} : { quote }),
    ...(key ? { key } : {}),
    ...(reads === undefined ? {} : { reads }),
    ...(absent ? { absent } : {}),
  }));
}

/** The part of a label that a trait's evidence supports. */
export function partOfTrait(trait: TraitId): string {
  return `trait:${trait}`;
}

/** Spans without repetitions. */
export function unique(spans: readonly Span[]): Span[] {
  const seen = new Map(spans.map((span) => [`${span.at}\n${span.quote}\n${span.reads}`, span]));
  return [...seen.values()];
}
