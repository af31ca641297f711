import type { MarkdownInstance } from 'astro';
import type { RawTool, Server } from '#model/types.ts';
import { known } from './catalogue.ts';

/** A definition that a rule must find or must leave alone, with the reason. */
export interface RuleExample {
  readonly note: string;
  /** The words that the rule must point at. */
  readonly quote?: string;
  readonly tool?: RawTool;
  readonly tools?: readonly RawTool[];
  /** A whole server: its tools, so many times over under numbered names, and how it is listed. */
  readonly server?: { readonly tools: readonly RawTool[]; readonly times?: number; readonly facts?: Server['facts'] };
}

interface Examples {
  readonly finds: readonly RuleExample[];
  readonly ignores: readonly RuleExample[];
}

const texts = import.meta.glob<MarkdownInstance<Record<string, never>>>('../rules/*/rule.md', { eager: true });
const examples = import.meta.glob<Examples>('../rules/*/examples.json', { eager: true, import: 'default' });

/** The rule's own page text, as a component. */
export function ruleText(id: string): MarkdownInstance<Record<string, never>>['Content'] {
  return known(texts[`../rules/${id}/rule.md`], `src/rules/${id}/rule.md`).Content;
}

/** The rule's examples. */
export function ruleExamples(id: string): Examples {
  return known(examples[`../rules/${id}/examples.json`], `src/rules/${id}/examples.json`);
}
