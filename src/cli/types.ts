import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { JSONSchema } from 'json-schema-to-typescript';
import { InputError } from '#model/errors.ts';
import { compareText } from '#model/scales.ts';
import { SCHEMAS } from '#model/schemas.ts';
import { repositoryPath } from './repository.ts';

const TYPES = 'src/model/types.ts';
const BANNER = '// Generated from catalog/schemas by `npm run types`; do not edit.';

/** `types`: writes the TypeScript types of every schema, or with `--check` fails when they are stale. */
export function addTypes(program: Command): void {
  program
    .command('types')
    .description('generate src/model/types.ts from catalog/schemas')
    .option('--check', 'fail when the committed types are stale')
    .action(async ({ check }: { check?: boolean }) => {
      const text = await generateTypes();
      if (!check) return writeFile(repositoryPath(TYPES), text);
      const committed = await readFile(repositoryPath(TYPES), 'utf8');
      if (committed !== text) throw new InputError(TYPES, 'does not match catalog/schemas', 'run `npm run types` and commit the result');
    });
}

async function generateTypes(): Promise<string> {
  const { compile } = await import('json-schema-to-typescript');
  return compile(bundle(), 'Index', { bannerComment: BANNER, unreachableDefinitions: true, style: { singleQuote: true, printWidth: 140 } });
}

/** All schemas as the definitions of one, so that a shared word becomes one type. */
function bundle(): JSONSchema {
  const documents = Object.values(SCHEMAS).flatMap((schema) => Object.entries(definitionsOf(schema)));
  const $defs = Object.fromEntries(documents.toSorted(([a], [b]) => compareText(a, b)));
  return { title: 'Index', type: 'object', additionalProperties: false, $defs: withLocalReferences($defs) } as JSONSchema;
}

function definitionsOf({ $defs = {}, title, ...body }: { $defs?: object; title: string }): object {
  return 'type' in body ? { ...$defs, [title]: { title, ...body } } : $defs;
}

/** Points every `$ref` at the bundle and drops its sibling keywords, which would make a second type of it. */
function withLocalReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLocalReferences);
  if (typeof value !== 'object' || value === null) return value;
  if ('$ref' in value) return { $ref: localReference(String(value.$ref)) };
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withLocalReferences(part)]));
}

/** A reference into the bundle: to a word of some schema, or to a whole document. */
function localReference(reference: string): string {
  const [file = '', place] = reference.split('#');
  if (place !== undefined) return `#${place}`;
  const document = Object.values(SCHEMAS).find(({ $id }) => $id.endsWith(`/${file}`));
  return `#/$defs/${document?.title}`;
}
