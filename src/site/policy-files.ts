import { type PolicyVariant, serverPolicies, type VariantId } from '#export/policies.ts';
import type { Recommendations } from '#policy/recommendations.ts';
import { type CataloguedServer, known } from './catalogue.ts';

/** The six policies for a whole server, which may be recommended already; none while its surface is unknown. */
export function policiesOfServer({ exposure, assessment, server }: CataloguedServer, recommended?: Recommendations): PolicyVariant[] {
  return exposure ? serverPolicies(known(assessment, server.id), recommended) : [];
}

/** A page stays quick to load: longer documents than this are shown from their files. */
const LONGEST_INLINE = 6_000;

/** The ids of the policies that stand on a page whole: the first, and those that are short; all where they have no files of their own. */
export function inlineOf(policies: readonly PolicyVariant[], haveFiles: boolean): ReadonlySet<VariantId> {
  const inline = policies.filter(({ text }, index) => !haveFiles || index === 0 || text.length <= LONGEST_INLINE);
  return new Set(inline.map(({ id }) => id));
}

/** The policy with an id among several. */
export function variantOf(policies: readonly PolicyVariant[], id: VariantId): PolicyVariant {
  return known(
    policies.find((policy) => policy.id === id),
    id,
  );
}
