import { fstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { classify } from '#classify/classify.ts';
import { InputError } from '#model/errors.ts';
import type { ServerId } from '#model/types.ts';
import { assertCatalogue, listServers, readAssessment, readCurrentSnapshot, readOverrides, readServer } from '#store/read.ts';
import { repositoryPath } from './repository.ts';
import { say } from './terminal.ts';

interface Options {
  readonly check?: boolean;
  readonly ndjson?: boolean;
  readonly catalog: string;
}

/** `classify`: labels what every server said last, or with `--ndjson` every definition that arrives on stdin. */
export function addClassify(program: Command): void {
  program
    .command('classify')
    .description('label tools: the catalogue, or definitions from stdin')
    .option('--check', 'change nothing; fail when a committed assessment is stale')
    .addOption(new Option('--ndjson', 'read {"id"?, "tool"} a line from stdin, write one label a line').conflicts('check'))
    .option('--catalog <folder>', 'the catalogue to label', repositoryPath('catalog'))
    .action(async ({ check = false, ndjson = false, catalog }: Options) => {
      if (ndjson) return labelLines();
      if (!check) return classifyCatalog(catalog);
      assertCatalogue(catalog);
      const stale = await labelServers(catalog, check);
      if (stale.length > 0) throw new InputError(catalog, `stale assessments: ${stale.join(', ')}`, 'run `npm run classify`');
    });
}

/** Labels what every server of a catalogue said last and says how many assessments changed. */
export async function classifyCatalog(root: string): Promise<void> {
  assertCatalogue(root);
  const { withLock } = await import('#store/lock.ts');
  const changed = await withLock(root, () => labelServers(root, false));
  say(`${changed.length} ${changed.length === 1 ? 'assessment' : 'assessments'} written below ${join(root, 'servers')}`);
}

async function labelLines(): Promise<void> {
  if (fstatSync(process.stdin.fd).isDirectory()) throw new InputError('stdin', 'is a folder', 'give one definition a line');
  const { classifyLines } = await import('./classify-ndjson.ts');
  const broken = await classifyLines(process.stdin, process.stdout);
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
