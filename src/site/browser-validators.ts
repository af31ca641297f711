import { compiledValidators } from '#model/compiled-validators.ts';

const KINDS = ['policy', 'preset'] as const;
/** The modules that generate code, and whether theirs finds all errors. */
const GENERATING: readonly (readonly [ending: string, allErrors: boolean])[] = [
  ['/src/model/validators.ts', false],
  ['/src/model/thorough-validators.ts', true],
];

/** Gives pages the checks of our documents ready-made: their security policy lets no script make code. */
export function browserValidators() {
  return {
    name: 'placard-browser-validators',
    enforce: 'pre' as const,
    load(this: { readonly environment?: { readonly name: string } }, id: string): string | undefined {
      const [, allErrors] = GENERATING.find(([ending]) => id.endsWith(ending)) ?? [];
      return this.environment?.name === 'client' && allErrors !== undefined ? compiledValidators(KINDS, allErrors) : undefined;
    },
  };
}
