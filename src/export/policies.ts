import { digestText } from '#model/canonical.ts';
import type { Assessment, Digest, Policy, ToolAssessment } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import type { Recommendation } from '#policy/recommend.ts';
import { Recommendations } from '#policy/recommendations.ts';

/** The presets by which every policy is offered, the first of them shown first. */
export const PRESETS = ['recommended', 'strict', 'observe'] as const;
/** The forms in which each preset is offered, the first of them shown first. */
export const FORMS = ['minimal', 'full'] as const;

/** One of the six policies that are offered for a tool or a server. */
export interface PolicyVariant extends Recommendation {
  readonly id: VariantId;
  readonly preset: (typeof PRESETS)[number];
  readonly form: (typeof FORMS)[number];
  /** The text of the file that is offered, as `policyText` writes it. */
  readonly text: string;
  /** SHA-256 over that text. */
  readonly sha256: Digest;
}

/** The name of one of the six. */
export type VariantId = `${(typeof PRESETS)[number]}-${(typeof FORMS)[number]}`;

const VARIANTS = PRESETS.flatMap((preset) => FORMS.map((form) => ({ id: `${preset}-${form}` as const, preset, form })));

/** The six policies for one tool, from what is recommended for its server where that is made already. */
export function toolPolicies(label: ToolAssessment, recommended = new Recommendations([label])): PolicyVariant[] {
  return VARIANTS.map((variant) => withDigest(variant, recommended.own(label, variant)));
}

/** The six policies for all tools of a server together. */
export function serverPolicies({ tools }: Pick<Assessment, 'tools'>, recommended = new Recommendations(tools)): PolicyVariant[] {
  return VARIANTS.map((variant) => withDigest(variant, recommended.whole(variant)));
}

/** A policy as the text of its file, which `placard policy` prints too: hidden characters stand as escapes. */
export function policyText(policy: Policy): string {
  return `${visibleJson(policy)}\n`;
}

function withDigest(variant: (typeof VARIANTS)[number], recommendation: Recommendation): PolicyVariant {
  const text = policyText(recommendation.policy);
  return { ...variant, ...recommendation, text, sha256: digestText(text) };
}
