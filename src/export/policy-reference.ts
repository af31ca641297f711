import { SCHEMAS } from '#model/schemas.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Key {
  readonly name: string;
  readonly takes: string;
  readonly required: boolean;
  readonly means: string;
}

/** One part of a policy: the document itself, or what stands in it. */
interface ReferencePart {
  readonly title: string;
  readonly description: string;
  readonly keys: readonly Key[];
}

const POLICY: Schema = SCHEMAS.policy;

/** The parts of a policy with their keys, as the published schema says them; links are Markdown's. */
export function policyParts(): ReferencePart[] {
  return [partOf(POLICY), ...Object.values(POLICY['$defs'] as Readonly<Record<string, Schema>>).map(partOf)];
}

/** Every key of a policy with what it takes and means, as the published schema says it, in Markdown. */
export function policyReference(): string {
  return `# The policy language, key by key

Made from \`catalog/schemas/policy.schema.json\`; change that. [Ten tasks](cookbook.md) show the keys at work. A key marked * must be there.
${policyParts().map(markdownOf).join('')}`;
}

function partOf(schema: Schema): ReferencePart {
  const required = new Set((schema['required'] as readonly string[] | undefined) ?? []);
  const keys = Object.entries((schema['properties'] as Readonly<Record<string, Schema>> | undefined) ?? {});
  return {
    title: String(schema['title']),
    description: String(schema['description']),
    keys: keys.map(([name, key]) => ({ name, takes: takenBy(key), required: required.has(name), means: meaningOf(key) })),
  };
}

function meaningOf(schema: Schema): string {
  return String(schema['description'] ?? targetOf(schema)?.['description'] ?? '');
}

function targetOf({ $ref: reference }: Schema): Schema | undefined {
  const [file, name = ''] = typeof reference === 'string' ? reference.split('#/$defs/') : ['none'];
  const definitions = (file === '' ? POLICY : SCHEMAS.common)['$defs'] as Readonly<Record<string, Schema>>;
  return definitions[name];
}

/** What a key takes, in words. */
function takenBy(schema: Schema): string {
  const { enum: values, const: constant, anyOf } = schema;
  if (constant !== undefined) return code(constant);
  if (Array.isArray(values)) return values.map(code).join(', ');
  const target = targetOf(schema);
  if (target) return Object.hasOwn(target, 'properties') ? linkTo(target) : takenBy(target);
  return Array.isArray(anyOf) ? anyOf.map((part) => takenBy(part as Schema)).join(', or ') : takenByType(schema);
}

function takenByType({ type, items, additionalProperties }: Schema): string {
  if (type === 'array') return `list of: ${takenBy((items ?? {}) as Schema)}`;
  if (type === 'object' && isSchema(additionalProperties)) return `names, each with: ${takenBy(additionalProperties)}`;
  return Array.isArray(type) ? type.join(', ') : String(type ?? 'anything');
}

function linkTo(target: Schema): string {
  const title = String(target['title']);
  return `[${title}](#${title.toLowerCase()})`;
}

function markdownOf({ title, description, keys }: ReferencePart): string {
  const rows = keys.map(({ name, takes, required, means }) => `| \`${name}\`${required ? ' *' : ''} | ${cell(takes)} | ${cell(means)} |\n`);
  const table = rows.length > 0 ? `\n| key | takes | means |\n| --- | --- | --- |\n${rows.join('')}` : '';
  return `\n## ${title}\n\n${description}\n${table}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
