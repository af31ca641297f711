import type { Command } from 'commander';
import { isInputError, MisuseError, misuseOf } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import type { Policy } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { type Difference, differences, overall } from '#policy/diff.ts';
import { choiceOption } from './choice.ts';
import { policyIn } from './policy-file.ts';

interface Options {
  readonly json?: true;
  readonly failOn?: 'looser';
}

/** `compare`: what a change of a policy loosens or tightens. */
export function addCompare(program: Command): void {
  program
    .command('compare')
    .description('show what a change of a policy loosens or tightens, tool by tool')
    .argument('<before>', 'a policy file, or - for stdin')
    .argument('<after>', 'a policy file, or - for stdin')
    .addOption(choiceOption('--fail-on <direction>', 'end with 1 when anything is looser, or may be', ['looser']))
    .option('--json', 'print one JSON object')
    .action((before: string, after: string, { json, failOn }: Options) => {
      if (before === '-' && after === '-')
        throw new MisuseError('compare', 'both policies are read from stdin', 'give one of them as a file');
      const found = differences(readOwn(before), readOwn(after));
      const direction = overall(found);
      const text = json ? visibleJson({ direction, differences: found }) : [direction, ...found.flatMap(linesOf)].map(oneLine).join('\n');
      process.stdout.write(`${text}\n`);
      if (failOn && (direction === 'looser' || direction === 'different')) process.exitCode = 1;
    });
}

/** Since 1 says that the change loosens, broken input ends with 2 here. */
function readOwn(file: string): Policy {
  try {
    return policyIn(file);
  } catch (error) {
    throw isInputError(error) ? misuseOf(error) : error;
  }
}

function linesOf({ subject, direction, sentences }: Difference): string[] {
  return sentences.map((sentence) => `${direction} ${subject}: ${sentence}`);
}
