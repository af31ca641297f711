import { type PolicyVariant, serverPolicies, type VariantId } from '#export/policies.ts';
import { type CataloguedServer, known } from './catalogue.ts';

/** The six policies for a whole server; none while its surface is unknown. */
export function policiesOfServer({ exposure, assessment, server }: CataloguedServer): PolicyVariant[] {
  return exposure ? serverPolicies(known(assessment, server.id)) : [];
}

/** The policy with an id among several. */
export function variantOf(policies: readonly PolicyVariant[], id: VariantId): PolicyVariant {
  return known(
    policies.find((policy) => policy.id === id),
    id,
  );
}
