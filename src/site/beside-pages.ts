import { jsonTwin, PLACES } from '#export/addresses.ts';
import { apiChanges } from '#export/api-changes.ts';
import { apiCorrections } from '#export/corrections.ts';
import { feedFiles } from '#export/feeds.ts';
import type { SiteFile } from '#export/sitemap.ts';
import { accuracy } from './accuracy.ts';
import { frame } from './catalogue.ts';
import { corrections } from './disputes.ts';
import { generalFeeds } from './feeds.ts';
import { newestRevisions } from './history.ts';
import { madeServers } from './kept.ts';
import { compactJson, jsonText } from './responses.ts';
import { serverFiles } from './server-files.ts';

/** The files beside the pages that this build makes: those of servers, the record of the accuracy, the log of corrections, what changed, and the feeds. */
export function* besidePages(site: string): Iterable<SiteFile> {
  if (accuracy) yield { path: jsonTwin(PLACES.accuracy), text: jsonText(accuracy) };
  for (const server of madeServers) yield* serverFiles(site, server);
  yield { path: PLACES.apiCorrections, text: jsonText(apiCorrections(frame, corrections)) };
  yield { path: PLACES.apiChanges, text: compactJson(apiChanges(frame, newestRevisions)) };
  for (const feed of generalFeeds()) yield* feedFiles(site, feed);
}
