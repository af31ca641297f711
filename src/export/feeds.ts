import { type Change, DRIFT_CLASSES } from '#classify/changes.ts';
import { compareText } from '#model/scales.ts';
import type { Instant } from '#model/types.ts';
import { absolute, feedAddress } from './addresses.ts';
import { printableName } from './printable.ts';
import { classCounts, type Revision, sameVersionNotes, stableId } from './revisions.ts';
import { shortServerTitle } from './server-title.ts';
import { escapeXml, type SiteFile } from './sitemap.ts';

/** What a feed follows. */
export interface Feed {
  readonly scope: string;
  readonly title: string;
  /** The page that shows what the feed tells. */
  readonly page: string;
  /** When what it tells last changed; of an empty feed, when the catalogue was last looked at. */
  readonly updated: Instant;
  readonly entries: readonly FeedEntry[];
}

/** One thing that happened, in our words; names are the server's, made printable. */
export interface FeedEntry {
  readonly id: string;
  readonly at: Instant;
  readonly title: string;
  readonly address: string;
  readonly text: string;
  readonly tags: readonly string[];
}

/** When a feed that nothing dates was last changed. */
export const UNDATED: Instant = '1970-01-01T00:00:00.000Z';

const LONGEST = 40;

/** The entry that tells of a revision, or of those of its changes that a scope follows; undefined where it follows none. */
export function entryOf(scope: string, revision: Revision, changes: readonly Change[]): FeedEntry | undefined {
  const { server, at, before, after, address } = revision;
  const counts = classCounts(changes);
  const tags = DRIFT_CLASSES.filter((kind) => counts[kind] > 0);
  if (tags.length === 0) return undefined;
  const summary = tags.map((kind) => `${counts[kind]} ${kind}`).join(', ');
  const lines = changes.slice(0, LONGEST).map(lineOf);
  const more = changes.length > LONGEST ? [`and ${changes.length - LONGEST} more`] : [];
  return {
    id: stableId(scope, server.id, before.digest, after.digest),
    at,
    title: `${printableName(shortServerTitle(server))}: ${summary}`,
    address,
    text: [...sameVersionNotes(revision), ...lines, ...more].join('\n'),
    tags,
  };
}

/** The two files of a feed: Atom 1.0 and JSON Feed 1.1. */
export function feedFiles(site: string, feed: Feed): SiteFile[] {
  return [
    { path: feedAddress(feed.scope, 'atom'), text: atom(site, feed) },
    { path: feedAddress(feed.scope, 'json'), text: `${JSON.stringify(jsonFeed(site, feed), null, 2)}\n` },
  ];
}

/** A feed of entries, the newest first. */
export function feedOf(head: Omit<Feed, 'updated' | 'entries'>, entries: readonly FeedEntry[], otherwise: Instant): Feed {
  const sorted = entries.toSorted((a, b) => compareText(b.at, a.at) || compareText(a.id, b.id));
  return { ...head, updated: sorted[0]?.at ?? otherwise, entries: sorted };
}

function lineOf({ class: kind, tool, what, at }: Change): string {
  const place = [tool, at].filter(Boolean).join(' ');
  return printableName(`${kind}: ${place === '' ? '' : `${place}: `}${what}`);
}

function atom(site: string, { scope, title, page, updated, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', stableId('feed', scope)),
    element('title', title),
    element('updated', updated),
    '<author><name>Placard</name></author>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(absolute(site, feedAddress(scope, 'atom')))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(site, page))}"/>`,
    ...entries.flatMap((entry) => atomEntry(site, entry)),
    '</feed>',
    '',
  ].join('\n');
}

function atomEntry(site: string, { id, at, title, address, text, tags }: FeedEntry): string[] {
  return [
    '<entry>',
    element('id', id),
    element('title', title),
    element('updated', at),
    `<link rel="alternate" type="text/html" href="${escapeXml(absolute(site, address))}"/>`,
    ...tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    `<content type="text">${escapeXml(text)}</content>`,
    '</entry>',
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function jsonFeed(site: string, { scope, title, page, entries }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: absolute(site, page),
    feed_url: absolute(site, feedAddress(scope, 'json')),
    language: 'en',
    authors: [{ name: 'Placard' }],
    items: entries.map(({ id, at, title: heading, address, text, tags }) => ({
      id,
      url: absolute(site, address),
      title: heading,
      content_text: text,
      date_published: at,
      tags,
    })),
  };
}
