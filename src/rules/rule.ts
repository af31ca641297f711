import type { Category, Effect, Leg, Mapping, Pointer, Role, Severity, Slug, ToolAssessment, TraitId } from '#model/types.ts';
import type { OrderKind } from '#signals/orders.ts';
import type { ServerSubject } from '#signals/server-subject.ts';
import type { Subject } from '#signals/subject.ts';
import type { VeilKind } from '#signals/veils/veil.ts';

/** What every rule says of itself; its page, the API and the reports are made of this. */
interface Card {
  /** A kebab-case phrase that states the fact, equal to the folder's name: `deletes-records`. */
  readonly id: Slug;
  readonly title: string;
  readonly status: 'draft' | 'trial' | 'stable' | 'retired';
  /** The attacks that this fact points at: ids of `catalog/attacks`. */
  readonly attacks: readonly Slug[];
  readonly frameworks: readonly Mapping[];
  /** One sentence for a person who reads the tool's page. */
  readonly message: string;
}

/** The words that prove a fact: where they stand in the tool, and what they are. */
export interface Span {
  readonly at: Pointer;
  readonly quote?: string;
  /** The quote is the pointer's last segment. */
  readonly key?: true;
  /** What the quote comes to: hidden or encoded text in plain letters, or a measure. */
  readonly reads?: string;
  /** The evidence is that nothing stands there. */
  readonly absent?: true;
}

/** Without an act of one of these effects, a parameter of one of these roles, one of these turns of phrase in the text or words that order or hide in one of these ways, a rule finds nothing. */
export interface Needs {
  readonly effects?: readonly Effect[];
  readonly roles?: readonly Role[];
  readonly phrases?: readonly string[];
  readonly wording?: readonly (OrderKind | VeilKind)[];
}

/** Says what a call does: gives a category, traits, or both. */
export interface EffectRule extends Card {
  readonly kind: 'effect';
  readonly scope: 'tool';
  readonly gives?: Category;
  /** What such a call weighs where that differs from the category's base. */
  readonly severity?: Severity;
  readonly traits?: readonly TraitId[];
  /** How likely a trait of the rule must be, from 0 to 1, by all words of a definition that describes its tool; below, only the trait falls. */
  readonly traitsFrom?: number;
  /** The same for a tool whose label is weak, whatever shows the trait. */
  readonly traitsFromInDoubt?: number;
  /** Asked only when no other rule gave the tool a category. */
  readonly fallback?: true;
  /** Asked only of tools without actions whose category the other rules leave weak, or that is likelier to be another; graver categories then fall with the traits of the same words, unless they stand. */
  readonly inDoubt?: true;
  /** Asked only about whole tools, for a trait that no other rule gives. */
  readonly lastly?: true;
  /** What it finds depends on what all words weigh, so that it is no witness beside them. */
  readonly weighs?: true;
  /** Where it is stated, the rule is asked only about tools that have some of it. */
  readonly needs?: Needs;
  readonly find: (subject: Subject) => Iterable<Span>;
}

/** Moves the severity of one category to a value, up or down, and gives the traits that come with it. */
export interface ModifierRule extends Card {
  readonly kind: 'modifier';
  readonly scope: 'tool';
  readonly moves: Category;
  readonly to: Severity;
  readonly traits?: readonly TraitId[];
  /** Asked only about whole tools, where no other rule says what the category weighs. */
  readonly lastly?: true;
  /** Where it is stated, the rule is asked only about tools that have some of it. */
  readonly needs?: Needs;
  readonly find: (subject: Subject) => Iterable<Span>;
}

/** What a finding is about: only `integrity` warns of a server by itself. */
export type Family = 'integrity' | 'claims' | 'cross-tool' | 'quality' | 'validity' | 'provenance';

/** Says something about the metadata itself; never part of the label. */
export interface FindingRule extends Card {
  readonly kind: 'finding';
  readonly scope: 'tool';
  readonly family: Family;
  /** Where it is stated, the rule is asked only about tools that have some of it. */
  readonly needs?: Needs;
  readonly find: (subject: Subject) => Iterable<Span>;
}

/** Any rule that looks at one tool. */
export type Rule = EffectRule | ModifierRule | FindingRule;

/** Says something about a server as a whole; never part of a label. */
export interface ServerFindingRule extends Card {
  readonly kind: 'finding';
  readonly scope: 'server';
  readonly family: Family;
  /** It goes by an estimate of what is counted exactly where the finding is told. */
  readonly estimates?: 'tokens';
  /** Spans point into the snapshot, or below `/facts` and `/target` into the server's listing. */
  readonly find: (server: ServerSubject) => Iterable<Span>;
}

/** Says what several tools of one server make possible together. */
export interface CombinationRule extends Card {
  readonly kind: 'combination';
  readonly scope: 'server';
  /** The legs that the tools supply, all of them or none. */
  readonly find: (tools: readonly ToolAssessment[]) => readonly Leg[];
}
