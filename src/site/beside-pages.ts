import { changesFileAddress, jsonTwin, markdownTwin, PLACES, policyAddress } from '#export/addresses.ts';
import { apiTool } from '#export/api.ts';
import { apiChanges, apiServerChanges } from '#export/api-changes.ts';
import { feedFiles } from '#export/feeds.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { serverMarkdown, toolMarkdown } from '#export/markdown.ts';
import { policyText } from '#export/policies.ts';
import type { SiteFile } from '#export/sitemap.ts';
import { accuracy } from './accuracy.ts';
import { type CataloguedServer, frame, servers, tools } from './catalogue.ts';
import { allFeeds } from './feeds.ts';
import { newestRevisions, revisionsOn } from './history.ts';
import { attacksOn } from './indexes.ts';
import { policiesOfServer } from './policy-files.ts';
import { compactJson, jsonText } from './responses.ts';

/** The files beside pages: the Markdown twins, the JSON twins of tools, the policies of servers, the record of the accuracy, what changed, and the feeds. */
export function* besidePages(site: string): Iterable<SiteFile> {
  if (accuracy) yield { path: jsonTwin(PLACES.accuracy), text: jsonText(accuracy) };
  for (const server of servers) yield* besideServer(server);
  for (const tool of tools) yield* besideTool(tool);
  yield { path: PLACES.apiChanges, text: compactJson(apiChanges(frame, newestRevisions)) };
  for (const feed of allFeeds()) yield* feedFiles(site, feed);
}

function* besideServer(server: CataloguedServer): Iterable<SiteFile> {
  yield { path: markdownTwin(server.address), text: serverMarkdown(frame, server) };
  const revisions = revisionsOn(server.server.id);
  if (revisions.length > 0) yield { path: changesFileAddress(server.server.id), text: compactJson(apiServerChanges(frame, revisions)) };
  for (const { id, policy } of policiesOfServer(server)) yield { path: policyAddress(server.address, id), text: policyText(policy) };
}

function* besideTool(tool: ListedTool): Iterable<SiteFile> {
  yield { path: markdownTwin(tool.address), text: toolMarkdown(frame, tool, attacksOn(tool)) };
  yield { path: jsonTwin(tool.address), text: compactJson(apiTool(frame, tool)) };
}
