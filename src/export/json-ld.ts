import { absolute, PLACES } from './addresses.ts';
import type { Frame } from './frame.ts';
import { printableName } from './printable.ts';

/** One step of the way from the home page to a page. */
export interface Step {
  readonly title: string;
  readonly address: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON that can stand inside a script element whatever its strings hold; parses back to the same value. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
}

/** The way to a page, for search engines; names from servers are made printable. */
export function breadcrumbList(site: string, steps: readonly Step[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: printableName(title),
      item: absolute(site, address),
    })),
  };
}

/** The site as a whole, with its search. */
export function webSite(site: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: 'Placard',
    description: 'Hazard labels for the tools that AI agents can call.',
    url: absolute(site, PLACES.home),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${absolute(site, PLACES.search)}?q={search_term_string}`,
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The catalogue as a data set that anybody may fetch. */
export function dataset(site: string, { dataVersion, generatedAt }: Frame): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'Placard catalogue of MCP tools',
    description: 'What MCP servers answered to tools/list, each tool labelled by what one call of it can do, with the words that prove it.',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    url: absolute(site, PLACES.home),
    version: dataVersion,
    ...(generatedAt && { dateModified: generatedAt }),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: absolute(site, PLACES.api) },
      { '@type': 'DataDownload', encodingFormat: 'application/x-ndjson', contentUrl: absolute(site, `${PLACES.dump}tools.ndjson`) },
      { '@type': 'DataDownload', encodingFormat: 'application/gzip', contentUrl: absolute(site, `${PLACES.dump}tools.ndjson.gz`) },
    ],
  };
}
