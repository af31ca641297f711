import type { Command, Help } from 'commander';
import type { Verb } from '#export/commands.ts';
import { makeProgram } from './program.ts';

const OWN_HELP = '--help';

/** Every verb with its arguments and options, by the functions that print its `--help`. */
export async function commandReference(): Promise<Verb[]> {
  const program = await makeProgram(undefined);
  const help = program.createHelp();
  return program.commands.map((command) => verbOf(command, help));
}

function verbOf(command: Command, help: Help): Verb {
  const options = help.visibleOptions(command).filter(({ long }) => long !== OWN_HELP);
  return {
    name: command.name(),
    usage: help.commandUsage(command),
    means: help.commandDescription(command),
    arguments: help.visibleArguments(command).map((word) => ({ term: help.argumentTerm(word), means: help.argumentDescription(word) })),
    options: options.map((option) => ({ term: help.optionTerm(option), means: help.optionDescription(option) })),
  };
}
