import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { VOCABULARIES, type VocabularyName } from '#export/views/vocabularies.ts';
import { MisuseError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import type { Assessment } from '#model/types.ts';
import { explain } from '#policy/explain.ts';
import { listServers, readCurrentSnapshot } from '#store/read.ts';
import { choiceOption } from './choice.ts';
import { explainTool } from './explain-tool.ts';
import { catalogOption } from './folder-options.ts';
import { assessmentOf, SEARCH, toolOf } from './labels.ts';
import { policyIn } from './policy-file.ts';

/** A name that a shell takes as it stands. */
const PLAIN = /^[\w.-]+$/;

/** A path, or a name with an ending; a tool has neither. */
const FILE = /[./\\]/;

interface Options {
  readonly catalog: string;
  readonly view?: readonly VocabularyName[];
}

/** `explain`: says in sentences what a policy file means, or why a tool has its label. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('check a policy file and say in sentences what it means, or say why a tool has its label')
    .argument('<subject>', 'the policy file, - for stdin, or the server as `publisher/name`')
    .argument('[tool]', 'the tool of that server, by its exact name')
    .addOption(choiceOption('--view <names...>', 'say the label of a tool in the words of others too', Object.keys(VOCABULARIES)))
    .addOption(catalogOption('where the catalogue is'))
    .action((subject: string, tool: string | undefined, { catalog, view = [] }: Options) => {
      const sentences = tool === undefined ? explainFile(subject, catalog) : explainLabel({ server: subject, tool, catalog }, view);
      process.stdout.write(sentences.map((sentence) => `${oneLine(sentence)}\n`).join(''));
    });
}

function explainFile(file: string, catalog: string): string[] {
  if (!existsSync(file) && listServers(catalog).includes(file)) throw toolMissing(assessmentOf('explain', catalog, file));
  return explain(policyIn(file, `name a policy file, or a tool after the server${FILE.test(file) ? '' : `; ${SEARCH}`}`));
}

function toolMissing({ server, tools }: Assessment): MisuseError {
  const plain = tools.find(({ name }) => PLAIN.test(name));
  const example = plain ? `: \`placard explain ${server} ${plain.name}\`` : '';
  return new MisuseError('explain', `${server} is known, and a label is of one of its tools`, `name the tool after it${example}`);
}

interface Named {
  readonly server: string;
  readonly tool: string;
  readonly catalog: string;
}

function explainLabel({ server, tool, catalog }: Named, view: readonly VocabularyName[]): string[] {
  const assessment = assessmentOf('explain', catalog, server);
  const label = toolOf('explain', assessment, tool);
  const snapshot = readCurrentSnapshot(catalog, server);
  const definition = snapshot?.digest === assessment.snapshot ? snapshot.tools[assessment.tools.indexOf(label)] : undefined;
  return explainTool(label, definition, view);
}
