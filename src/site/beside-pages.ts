import { jsonTwin, markdownTwin } from '#export/addresses.ts';
import { apiServer, apiTool } from '#export/api.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { serverMarkdown, toolMarkdown } from '#export/markdown.ts';
import type { SiteFile } from '#export/sitemap.ts';
import { type CataloguedServer, frame, servers, tools } from './catalogue.ts';
import { attacksOn } from './indexes.ts';
import { type PolicyVariant, serverPolicies, toolPolicies } from './policies.ts';
import { jsonText } from './responses.ts';

/** The files beside every server's and tool's page: its Markdown and JSON twins and its policies. */
export function* besidePages(): Iterable<SiteFile> {
  for (const server of servers) yield* besideServer(server);
  for (const tool of tools) yield* besideTool(tool);
}

function* besideServer(server: CataloguedServer): Iterable<SiteFile> {
  yield { path: markdownTwin(server.address), text: serverMarkdown(frame, server) };
  yield { path: jsonTwin(server.address), text: jsonText(apiServer(frame, server)) };
  if (server.tools.length > 0) yield* serverPolicies(server).map(policyFile);
}

function* besideTool(tool: ListedTool): Iterable<SiteFile> {
  yield { path: markdownTwin(tool.address), text: toolMarkdown(frame, tool, attacksOn(tool)) };
  yield { path: jsonTwin(tool.address), text: jsonText(apiTool(frame, tool)) };
  yield* toolPolicies(tool).map(policyFile);
}

function policyFile({ address, policy }: PolicyVariant): SiteFile {
  return { path: address, text: jsonText(policy) };
}
