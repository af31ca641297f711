import { jsonTwin, markdownTwin, PLACES } from '#export/addresses.ts';
import { apiServer, apiTool } from '#export/api.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { serverMarkdown, toolMarkdown } from '#export/markdown.ts';
import type { SiteFile } from '#export/sitemap.ts';
import { accuracy } from './accuracy.ts';
import { type CataloguedServer, frame, servers, tools } from './catalogue.ts';
import { attacksOn } from './indexes.ts';
import { type PolicyVariant, serverPolicies, toolPolicies } from './policies.ts';
import { jsonText } from './responses.ts';

/** The files beside pages: the Markdown and JSON twins and the policies of servers and tools, the record of the accuracy. */
export function* besidePages(): Iterable<SiteFile> {
  if (accuracy) yield { path: jsonTwin(PLACES.accuracy), text: jsonText(accuracy) };
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
