import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { InputError } from '#model/errors.ts';
import { COMPILE_CACHE } from './compile-cache.ts';
import { makeProgram, wordsToParse } from './program.ts';
import { report } from './report.ts';
import { repositoryPath } from './repository.ts';

enableCompileCache(COMPILE_CACHE);
returnToCaller();
process.stdout.on('error', leave);
try {
  const words = wordsToParse(process.argv.slice(2));
  const program = await makeProgram(words[0]);
  await program.parseAsync(words, { from: 'user' });
} catch (error) {
  process.exitCode = report(error);
}

/** `npm run` moves to the repository; what a person writes on the command line starts where that person is. */
function returnToCaller(): void {
  const { INIT_CWD } = process.env;
  if (INIT_CWD && process.cwd() === resolve(repositoryPath('.')) && existsSync(INIT_CWD)) process.chdir(INIT_CWD);
}

/** Whoever reads the output may stop reading at any time; a place that takes no more is told of. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit();
  process.exit(report(new InputError('stdout', `cannot be written (${error.code})`, 'make room, or send the output elsewhere')));
}
