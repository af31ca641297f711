import { apiServerAddress, changesFileAddress, jsonTwin, markdownTwin, PLACES, policyAddress } from '#export/addresses.ts';
import { apiServer, apiTool } from '#export/api.ts';
import { apiChanges, apiServerChanges } from '#export/api-changes.ts';
import { apiCorrections } from '#export/corrections.ts';
import { feedFiles } from '#export/feeds.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { serverMarkdown, toolMarkdown } from '#export/markdown.ts';
import { toolPolicies } from '#export/policies.ts';
import type { SiteFile } from '#export/sitemap.ts';
import { accuracy } from './accuracy.ts';
import { type CataloguedServer, frame, servers, tools } from './catalogue.ts';
import { corrections } from './disputes.ts';
import { allFeeds } from './feeds.ts';
import { newestRevisions, revisionsOn } from './history.ts';
import { attacksOn } from './indexes.ts';
import { policiesOfServer, variantOf } from './policy-files.ts';
import { compactJson, jsonText } from './responses.ts';

const RECOMMENDED = 'recommended-minimal';

/** The files beside pages: the Markdown twins, the JSON twins of servers and tools, the policies of servers, the record of the accuracy, what changed, and the feeds. */
export function* besidePages(site: string): Iterable<SiteFile> {
  if (accuracy) yield { path: jsonTwin(PLACES.accuracy), text: jsonText(accuracy) };
  for (const server of servers) yield* besideServer(server);
  for (const tool of tools) yield* besideTool(tool);
  yield { path: PLACES.apiCorrections, text: jsonText(apiCorrections(frame, corrections)) };
  yield { path: PLACES.apiChanges, text: compactJson(apiChanges(frame, newestRevisions)) };
  for (const feed of allFeeds()) yield* feedFiles(site, feed);
}

function* besideServer(catalogued: CataloguedServer): Iterable<SiteFile> {
  const { server, address } = catalogued;
  const policies = policiesOfServer(catalogued);
  const recommended = policies.find(({ id }) => id === RECOMMENDED);
  yield { path: markdownTwin(address), text: serverMarkdown(frame, catalogued, { recommended }) };
  yield { path: apiServerAddress(server.id), text: compactJson(apiServer(frame, catalogued, policies)) };
  const revisions = revisionsOn(server.id);
  if (revisions.length > 0) yield { path: changesFileAddress(server.id), text: compactJson(apiServerChanges(frame, revisions)) };
  for (const { id, text } of policies) yield { path: policyAddress(address, id), text };
}

function* besideTool(tool: ListedTool): Iterable<SiteFile> {
  const policies = toolPolicies(tool.label);
  const recommended = variantOf(policies, RECOMMENDED);
  yield { path: markdownTwin(tool.address), text: toolMarkdown(frame, tool, { attacks: attacksOn(tool), recommended }) };
  yield { path: jsonTwin(tool.address), text: compactJson(apiTool(frame, tool, policies)) };
}
