import { compiledValidators } from '#model/compiled-validators.ts';

const KINDS = ['policy', 'preset'] as const;
const GENERATING = '/src/model/validators.ts';

/** Gives pages the checks of our documents ready-made: their security policy lets no script make code. */
export function browserValidators() {
  return {
    name: 'placard-browser-validators',
    enforce: 'pre' as const,
    load(this: { readonly environment?: { readonly name: string } }, id: string): string | undefined {
      return this.environment?.name === 'client' && id.endsWith(GENERATING) ? compiledValidators(KINDS) : undefined;
    },
  };
}
