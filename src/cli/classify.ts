import { fstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { classify } from '#classify/classify.ts';
import { VOCABULARIES, type VocabularyName } from '#export/views/vocabularies.ts';
import { InputError, MisuseError } from '#model/errors.ts';
import type { ServerId } from '#model/types.ts';
import { assertCatalogue, listServers, readAssessment, readCurrentSnapshot, readOverrides, readServer } from '#store/read.ts';
import { choiceOption } from './choice.ts';
import { catalogOption } from './folder-options.ts';
import type { Extras } from './ndjson/answers.ts';
import { say } from './terminal.ts';
import { toolsOption } from './tools-option.ts';

interface Options {
  readonly check?: boolean;
  readonly ndjson?: boolean;
  readonly tools?: string;
  readonly json?: boolean;
  readonly diff?: boolean;
  readonly against?: string;
  readonly why?: boolean;
  readonly view?: readonly VocabularyName[];
  readonly catalog: string;
}

/** `classify`: labels what every server said last, with `--tools` the tools of a file, or with `--ndjson` every definition that arrives on stdin. */
export function addClassify(program: Command): void {
  program
    .command('classify')
    .description('label tools: the catalogue, those of a file, or definitions from stdin')
    .showHelpAfterError('(with --ndjson definitions are read from stdin alone; --tools takes a file; add --help for what is possible)')
    .option('--check', 'change nothing; fail when a committed assessment is stale')
    .addOption(new Option('--ndjson', 'read {"id"?, "tool"} a line from stdin, write one label a line').conflicts('check'))
    .addOption(new Option('--diff', 'write nothing; show which labels move, and by which words').conflicts(['check', 'ndjson']))
    .addOption(
      new Option('--against <place>', 'compare with a commit or another catalogue, instead of what is written').implies({ diff: true }),
    )
    .addOption(toolsOption('label').conflicts(['check', 'ndjson', 'diff', 'against', 'catalog']))
    .option('--json', 'with --tools: print one JSON object')
    .option('--why', 'with --ndjson: say without which words the label would be lower')
    .addOption(choiceOption('--view <names...>', 'with --ndjson: say the label in the words of others too', Object.keys(VOCABULARIES)))
    .addOption(catalogOption('the catalogue to label'))
    .action(runClassify);
}

async function runClassify({ check = false, ndjson = false, tools, json = false, diff = false, ...rest }: Options): Promise<void> {
  const { against, catalog, ...extras } = rest;
  if (json && tools === undefined) throw new MisuseError('--json', 'is for --tools alone', 'add --tools and a file');
  if (ndjson) return labelLines(extras);
  refuseExtras(extras);
  if (tools !== undefined) return labelFile(tools, json);
  if (diff) return showDiff(catalog, against);
  return check ? checkCatalog(catalog) : classifyCatalog(catalog);
}

async function checkCatalog(root: string): Promise<void> {
  assertCatalogue(root);
  const stale = await labelServers(root, true);
  if (stale.length > 0) throw new InputError(root, `stale assessments: ${stale.join(', ')}`, 'run `npm run classify`');
}

/** Refuses what only lines of definitions are answered with. */
function refuseExtras({ why, view }: Extras): void {
  if (why || view) throw new MisuseError(why ? '--why' : '--view', 'is for --ndjson alone', 'add --ndjson and give definitions on stdin');
}

/** Labels what every server of a catalogue said last and says how many assessments changed. */
export async function classifyCatalog(root: string): Promise<void> {
  assertCatalogue(root);
  const { withLock } = await import('#store/lock.ts');
  const changed = await withLock(root, () => labelServers(root, false));
  say(`${changed.length} ${changed.length === 1 ? 'assessment' : 'assessments'} written below ${join(root, 'servers')}`);
}

async function labelFile(file: string, json: boolean): Promise<void> {
  const { printLabels } = await import('./classify-tools.ts');
  await printLabels(file, json);
}

async function showDiff(catalog: string, against: string | undefined): Promise<void> {
  const { printDiff } = await import('./classify-diff.ts');
  printDiff(catalog, against);
}

async function labelLines(extras: Extras): Promise<void> {
  if (fstatSync(process.stdin.fd).isDirectory()) throw new InputError('stdin', 'is a folder', 'give one definition a line');
  const { classifyLines } = await import('./classify-ndjson.ts');
  const broken = await classifyLines(process.stdin, process.stdout, extras);
  if (broken > 0) process.exitCode = 1;
}

/** Labels every server that has a snapshot; tells which assessments changed, or would have. */
async function labelServers(root: string, check: boolean): Promise<ServerId[]> {
  const changed: ServerId[] = [];
  for (const server of listServers(root)) if (await labelServer(root, server, check)) changed.push(server);
  return changed;
}

async function labelServer(root: string, server: ServerId, check: boolean): Promise<boolean> {
  const { printDocument, writeAssessment } = await import('#store/write.ts');
  const snapshot = readCurrentSnapshot(root, server);
  if (!snapshot) return false;
  const assessment = classify(snapshot, readOverrides(root, server), readServer(root, server));
  if (check) return printDocument(readAssessment(root, server)) !== printDocument(assessment);
  return writeAssessment(root, assessment);
}
