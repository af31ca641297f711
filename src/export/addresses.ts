import { slug } from '#model/ids.ts';
import type { Category, Digest, ServerId, Severity, Slug, TraitId } from '#model/types.ts';
import type { VariantId } from './policies.ts';

/** The site's fixed addresses, each a path from its root. */
export const PLACES = {
  home: '/',
  servers: '/servers/',
  categories: '/categories/',
  risk: '/risk/',
  traits: '/traits/',
  status: '/status/',
  authentication: '/authentication/',
  transport: '/transport/',
  changed: '/changed/',
  publishers: '/publishers/',
  attacks: '/attacks/',
  rules: '/rules/',
  glossary: '/glossary/',
  search: '/search/',
  searchNames: '/search/names.json',
  policy: '/policy/',
  stack: '/stack/',
  docs: '/docs/',
  commands: '/docs/commands/',
  policyReference: '/docs/policy/',
  cookbook: '/docs/cookbook/',
  sources: '/docs/sources/',
  methodology: '/methodology/',
  accuracy: '/accuracy/',
  changes: '/changes/',
  compare: '/compare/',
  crawler: '/crawler/',
  report: '/report/',
  corrections: '/corrections/',
  securityPolicy: '/security/',
  dump: '/dump/',
  llms: '/llms.txt',
  sitemap: '/sitemap-index.xml',
  api: '/api/v1/index.json',
  apiServers: '/api/v1/servers.json',
  apiTools: '/api/v1/tools.json',
  apiChanges: '/api/v1/changes.json',
  apiCorrections: '/api/v1/corrections.json',
  apiReference: '/docs/api/',
  openapi: '/api/v1/openapi.json',
  security: '/.well-known/security.txt',
} as const;

/** What the pages of each server were made from, for the next build; the leading dot keeps it out of what is served. */
export const RECORD = '/.placard-pages.json';

/** Every list of tools asks again and again for the few servers that there are. */
const serverAddresses = new Map<ServerId, string>();

/** The page of one server. */
export function serverAddress(server: ServerId): string {
  const address = serverAddresses.get(server) ?? `${PLACES.servers}${slug(server)}/`;
  serverAddresses.set(server, address);
  return address;
}

/** The page of a server's tool; where a server lists one name twice this is the first, and `toolAddresses` has them all. */
export function toolAddress(server: ServerId, tool: string): string {
  return `${serverAddress(server)}${slug(tool)}/`;
}

/** The pages of all tools of a server in the order given, no two alike even where names are. */
export function toolAddresses(server: ServerId, tools: readonly string[]): string[] {
  const taken = new Set(tools.map(slug));
  const met = new Set<string>();
  return tools.map((tool) => {
    const first = slug(tool);
    const segment = met.has(first) ? unused(first, taken) : first;
    met.add(first);
    taken.add(segment);
    return `${serverAddress(server)}${segment}/`;
  });
}

/** The page that lists a category's tools. */
export function categoryAddress(category: Category): string {
  return `${PLACES.categories}${category.toLowerCase()}/`;
}

/** The page that lists the tools of one severity. */
export function severityAddress(severity: Severity): string {
  return `${PLACES.risk}${severity}/`;
}

/** The page that lists the tools with a trait. */
export function traitAddress(trait: TraitId): string {
  return `${PLACES.traits}${trait}/`;
}

/** The page that lists the servers with one value of a fact, below the page of the fact. */
export function facetAddress(place: string, value: string): string {
  return `${place}${slug(value)}/`;
}

/** The page of an attack pattern. */
export function attackAddress(attack: Slug): string {
  return `${PLACES.attacks}${attack}/`;
}

/** The page of a rule. */
export function ruleAddress(rule: Slug): string {
  return `${PLACES.rules}${rule}/`;
}

/** Where an entry stands in the log of corrections. */
export function correctionAddress(correction: Slug): string {
  return `${PLACES.corrections}#${correction}`;
}

/** The page of a word of the glossary. */
export function termAddress(term: Slug): string {
  return `${PLACES.glossary}${term}/`;
}

/** One of the catalogue's JSON Schemas, by its name. */
export function schemaAddress(name: string): string {
  return `/schemas/${name}.schema.json`;
}

/** One server as JSON, by its id. */
export function apiServerAddress(server: ServerId): string {
  return `/api/v1/servers/${server}.json`;
}

/** What changed between a server's answers as JSON, by its id. */
export function changesFileAddress(server: ServerId): string {
  return `/api/v1/changes/${server}.json`;
}

/** Where an answer stands in the timeline of its server's page. */
export function revisionAddress(server: ServerId, answer: Digest): string {
  return `${serverAddress(server)}#${revisionAnchor(answer)}`;
}

/** The anchor of an answer in a timeline. */
export function revisionAnchor(answer: Digest): string {
  return `answer-${answer.slice('sha256-'.length, 'sha256-'.length + 12)}`;
}

/** The badge of a server, as an image or as shields.io reads it, by the server's page. */
export function badgeAddress(server: string, format: 'svg' | 'json'): string {
  return `/badges/${server.slice(PLACES.servers.length, -1)}.${format}`;
}

/** The picture that other sites show beside a link to a page that has none of its own. */
export const SITE_PICTURE = '/social/placard.png';

/** Where the pictures for kinds of labels lie. */
export const LABEL_PICTURES = '/social/labels/';

/** The picture for tools of one category and severity. */
export function labelPictureAddress(category: Category, severity: Severity): string {
  return `${LABEL_PICTURES}${category.toLowerCase()}-${severity}.png`;
}

/** The picture of a server. */
export function serverPictureAddress(server: ServerId): string {
  return `/social/servers/${slug(server)}.png`;
}

/** The two feeds of one scope: `all`, `servers/<server>`, `categories/<category>`, `severities/<severity>`. */
export function feedAddress(scope: string, format: 'atom' | 'json'): string {
  return `/feeds/${scope}.${format}`;
}

/** The Markdown twin beside a page. */
export function markdownTwin(page: string): string {
  return `${page}index.md`;
}

/** One of the policies of a server as a file, by its preset and form. */
export function policyAddress(server: string, variant: VariantId): string {
  return `${server}policy/${variant}.json`;
}

/** The JSON twin beside a page. */
export function jsonTwin(page: string): string {
  return `${page}index.json`;
}

/** A path as an address that works from anywhere, below the site's origin. */
export function absolute(site: string, path: string): string {
  return new URL(path, site).href;
}

function unused(segment: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${segment}-${count}`)) count += 1;
  return `${segment}-${count}`;
}
