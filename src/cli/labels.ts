import { InputError, MisuseError } from '#model/errors.ts';
import { suggestion } from '#model/nearest.ts';
import type { Assessment, ToolAssessment } from '#model/types.ts';
import { riskiestOfEachName } from '#policy/recommend.ts';
import { assertCatalogue, listServers, readAssessment } from '#store/read.ts';

/** What helps whoever knows a tool, or what it does, and not its server. */
export const SEARCH = '`placard search` finds servers and tools by their words';

/** The labels of a server that was named on the command line, or a refusal in the name of the verb. */
export function assessmentOf(verb: string, catalog: string, server: string): Assessment {
  assertCatalogue(catalog);
  const servers = listServers(catalog);
  if (!servers.includes(server))
    throw new MisuseError(verb, `no server ${JSON.stringify(server)} in the catalogue`, suggestion(server, servers, SEARCH));
  const assessment = readAssessment(catalog, server);
  if (assessment) return assessment;
  throw new InputError(verb, `${server} has no labels: what it lists is not known`, 'run `placard crawl` and `placard classify`');
}

/** The label of a tool that was named on the command line, the riskiest of its name, or a refusal in the name of the verb. */
export function toolOf(verb: string, { server, tools }: Assessment, name: string): ToolAssessment {
  const tool = riskiestOfEachName(tools).find((candidate) => candidate.name === name);
  if (tool) return tool;
  const names = tools.map((candidate) => candidate.name);
  throw new MisuseError(verb, `${server} lists no tool ${JSON.stringify(name)}`, suggestion(name, names));
}
