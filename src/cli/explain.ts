import type { Command } from 'commander';
import { VOCABULARIES, type VocabularyName } from '#export/views/vocabularies.ts';
import { oneLine } from '#model/hidden.ts';
import { explain } from '#policy/explain.ts';
import { readPolicy } from '#policy/validate.ts';
import { choiceOption } from './choice.ts';
import { explainTool } from './explain-tool.ts';
import { catalogOption } from './folder-options.ts';
import { assessmentOf, toolOf } from './labels.ts';
import { readText } from './read-text.ts';

interface Options {
  readonly catalog: string;
  readonly view?: readonly VocabularyName[];
}

/** `explain`: says in sentences what a policy file means, or why a tool has its label. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('check a policy file and say in sentences what it means, or say why a tool has its label')
    .argument('<subject>', 'the policy file, or the server as `publisher/name`')
    .argument('[tool]', 'the tool of that server, by its exact name')
    .addOption(choiceOption('--view <names...>', 'say the label of a tool in the words of others too', Object.keys(VOCABULARIES)))
    .addOption(catalogOption('where the catalogue is'))
    .action((subject: string, tool: string | undefined, { catalog, view = [] }: Options) => {
      const sentences =
        tool === undefined
          ? explain(readPolicy(readText(subject, 'name a policy file, or a tool after the server'), subject))
          : explainTool(toolOf('explain', assessmentOf('explain', catalog, subject), tool), view);
      process.stdout.write(sentences.map((sentence) => `${oneLine(sentence)}\n`).join(''));
    });
}
