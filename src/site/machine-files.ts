import { readFileSync } from 'node:fs';
import { markdownTwin, PLACES } from '#export/addresses.ts';
import { commandsMarkdown } from '#export/commands.ts';
import { headersFile } from '#export/headers.ts';
import { type ApiExamples, openApi } from '#export/openapi.ts';
import { searchNames } from '#export/search-names.ts';
import { securityTxt } from '#export/security-txt.ts';
import type { SiteFile } from '#export/sitemap.ts';
import { entries, frame, servers } from './catalogue.ts';
import { newestRevisions } from './history.ts';
import { privateReportLink } from './report-link.ts';
import { compactJson, jsonText } from './responses.ts';
import { verbs } from './verbs.ts';

/** Documents of this very site that show what the API gives. */
export function apiExamples(): ApiExamples {
  const shown = servers.find(({ server, tools }) => server.example && tools.length > 0) ?? servers.find(({ tools }) => tools.length > 0);
  return { server: shown?.server.id, tool: shown?.tools[0], changed: newestRevisions[0]?.server.id };
}

/** The files that no page stands for: the names that a search may have meant, the description of the API, and where to report a weakness. */
export function* machineFiles(site: string): Iterable<SiteFile> {
  yield { path: markdownTwin(PLACES.commands), text: commandsMarkdown(verbs) };
  yield { path: markdownTwin(PLACES.securityPolicy), text: readFileSync('SECURITY.md', 'utf8') };
  yield { path: PLACES.searchNames, text: compactJson(searchNames(entries)) };
  yield { path: PLACES.openapi, text: jsonText(openApi(site, apiExamples())) };
  yield { path: '/_headers', text: headersFile() };
  if (frame.generatedAt !== null)
    yield { path: PLACES.security, text: securityTxt(site, { generatedAt: frame.generatedAt, privately: privateReportLink() }) };
}
