import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { SCHEMAS, type SchemaName } from './schemas.ts';
import { COMPILING } from './validators.ts';

const REQUIRED = /\brequire\("([\w/]+)"\)\.default;/g;

/** The text of a module with the same `validatorOf` for some kinds, quick or with all errors, which generates no code where it runs. */
export function compiledValidators(kinds: readonly SchemaName[], allErrors: boolean): string {
  const compiler = new Ajv2020({
    ...COMPILING,
    allErrors,
    schemas: Object.values(SCHEMAS).map(withoutTexts) as object[],
    code: { source: true, esm: true, lines: true },
  });
  const compiled = standalone(compiler, Object.fromEntries(kinds.map((kind) => [exported(kind), SCHEMAS[kind].$id])));
  const parts: string[] = [];
  const code = compiled.replace(REQUIRED, (_found, path: string) => {
    parts.push(`import part${parts.length} from ${JSON.stringify(`${path}.js`)};\n`);
    return `part${parts.length - 1}.default ?? part${parts.length - 1};`;
  });
  const table = kinds.map((kind) => `${JSON.stringify(kind)}: ${exported(kind)}`).join(', ');
  return `${parts.join('')}${code}\nconst compiled = { ${table} };\nexport function validatorOf(kind) { return compiled[kind]; }\n`;
}

function exported(kind: SchemaName): string {
  return kind.replaceAll('-', '_');
}

/** A schema without what is said in it for people only. */
function withoutTexts(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutTexts);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key, value]) => key !== 'description' || typeof value !== 'string');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutTexts(value)]));
}
