import type { Command } from 'commander';
import { withoutHidden } from '#model/hidden.ts';
import { visibleJson } from '#model/visible-json.ts';
import { explain } from '#policy/explain.ts';
import type { Recommendation, RecommendOptions } from '#policy/recommend.ts';
import { catalogOption } from './folder-options.ts';
import { assessmentOf } from './labels.ts';
import { formOption, presetOption } from './policy-options.ts';
import { recommendedFor } from './recommended.ts';
import { say } from './terminal.ts';

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
    .addOption(presetOption())
    .addOption(formOption())
    .addOption(catalogOption('where the catalogue is'))
    .action((server: string, tool: string | undefined, { catalog, ...options }: PolicyOptions) => {
      print(recommendedFor('policy', assessmentOf('policy', catalog, server), { tool, ...options }));
    });
}

function print({ policy, reasons }: Recommendation): void {
  process.stdout.write(`${visibleJson(policy)}\n`);
  if (!process.stderr.isTTY) return;
  const lines = [...explain(policy), '', ...reasons.map(({ clause, because }) => `${clause}: ${because}`)];
  for (const line of lines) say(withoutHidden(line));
}
