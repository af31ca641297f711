import {
  apiServerAddress,
  badgeAddress,
  changesFileAddress,
  feedAddress,
  jsonTwin,
  markdownTwin,
  policyAddress,
  serverPictureAddress,
} from '#export/addresses.ts';
import { apiServer, apiTool } from '#export/api.ts';
import { apiServerChanges } from '#export/api-changes.ts';
import { badgeOf, badgeSvg, shieldsBadge } from '#export/badges.ts';
import { serverScope } from '#export/feed-scopes.ts';
import { feedFiles } from '#export/feeds.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { serverMarkdown, toolMarkdown } from '#export/markdown.ts';
import { toolPolicies } from '#export/policies.ts';
import type { SiteFile } from '#export/sitemap.ts';
import { Recommendations } from '#policy/recommendations.ts';
import type { CataloguedServer } from './catalogue.ts';
import { revisionsOn } from './history.ts';
import { attacksOn } from './indexes.ts';
import { policiesOfServer, variantOf } from './policy-files.ts';
import { compactJson, jsonText } from './responses.ts';
import { serverFeed } from './server-feed.ts';

const RECOMMENDED = 'recommended-minimal';

/** The files beside the pages of one server: the twins of its page and of those of its tools, its policies, what changed, its feeds and its badges. */
export function* serverFiles(site: string, catalogued: CataloguedServer): Iterable<SiteFile> {
  const { server, address, frame, tools, snapshot, exposure } = catalogued;
  const made = new Recommendations(catalogued.assessment?.tools ?? []);
  const policies = policiesOfServer(catalogued, made);
  const recommended = policies.find(({ id }) => id === RECOMMENDED);
  yield { path: markdownTwin(address), text: serverMarkdown(frame, catalogued, { recommended }) };
  yield { path: apiServerAddress(server.id), text: compactJson(apiServer(frame, catalogued, policies)) };
  const revisions = revisionsOn(server.id);
  if (revisions.length > 0) yield { path: changesFileAddress(server.id), text: compactJson(apiServerChanges(frame, revisions)) };
  for (const { id, text } of policies) yield { path: policyAddress(address, id), text };
  for (const tool of tools) yield* toolFiles(catalogued, tool, made);
  if (snapshot) yield* feedFiles(site, serverFeed(catalogued));
  const badge = badgeOf(catalogued, exposure);
  yield { path: badgeAddress(address, 'svg'), text: badgeSvg(badge) };
  yield { path: badgeAddress(address, 'json'), text: jsonText(shieldsBadge(badge)) };
}

/** Where all files of a server lie, pages and picture too: folders and files, some of which it may not have. */
export function placesOf({ server: { id }, address }: CataloguedServer): string[] {
  const badges = (['svg', 'json'] as const).map((format) => badgeAddress(address, format));
  const feeds = (['atom', 'json'] as const).map((format) => feedAddress(serverScope(id), format));
  return [address, apiServerAddress(id), changesFileAddress(id), serverPictureAddress(id), ...badges, ...feeds];
}

function* toolFiles({ frame }: CataloguedServer, tool: ListedTool, made: Recommendations): Iterable<SiteFile> {
  const policies = toolPolicies(tool.label, made);
  const recommended = variantOf(policies, RECOMMENDED);
  yield { path: markdownTwin(tool.address), text: toolMarkdown(frame, tool, { attacks: attacksOn(tool), recommended }) };
  yield { path: jsonTwin(tool.address), text: compactJson(apiTool(frame, tool, policies)) };
}
