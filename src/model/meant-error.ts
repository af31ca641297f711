import type { ErrorObject } from 'ajv/dist/2020.js';

/** The key by which our schemas tell shapes apart. */
const TAG = 'kind';

interface Branch {
  readonly $ref?: string;
}

interface Shape {
  readonly properties?: Readonly<Record<string, { readonly const?: unknown }>>;
}

/** The error that a reader should hear of: where a value may have one of several shapes, that of the shape which its `kind` names. */
export function meantError(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const [first] = errors;
  const last = errors.at(-1);
  const branches: readonly Branch[] = last?.keyword === 'oneOf' && Array.isArray(last.schema) ? last.schema : [];
  const ofBranches = branches.flatMap(({ $ref }) => errors.find(({ schemaPath }) => $ref && schemaPath.startsWith(`${$ref}/`)) ?? []);
  if (last === undefined || ofBranches.length === 0) return first;
  if (typeof last.data !== 'object' || last.data === null || Array.isArray(last.data)) return first;
  const kind: unknown = Reflect.get(last.data, TAG);
  const meant = ofBranches.find((error) => isPassed(error) || kindOf(error) === kind);
  return meant ?? unknownKind(last, kind, ofBranches.map(kindOf));
}

/** Whether an error lies so deep that the value has the kind of the shape. */
function isPassed(error: ErrorObject): boolean {
  return kindOf(error) === undefined;
}

/** The kind of the shape that an error is of, as far as it stands in what the error tells of its schema. */
function kindOf({ keyword, instancePath, schema, parentSchema }: ErrorObject): unknown {
  if (keyword === 'const' && instancePath.endsWith(`/${TAG}`)) return schema;
  return (parentSchema as Shape | undefined)?.properties?.[TAG]?.const;
}

function unknownKind({ instancePath, schemaPath, data }: ErrorObject, kind: unknown, kinds: readonly unknown[]): ErrorObject {
  if (kind === undefined) return { instancePath, schemaPath, data, keyword: 'required', params: { missingProperty: TAG }, schema: kinds };
  const at = `${instancePath}/${TAG}`;
  return { instancePath: at, schemaPath, data: kind, keyword: 'enum', params: { allowedValues: kinds } };
}
