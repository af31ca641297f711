import type { Command } from 'commander';
import type { Imported } from '#clients/import/carry.ts';
import { IMPORTERS } from '#clients/import/index.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { visibleJson } from '#model/visible-json.ts';
import { choiceOption } from './choice.ts';
import { nameOf, readSource } from './read-text.ts';
import { say } from './terminal.ts';

interface Options {
  readonly from: string;
  readonly strict?: true;
  readonly json?: true;
}

/** `import`: writes a policy of another language in ours, and says what could not be carried over. */
export function addImport(program: Command): void {
  program
    .command('import')
    .description('print a policy of another language in ours, never permitting more, and say what could not be carried over')
    .argument('<file>', 'the policy file, or - for stdin')
    .addOption(choiceOption('--from <source>', 'whose language it is in', Object.keys(IMPORTERS)).makeOptionMandatory())
    .option('--strict', 'print nothing and end with 1 when something cannot be carried over')
    .option('--json', 'print one JSON object: the policy and what it leaves open')
    .action((file: string, { from, strict, json }: Options) => {
      const read = IMPORTERS[from];
      if (!read) throw new MisuseError('import', `no source ${JSON.stringify(from)}`);
      const imported = read(readSource(file), nameOf(file));
      tell(imported);
      if (strict) refuseGaps(imported);
      process.stdout.write(`${visibleJson(json ? imported : imported.policy)}\n`);
    });
}

function tell({ gaps, remarks }: Imported): void {
  const lines = [...remarks, ...gaps.map(({ at, because }) => `Not carried over: ${at}: ${because}.`)];
  for (const line of lines) say(`- ${oneLine(line)}`);
}

function refuseGaps({ gaps: { length } }: Imported): void {
  if (length === 0) return;
  const parts = length === 1 ? 'one part cannot' : `${length} parts cannot`;
  throw new InputError('import', `${parts} be carried over`, 'write them by hand, or leave out --strict');
}
