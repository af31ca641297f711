import {
  type BooleanSchema,
  draft2020,
  extendDraft,
  type JsonSchema,
  type JsonSchemaValidatorParams,
  type Keyword,
  type SchemaNode,
  settings,
  type ValidationReturnType,
} from 'json-schema-library';
import { compilePattern } from './pattern.ts';

// The library exempts a property of this name from `additionalProperties`; a policy exempts none.
settings.propertyBlacklist = [];

/** JSON Schema 2020-12 with patterns on RE2 and with names such as `constructor` treated like any other. */
export const policyDraft = extendDraft(draft2020, {
  keywords: [
    { ...keywordOf('pattern'), parse: parsePattern },
    { ...keywordOf('properties'), parse: parseProperties },
    { ...keywordOf('patternProperties'), parse: parsePatternProperties, validate: validatePatternProperties },
    { ...keywordOf('additionalProperties'), addValidate: ({ schema }) => (schema.additionalProperties ?? true) !== true },
  ],
});

function keywordOf(name: string): Keyword {
  const keyword = draft2020.keywords.find((candidate) => candidate.keyword === name);
  if (!keyword) throw new Error(`json-schema-library has no keyword ${name}`);
  return keyword;
}

function parsePattern(node: SchemaNode): void {
  if (typeof node.schema.pattern === 'string') node.pattern = matcher(node.schema.pattern);
}

function parseProperties(node: SchemaNode): ReturnType<NonNullable<Keyword['parse']>> {
  const problems = keywordOf('properties').parse?.(node);
  if (node.properties) node.properties = Object.assign(Object.create(null), node.properties);
  return problems;
}

function parsePatternProperties(node: SchemaNode): void {
  const schemas: Record<string, JsonSchema | BooleanSchema> | undefined = node.schema.patternProperties;
  if (!schemas) return;
  node.patternProperties = Object.entries(schemas).map(([name, schema]) => ({
    name,
    pattern: matcher(name),
    node: node.compileSchema(
      schema,
      `${node.evaluationPath}/patternProperties/${name}`,
      `${node.schemaLocation}/patternProperties/${name}`,
    ),
  }));
}

function validatePatternProperties({ node, data, pointer }: JsonSchemaValidatorParams): ValidationReturnType {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return Object.entries(data).flatMap(([key, value]) =>
    (node.patternProperties ?? [])
      .filter(({ pattern }) => pattern.test(key))
      .flatMap((entry) => entry.node.validate(value, `${pointer}/${key}`).errors),
  );
}

/** What the library takes for a regular expression, with RE2 doing the work. */
function matcher(pattern: string): RegExp {
  return Object.assign(/(?:)/, { test: compilePattern(pattern) });
}
