import type { Command } from 'commander';
import { type ClientExport, exportPolicy } from '#clients/export.ts';
import { TARGETS } from '#clients/index.ts';
import type { Target } from '#clients/target.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import type { Policy } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import type { RecommendOptions } from '#policy/recommend.ts';
import { choiceOption } from './choice.ts';
import { catalogOption } from './folder-options.ts';
import { assessmentOf } from './labels.ts';
import { policyIn } from './policy-file.ts';
import { formOption, presetOption } from './policy-options.ts';
import { recommendedFor } from './recommended.ts';
import { say } from './terminal.ts';

interface Options extends RecommendOptions {
  readonly to: string;
  readonly policy?: string;
  readonly serverName?: string;
  readonly strict?: true;
  readonly json?: true;
  readonly catalog: string;
}

/** `export`: writes a policy in the words of a client or gateway, and says what these leave open. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('print a policy in the words of a client or gateway, never permitting more, and say what these cannot express')
    .argument('[server]', 'the server as `publisher/name`: its recommended policy, and the names of its tools')
    .argument('[tool]', 'one of its tools, by its exact name: the policy for it alone')
    .addOption(
      choiceOption(
        '--to <target>',
        'the client or gateway',
        TARGETS.map(({ id }) => id),
      ).makeOptionMandatory(),
    )
    .option('--policy <file>', 'a policy of your own instead of the recommended one, or - for stdin')
    .option('--server-name <name>', 'how the server is called in the client; most targets write it down')
    .addOption(presetOption())
    .addOption(formOption())
    .option('--strict', 'print nothing and end with 1 when something cannot be expressed')
    .option('--json', 'print one JSON object: the target, what to know of it, the file, the text and what it leaves open')
    .addOption(catalogOption('where the catalogue is'))
    .action(runExport);
}

function runExport(server: string | undefined, tool: string | undefined, options: Options): void {
  const target = TARGETS.find(({ id }) => id === options.to);
  if (!target) throw new MisuseError('export', `no target ${JSON.stringify(options.to)}`);
  const { policy, tools } = subjectOf({ server, tool }, options);
  const { serverName } = options;
  const exported = exportPolicy(target, policy, { tools, ...(serverName !== undefined && { serverName }) });
  tell(target, exported);
  if (options.strict) refuseGaps(exported);
  process.stdout.write(options.json ? `${visibleJson({ target: target.id, notes: target.notes, ...exported })}\n` : exported.text);
}

interface Named {
  readonly server: string | undefined;
  readonly tool: string | undefined;
}

/** The policy to export, and the names that the server is known to list. */
function subjectOf({ server, tool }: Named, { policy, catalog, ...options }: Options): { policy: Policy; tools: readonly string[] } {
  const assessment = server === undefined ? undefined : assessmentOf('export', catalog, server);
  const tools = assessment?.tools.map(({ name }) => name) ?? [];
  if (policy !== undefined && tool !== undefined)
    throw new MisuseError('export', 'a tool and --policy are both given', 'leave one of them out');
  if (policy !== undefined) return { policy: policyIn(policy), tools };
  if (assessment) return { policy: recommendedFor('export', assessment, { tool, ...options }).policy, tools };
  throw new MisuseError('export', 'nothing to export', 'name a server of the catalogue or a file with --policy');
}

function tell({ title, notes }: Target, { file, unexpressed, unconfirmed }: ClientExport): void {
  say(`For ${title}: ${file}`);
  const lines = [
    ...notes,
    ...unconfirmed.map((claim) => `Not confirmed: ${claim}`),
    ...unexpressed.map(({ clause, because }) => `Not expressed: ${clause}: ${because}`),
  ];
  for (const line of lines) say(`- ${oneLine(line)}`);
}

function refuseGaps({ unexpressed: { length } }: ClientExport): void {
  if (length === 0) return;
  const gaps = length === 1 ? 'one clause cannot' : `${length} clauses cannot`;
  throw new InputError('export', `${gaps} be expressed`, 'put a gateway in front of the server, or leave out --strict');
}
