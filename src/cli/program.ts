import { Command } from 'commander';
import { withoutHidden } from '#model/hidden.ts';

type AddVerb = (program: Command) => void;

/** Every verb by its name; each is loaded only when it is asked for. */
const VERBS: Readonly<Record<string, () => Promise<AddVerb>>> = {
  start: async () => (await import('./start.ts')).addStart,
  crawl: async () => (await import('./crawl.ts')).addCrawl,
  classify: async () => (await import('./classify.ts')).addClassify,
  accuracy: async () => (await import('./accuracy.ts')).addAccuracy,
  learn: async () => (await import('./learn.ts')).addLearn,
  advisories: async () => (await import('./advisories.ts')).addAdvisories,
  search: async () => (await import('./search.ts')).addSearch,
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

/** The words to parse: a first word that is no verb alone, since help that is asked for beside it would not notice it. */
export function wordsToParse(words: readonly string[]): readonly string[] {
  const [first, second] = words.filter((word) => !word.startsWith('-'));
  const verb = first === 'help' ? second : first;
  return verb === undefined || verb === 'help' || Object.hasOwn(VERBS, verb) ? words : [verb];
}

/** The command line: with one verb, or with all of them where the name is none of theirs. */
export async function makeProgram(verb: string | undefined): Promise<Command> {
  const program = new Command('placard')
    .description('Hazard labels for the tools that AI agents can call.')
    .showHelpAfterError('(add --help for what is possible)')
    .configureOutput({ writeErr: (text) => process.stderr.write(withoutHidden(text)) })
    .exitOverride();
  const asked = Object.entries(VERBS).filter(([name]) => name === verb);
  for (const [, load] of asked.length > 0 ? asked : Object.entries(VERBS)) (await load())(program);
  return program;
}
