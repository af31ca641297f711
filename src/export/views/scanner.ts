import type { TraitId } from '#model/types.ts';
import type { Viewed } from './sep-2793.ts';

/** A label in the words of scanners that look for toxic flows; they give each a number from 0 to 1, a label is sure of its words. */
export interface FlowLabels {
  readonly untrusted_content: 0 | 1;
  readonly private_data: 0 | 1;
  readonly is_public_sink: 0 | 1;
  readonly destructive: 0 | 1;
}

/** Says a label in the words of flow scanners. */
export function flowLabels({ category, traits }: Viewed): FlowLabels {
  const has = (...some: readonly TraitId[]) => some.some((trait) => traits.includes(trait));
  return {
    untrusted_content: numeral(has('ingests-untrusted-content')),
    private_data: numeral(has('reads-private-data', 'reads-secrets')),
    is_public_sink: numeral(has('sends-outward')),
    destructive: numeral(category === 'Destructive' || has('irreversible')),
  };
}

function numeral(claim: boolean): 0 | 1 {
  return claim ? 1 : 0;
}
