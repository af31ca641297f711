import { FORMS, type PolicyVariant, PRESETS } from '#export/policies.ts';

/** What a page shows while certain choices of preset and form are made. */
export interface Choice {
  readonly variant: PolicyVariant;
  /** Attributes by which the style sheet shows it; none where it always stands. */
  readonly shown: { readonly 'data-policy'?: string; readonly 'data-preset'?: string };
  /** The choices in words, for names that must differ: `strict, full form`. */
  readonly name: string;
}

/** Every text that the policies of a page have, each once: for a preset and form, for a preset whatever the form, or for all. */
export function choicesOf(variants: readonly PolicyVariant[], textOf: (variant: PolicyVariant) => string): Choice[] {
  const [first] = variants;
  if (first && isOne(variants, textOf)) return [{ variant: first, shown: {}, name: 'every preset' }];
  return PRESETS.flatMap((preset): Choice[] => {
    const ofPreset = variants.filter((variant) => variant.preset === preset);
    const [minimal] = ofPreset;
    if (minimal && ofPreset.length === FORMS.length && isOne(ofPreset, textOf))
      return [{ variant: minimal, shown: { 'data-preset': preset }, name: preset }];
    return ofPreset.map((variant) => ({ variant, shown: { 'data-policy': variant.id }, name: nameOf(variant) }));
  });
}

/** Every policy with the choice that shows it. */
export function eachChoice(variants: readonly PolicyVariant[]): Choice[] {
  return variants.map((variant) => ({ variant, shown: { 'data-policy': variant.id }, name: nameOf(variant) }));
}

function isOne(variants: readonly PolicyVariant[], textOf: (variant: PolicyVariant) => string): boolean {
  return new Set(variants.map(textOf)).size === 1;
}

function nameOf({ preset, form }: PolicyVariant): string {
  return `${preset}, ${form} form`;
}
