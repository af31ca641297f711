import { FORMS, type PolicyVariant, PRESETS } from '#export/policies.ts';

/** What a page shows while certain choices of preset and form are made. */
export interface Choice {
  readonly variant: PolicyVariant;
  /** Attributes by which the style sheet shows it; none where it always stands. */
  readonly shown: { readonly 'data-policy'?: string; readonly 'data-preset'?: string };
  /** The choices in words, for names that must differ: `strict, full form`. */
  readonly name: string;
}

/** A choice that shows a text of its own. */
interface TextChoice extends Choice {
  readonly text: string;
}

/** Every text that the policies of a page have, each once: for a preset and form, for a preset whatever the form, or for all. */
export function choicesOf(variants: readonly PolicyVariant[], textOf: (variant: PolicyVariant) => string): TextChoice[] {
  const said = variants.map((variant) => ({ variant, text: textOf(variant) }));
  const [first] = said;
  if (first && isOne(said)) return [{ ...first, shown: {}, name: 'every preset' }];
  return PRESETS.flatMap((preset): TextChoice[] => {
    const ofPreset = said.filter(({ variant }) => variant.preset === preset);
    const [minimal] = ofPreset;
    if (minimal && ofPreset.length === FORMS.length && isOne(ofPreset))
      return [{ ...minimal, shown: { 'data-preset': preset }, name: preset }];
    return ofPreset.map(({ variant, text }) => ({ ...choiceOf(variant), text }));
  });
}

/** Every policy with the choice that shows it. */
export function eachChoice(variants: readonly PolicyVariant[]): Choice[] {
  return variants.map(choiceOf);
}

function choiceOf(variant: PolicyVariant): Choice {
  return { variant, shown: { 'data-policy': variant.id }, name: nameOf(variant) };
}

function isOne(said: readonly { readonly text: string }[]): boolean {
  return new Set(said.map(({ text }) => text)).size === 1;
}

function nameOf({ preset, form }: PolicyVariant): string {
  return `${preset}, ${form} form`;
}
