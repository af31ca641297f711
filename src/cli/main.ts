import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { makeProgram, wordsToParse } from './program.ts';
import { report } from './report.ts';
import { repositoryPath } from './repository.ts';

returnToCaller();
process.stdout.on('error', leaveQuietly);
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

/** Whoever reads the output may stop reading at any time. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
