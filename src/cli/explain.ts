import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { InputError } from '#model/errors.ts';
import { oneLine } from '#model/hidden.ts';
import { decodeText } from '#model/json.ts';
import { explain } from '#policy/explain.ts';
import { readPolicy } from '#policy/validate.ts';

/** `explain`: checks a policy file and says in sentences what it means. */
export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('check a policy file and say in sentences what it means')
    .argument('<file>', 'the policy')
    .action((file: string) => {
      const sentences = explain(readPolicy(readText(file), file));
      process.stdout.write(sentences.map((sentence) => `${oneLine(sentence)}\n`).join(''));
    });
}

function readText(file: string): string {
  return decodeText(readBytes(file), file);
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new InputError(file, `cannot be read (${(error as Error).message})`);
  }
}
