import { type Command, Option } from 'commander';
import { InputError, MisuseError } from '#model/errors.ts';
import { withoutHidden } from '#model/hidden.ts';
import { suggestion } from '#model/nearest.ts';
import type { Assessment } from '#model/types.ts';
import { explain } from '#policy/explain.ts';
import { type Recommendation, type RecommendOptions, recommend, recommendServer } from '#policy/recommend.ts';
import { assertCatalogue, listServers, readAssessment } from '#store/read.ts';
import { repositoryPath } from './repository.ts';
import { jsonText, say } from './terminal.ts';

interface PolicyOptions extends RecommendOptions {
  readonly catalog: string;
}

/** `policy`: prints the recommended policy of a server or of one of its tools, and on a terminal what it means. */
export function addPolicy(program: Command): void {
  program
    .command('policy')
    .description('print the recommended policy of a server, or of one of its tools')
    .argument('<server>', 'the server as `publisher/name`')
    .argument('[tool]', 'the tool, by its exact name')
    .addOption(new Option('--preset <preset>', 'how careful').choices(['recommended', 'strict', 'observe']).default('recommended'))
    .addOption(
      new Option('--form <form>', '`minimal`: the rules alone; `full`: with pins and reasons')
        .choices(['minimal', 'full'])
        .default('minimal'),
    )
    .option('--catalog <directory>', 'where the catalogue is', repositoryPath('catalog'))
    .action((server: string, tool: string | undefined, { catalog, ...options }: PolicyOptions) => {
      const assessment = assessmentOf(catalog, server);
      print(tool === undefined ? recommendServer(assessment, options) : recommend(toolOf(assessment, tool), options));
    });
}

function print({ policy, reasons }: Recommendation): void {
  process.stdout.write(`${jsonText(policy, 2)}\n`);
  if (!process.stderr.isTTY) return;
  const lines = [...explain(policy), '', ...reasons.map(({ clause, because }) => `${clause}: ${because}`)];
  for (const line of lines) say(withoutHidden(line));
}

function assessmentOf(catalog: string, server: string): Assessment {
  assertCatalogue(catalog);
  const servers = listServers(catalog);
  if (!servers.includes(server))
    throw new MisuseError('policy', `no server ${JSON.stringify(server)} in the catalogue`, suggestion(server, servers));
  const assessment = readAssessment(catalog, server);
  if (assessment) return assessment;
  throw new InputError('policy', `${server} has no labels: what it lists is not known`, 'run `placard crawl` and `placard classify`');
}

function toolOf({ server, tools }: Assessment, name: string): Assessment['tools'][number] {
  const tool = tools.find((candidate) => candidate.name === name);
  if (tool) return tool;
  const names = tools.map((candidate) => candidate.name);
  throw new MisuseError('policy', `${server} lists no tool ${JSON.stringify(name)}`, suggestion(name, names));
}
