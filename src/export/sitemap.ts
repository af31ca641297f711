import { compareText } from '#model/scales.ts';
import type { Instant } from '#model/types.ts';
import { absolute, PLACES, serverAddress } from './addresses.ts';
import { type CatalogueEntry, descriptionOf, toolsOf } from './listed-tool.ts';

/** A page worth finding, and when what it shows last changed, where the data tells. */
export interface SitemapPage {
  readonly address: string;
  readonly modified?: Instant;
}

/** A file of the site: its path from the root and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

const MAX_PAGES = 50_000;

/** The pages of all servers and tools; a tool without a description is too thin to be found. */
export function sitemapPages(entries: readonly CatalogueEntry[]): SitemapPage[] {
  return entries.flatMap((entry) => {
    const address = serverAddress(entry.server.id);
    if (!entry.snapshot) return [{ address }];
    const modified = entry.snapshot.takenAt;
    const tools = toolsOf(entry).filter((tool) => descriptionOf(tool).trim() !== '');
    return [{ address, modified }, ...tools.map((tool) => ({ address: tool.address, modified }))];
  });
}

/** The sitemap index and the sitemaps that it names, at most 50,000 pages each. */
export function writeSitemaps(site: string, pages: readonly SitemapPage[]): SiteFile[] {
  const parts = chunks(pages, MAX_PAGES);
  const files = parts.map((part, index) => ({ path: `/sitemap-${index}.xml`, text: urlSet(site, part) }));
  const entries = files.map(({ path }, index) => element('sitemap', site, { address: path, ...newest(parts[index] ?? []) }));
  return [{ path: PLACES.sitemap, text: xml('sitemapindex', entries) }, ...files];
}

/** Text for XML: markup escaped, characters that XML forbids dropped. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function urlSet(site: string, pages: readonly SitemapPage[]): string {
  return xml(
    'urlset',
    pages.map((page) => element('url', site, page)),
  );
}

function element(name: string, site: string, { address, modified }: SitemapPage): string {
  const lastmod = modified ? `<lastmod>${escapeXml(modified)}</lastmod>` : '';
  return `<${name}><loc>${escapeXml(absolute(site, address))}</loc>${lastmod}</${name}>`;
}

function xml(root: string, elements: readonly string[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...elements,
    `</${root}>`,
  ];
  return `${lines.join('\n')}\n`;
}

function newest(pages: readonly SitemapPage[]): { modified?: Instant } {
  const modified = pages
    .flatMap((page) => page.modified ?? [])
    .toSorted(compareText)
    .at(-1);
  return modified ? { modified } : {};
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
