import type { ListedTool } from '#export/listed-tool.ts';
import { type Recommendation, recommend, recommendServer } from '#policy/recommend.ts';
import { type CataloguedServer, known } from './catalogue.ts';

/** The presets and forms in which every policy is offered, the first of each shown first. */
export const PRESETS = ['recommended', 'strict', 'observe'] as const;
export const FORMS = ['minimal', 'full'] as const;

/** One policy of the six that a page offers; `address` is its file. */
export interface PolicyVariant extends Recommendation {
  readonly id: string;
  readonly preset: (typeof PRESETS)[number];
  readonly form: (typeof FORMS)[number];
  readonly address: string;
}

/** The six names under which a policy's variants are kept. */
const VARIANTS = PRESETS.flatMap((preset) => FORMS.map((form) => ({ id: `${preset}-${form}`, preset, form })));

/** The six policies for one tool. */
export function toolPolicies(tool: ListedTool): PolicyVariant[] {
  return VARIANTS.map(({ id }) => toolPolicy(tool, id));
}

/** One policy for one tool. */
function toolPolicy({ label, address }: ListedTool, id: string): PolicyVariant {
  const variant = variantNamed(id);
  return { ...variant, address: policyAddress(address, id), ...recommend(label, variant) };
}

/** The six policies for a whole server; none while its surface is unknown. */
export function serverPolicies(server: CataloguedServer): PolicyVariant[] {
  return server.exposure ? VARIANTS.map(({ id }) => serverPolicy(server, id)) : [];
}

/** One policy for a whole server whose surface is known. */
function serverPolicy({ assessment, address, server }: CataloguedServer, id: string): PolicyVariant {
  const variant = variantNamed(id);
  return { ...variant, address: policyAddress(address, id), ...recommendServer(known(assessment, server.id), variant) };
}

/** The policy with an id among several. */
export function variantOf(policies: readonly PolicyVariant[], id: string): PolicyVariant {
  return known(
    policies.find((policy) => policy.id === id),
    id,
  );
}

function variantNamed(id: string): (typeof VARIANTS)[number] {
  return known(
    VARIANTS.find((variant) => variant.id === id),
    id,
  );
}

function policyAddress(page: string, variant: string): string {
  return `${page}policy/${variant}.json`;
}
