import {
  attackAddress,
  categoryAddress,
  facetAddress,
  PLACES,
  ruleAddress,
  severityAddress,
  termAddress,
  traitAddress,
} from '#export/addresses.ts';
import { type SitemapPage, sitemapPages } from '#export/sitemap.ts';
import { attacks, entries, taxonomy, terms } from './catalogue.ts';
import { rules } from './rules.ts';
import { SERVER_FACETS } from './server-facets.ts';

/** Every page worth finding: our own texts and lists, then servers and tools. */
export function allPages(): SitemapPage[] {
  const { home, servers, categories, risk, traits, glossary, methodology, accuracy, changes, compare, crawler, report } = PLACES;
  const own = [
    ...[
      home,
      servers,
      categories,
      risk,
      traits,
      PLACES.attacks,
      PLACES.rules,
      glossary,
      methodology,
      PLACES.docs,
      PLACES.apiReference,
      PLACES.corrections,
      PLACES.securityPolicy,
      PLACES.commands,
      PLACES.policyReference,
      PLACES.cookbook,
      PLACES.sources,
      accuracy,
      changes,
      compare,
      crawler,
      report,
    ],
    ...taxonomy.categories.map(({ id }) => categoryAddress(id)),
    ...taxonomy.severities.map(({ id }) => severityAddress(id)),
    ...taxonomy.traits.map(({ id }) => traitAddress(id)),
    ...attacks.map(({ id }) => attackAddress(id)),
    ...rules.map(({ id }) => ruleAddress(id)),
    ...SERVER_FACETS.flatMap(({ place, values }) => [place, ...values.map(({ id }) => facetAddress(place, id))]),
    ...terms.map(({ id }) => termAddress(id)),
  ];
  return [...own.map((address) => ({ address })), ...sitemapPages(entries)];
}
