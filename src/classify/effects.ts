import type { Category, Evidence, Severity } from '#model/types.ts';
import type { EffectRule, ModifierRule, Rule, Span } from '#rules/rule.ts';
import { remembering } from '#signals/remember.ts';
import type { Subject } from '#signals/subject.ts';
import { type Asked, type Bits, givenBy, isAsked } from './asking.ts';

const LONGEST_TRAIT = 64;
/** So few spans are compared fastest one by one. */
const FEW = 8;

/** A subject, and what of it rules may need. */
export interface Question {
  readonly subject: Subject;
  readonly given: Bits;
}

/** A subject with what of it rules may need. */
export function question(subject: Subject): Question {
  return { subject, given: givenBy(subject) };
}

/** A rule that fired, with the words that made it. */
export interface Fired<Kind extends Rule = Rule> {
  readonly rule: Kind;
  readonly spans: readonly Span[];
}

/** For each subject the rules of one kind that find something in it; a rule is asked about one subject after another, where it matters there. */
export function fire<Kind extends Rule>(
  rules: readonly Asked<Kind>[],
  questions: readonly Question[],
  matters: (rule: Kind, index: number) => boolean = () => true,
): Fired<Kind>[][] {
  const fired = questions.map((): Fired<Kind>[] => []);
  for (const asked of rules) {
    const { rule } = asked;
    const { find } = rule;
    for (let index = 0; index < questions.length; index += 1) {
      const { subject, given } = questions[index] as Question;
      if (!isAsked(asked, given) || !matters(rule, index)) continue;
      const spans = unique(find(subject));
      if (spans.length > 0) (fired[index] as Fired<Kind>[]).push({ rule, spans });
    }
  }
  return fired;
}

/** What an effect rule proves: a category, a severity of its own, traits. */
export function evidenceOfEffect({ rule, spans }: Fired<EffectRule>): Evidence[] {
  const { id, gives, severity, traits = [] } = rule;
  const proofs = gives ? evidence(id, spans, { part: 'category', gives }) : [];
  if (severity) proofs.push(...evidence(id, spans, { part: 'severity', gives: severity }));
  for (const trait of traits) proofs.push(...evidence(id, spans, { part: partOfTrait(trait) }));
  return proofs;
}

/** What a modifier proves: a severity, traits. */
export function evidenceOfModifier({ rule: { id, to, traits = [] }, spans }: Fired<ModifierRule>): Evidence[] {
  return [
    ...evidence(id, spans, { part: 'severity', gives: to }),
    ...traits.flatMap((trait) => evidence(id, spans, { part: partOfTrait(trait) })),
  ];
}

/** The words of a rule as evidence for one part of a label. */
export function evidence(rule: string, spans: readonly Span[], { part, gives }: { part: string; gives?: Category | Severity }): Evidence[] {
  return spans.map(({ at, quote, key, reads, absent }) => {
    const proof: Evidence = gives === undefined ? { rule, part, at } : { rule, part, gives, at };
    if (quote !== undefined) proof.quote = quote;
    if (key) proof.key = key;
    if (reads !== undefined) proof.reads = reads;
    if (absent) proof.absent = absent;
    return proof;
  });
}

/** The part of a label that a trait's evidence supports. */
export const partOfTrait = remembering((trait) => `trait:${trait}`, LONGEST_TRAIT);

/** Whether some spans may be the same. */
function hasRepetition(spans: readonly Span[]): boolean {
  if (spans.length > FEW) return true;
  for (let index = 1; index < spans.length; index += 1) {
    const { at, quote, reads } = spans[index] as Span;
    for (let other = 0; other < index; other += 1) {
      const before = spans[other] as Span;
      if (before.at === at && before.quote === quote && before.reads === reads) return true;
    }
  }
  return false;
}

/** Spans without repetitions. */
export function unique(found: Iterable<Span>): readonly Span[] {
  const spans: readonly Span[] = Array.isArray(found) ? found : [...found];
  if (spans.length < 2 || !hasRepetition(spans)) return spans;
  return [...new Map(spans.map((span) => [`${span.at}\n${span.quote}\n${span.reads}`, span])).values()];
}
