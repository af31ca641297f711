import { Command } from 'commander';
import { InputError } from '#model/errors.ts';
import { addTypes } from './types.ts';

const program = new Command('placard')
  .description('Hazard labels for the tools that AI agents can call.')
  .showHelpAfterError('(add --help for what is possible)')
  .exitOverride();

for (const addVerb of [addTypes]) addVerb(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Prints an error for a person and tells the exit code: 1 the data fails, 2 misuse or a bug. */
function report(error: unknown): number {
  if (error instanceof InputError) {
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  if (error instanceof Error && 'exitCode' in error && 'code' in error) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\nThis is a bug in Placard; please report it.\n`);
  return 2;
}
