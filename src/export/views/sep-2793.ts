import type { Category, Severity, ToolAssessment, TraitId } from '#model/types.ts';

/** The part of a label that views are computed from; an action has one too, with the traits of its tool. */
export type Viewed = Pick<ToolAssessment, 'category' | 'severity' | 'traits'>;

/** A label in the words of SEP-2793, a draft of tool annotations about risk. */
export interface RiskMetadata {
  readonly riskLevel: Severity;
  readonly category: 'read' | 'mutate' | 'delete' | 'destroy';
  readonly blastRadius: 'item' | 'namespace' | 'cluster';
  readonly reversibility: 'auto' | 'manual' | 'none';
  readonly sideEffects: readonly SideEffect[];
}

type SideEffect = 'state_loss' | 'cost' | 'external_notification' | 'data_exfiltration' | 'privilege_change';

const CATEGORIES = {
  Read: 'read',
  Write: 'mutate',
  Execute: 'mutate',
  Destructive: 'delete',
  Financial: 'mutate',
} as const satisfies Record<Category, RiskMetadata['category']>;
const BEYOND_RECALL: readonly TraitId[] = ['irreversible', 'moves-money', 'sends-outward', 'runs-code'];

/** Says a label in the words of SEP-2793. */
export function riskMetadata({ category, severity, traits }: Viewed): RiskMetadata {
  const has = (...some: readonly TraitId[]) => some.some((trait) => traits.includes(trait));
  return {
    riskLevel: severity,
    category: category === 'Destructive' && has('bulk') ? 'destroy' : CATEGORIES[category],
    blastRadius: radiusOf({ category, severity, traits }),
    reversibility: reversibilityOf(category, has(...BEYOND_RECALL)),
    sideEffects: [
      ...(category === 'Destructive' ? (['state_loss'] as const) : []),
      ...(category === 'Financial' ? (['cost'] as const) : []),
      ...(has('sends-outward') ? (['external_notification'] as const) : []),
      ...(has('sends-outward') && has('reads-private-data', 'reads-secrets') ? (['data_exfiltration'] as const) : []),
      ...(has('changes-access', 'issues-credentials') ? (['privilege_change'] as const) : []),
    ],
  };
}

/** A definition shows no tenants and no service, so nothing reaches further than an account. */
function radiusOf({ category, severity, traits }: Viewed): RiskMetadata['blastRadius'] {
  if (category === 'Execute' && severity === 'critical') return 'cluster';
  return traits.includes('bulk') ? 'namespace' : 'item';
}

function reversibilityOf(category: Category, isBeyondRecall: boolean): RiskMetadata['reversibility'] {
  if (category === 'Read') return 'auto';
  return isBeyondRecall ? 'none' : 'manual';
}
