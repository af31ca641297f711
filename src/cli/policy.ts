import type { Command } from 'commander';
import { MisuseError } from '#model/errors.ts';
import { withoutHidden } from '#model/hidden.ts';
import { visibleJson } from '#model/visible-json.ts';
import { explain } from '#policy/explain.ts';
import { type Recommendation, type RecommendOptions, recommendServer } from '#policy/recommend.ts';
import { catalogOption } from './folder-options.ts';
import { assessmentOf } from './labels.ts';
import { formOption, presetOption } from './policy-options.ts';
import { recommendedFor } from './recommended.ts';
import { say } from './terminal.ts';
import { toolsOption } from './tools-option.ts';

interface PolicyOptions extends RecommendOptions {
  readonly tools?: string;
  readonly catalog: string;
}

/** `policy`: prints the recommended policy of a server, of one of its tools or of the tools of a file, and on a terminal what it means. */
export function addPolicy(program: Command): void {
  program
    .command('policy')
    .description('print the recommended policy of a server, of one of its tools, or of the tools of a file')
    .argument('[server]', 'the server as `publisher/name`')
    .argument('[tool]', 'the tool, by its exact name')
    .addOption(toolsOption('recommend a policy for').conflicts('catalog'))
    .addOption(presetOption())
    .addOption(formOption())
    .addOption(catalogOption('where the catalogue is'))
    .action((server: string | undefined, tool: string | undefined, { tools, catalog, ...options }: PolicyOptions): void | Promise<void> => {
      if (tools !== undefined) return printForFile(tools, server, options);
      if (server === undefined) throw new MisuseError('policy', 'no server is named', 'name one, or a file of tools with --tools');
      print(recommendedFor('policy', assessmentOf('policy', catalog, server), { tool, ...options }));
    });
}

async function printForFile(file: string, server: string | undefined, options: RecommendOptions): Promise<void> {
  if (server !== undefined) throw new MisuseError('policy', 'a server is named beside --tools', 'leave one of them out');
  const { labelledTools } = await import('./tools-file.ts');
  print(recommendServer(await labelledTools(file), options));
}

function print({ policy, reasons }: Recommendation): void {
  process.stdout.write(`${visibleJson(policy)}\n`);
  if (!process.stderr.isTTY) return;
  const lines = [...explain(policy), '', ...reasons.map(({ clause, because }) => `${clause}: ${because}`)];
  for (const line of lines) say(withoutHidden(line));
}
