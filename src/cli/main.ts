import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { report } from './report.ts';
import { repositoryPath } from './repository.ts';

type AddVerb = (program: Command) => void;

/** Every verb by its name; each is loaded only when it is asked for. */
const VERBS: Readonly<Record<string, () => Promise<AddVerb>>> = {
  start: async () => (await import('./start.ts')).addStart,
  crawl: async () => (await import('./crawl.ts')).addCrawl,
  classify: async () => (await import('./classify.ts')).addClassify,
  accuracy: async () => (await import('./accuracy.ts')).addAccuracy,
  learn: async () => (await import('./learn.ts')).addLearn,
  policy: async () => (await import('./policy.ts')).addPolicy,
  simulate: async () => (await import('./simulate.ts')).addSimulate,
  compare: async () => (await import('./compare.ts')).addCompare,
  stack: async () => (await import('./stack.ts')).addStack,
  diff: async () => (await import('./diff.ts')).addDiff,
  export: async () => (await import('./export.ts')).addExport,
  import: async () => (await import('./import.ts')).addImport,
  explain: async () => (await import('./explain.ts')).addExplain,
  build: async () => (await import('./build.ts')).addBuild,
  serve: async () => (await import('./serve.ts')).addServe,
  lint: async () => (await import('./lint.ts')).addLint,
  doctor: async () => (await import('./doctor.ts')).addDoctor,
  setup: async () => (await import('./setup.ts')).addSetup,
  types: async () => (await import('./types.ts')).addTypes,
};

returnToCaller();
process.stdout.on('error', leaveQuietly);
try {
  const program = await makeProgram(process.argv[2]);
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

async function makeProgram(verb: string | undefined): Promise<Command> {
  const program = new Command('placard')
    .description('Hazard labels for the tools that AI agents can call.')
    .showHelpAfterError('(add --help for what is possible)')
    .exitOverride();
  const asked = Object.entries(VERBS).filter(([name]) => name === verb);
  for (const [, load] of asked.length > 0 ? asked : Object.entries(VERBS)) (await load())(program);
  return program;
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
