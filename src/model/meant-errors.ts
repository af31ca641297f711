import type { ErrorObject } from 'ajv/dist/2020.js';
import common from '#data/schemas/common.schema.json' with { type: 'json' };

/** The key by which our schemas tell shapes apart. */
const TAG = 'kind';

/** Keywords whose errors only sum up those of the schemas below them. */
const SUMMARIES = ['if', 'propertyNames'];

interface Shape {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Shape>>;
}

const DEFINITIONS = common.$defs as Readonly<Record<string, object>>;

/** The errors that a reader should hear of: where a value may have one of several shapes, those of the shape which its `kind` names. */
export function meantErrors(errors: readonly ErrorObject[]): ErrorObject[] {
  const own = errors.filter(({ keyword }) => !SUMMARIES.includes(keyword));
  return own.filter(isUnion).reduce(withMeantShape, own);
}

function isUnion({ keyword, schema }: ErrorObject): boolean {
  return keyword === 'oneOf' && Array.isArray(schema) && schema.every((shape: Shape) => shape !== resolved(shape));
}

/** The errors with those of one value's shapes, and the one that sums them up, replaced by those of the meant shape. */
function withMeantShape(errors: ErrorObject[], union: ErrorObject): ErrorObject[] {
  const of = errors.filter(({ instancePath: at }) => at === union.instancePath || at.startsWith(`${union.instancePath}/`));
  const start = errors.findIndex((error) => of.includes(error));
  return errors.filter((error) => !of.includes(error)).toSpliced(start, 0, ...ofMeantShape(of, union));
}

function ofMeantShape(errors: readonly ErrorObject[], union: ErrorObject): readonly ErrorObject[] {
  const { instancePath: at, data } = union;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return errors.slice(0, 1);
  const shapes = (union.schema as readonly Shape[]).map(resolved);
  const meant = shapes.find((shape) => kindOf(shape) === Reflect.get(data, TAG));
  if (!meant) return [unknownKind(union, shapes.map(kindOf))];
  const own = errors.filter(({ instancePath, parentSchema = {} }) => {
    const [, key = ''] = instancePath.slice(at.length).split('/');
    return parentSchema === meant || holds(resolved(meant.properties?.[key] ?? {}), parentSchema);
  });
  return [...new Map(own.map((error) => [JSON.stringify([error.instancePath, error.keyword, error.params]), error])).values()];
}

function unknownKind({ instancePath, schemaPath, data }: ErrorObject, kinds: readonly unknown[]): ErrorObject {
  const kind: unknown = Reflect.get(data as object, TAG);
  if (kind === undefined) return { instancePath, schemaPath, data, keyword: 'required', params: { missingProperty: TAG }, schema: kinds };
  const at = `${instancePath}/${TAG}`;
  return { instancePath: at, schemaPath, data: kind, keyword: 'enum', params: { allowedValues: kinds } };
}

function resolved(shape: Shape): Shape {
  return DEFINITIONS[shape.$ref?.slice('#/$defs/'.length) ?? ''] ?? shape;
}

function kindOf({ properties }: Shape): unknown {
  return properties?.[TAG]?.const;
}

/** Whether a schema is another one or stands somewhere in it. */
function holds(schema: object, part: object): boolean {
  return schema === part || Object.values(schema).some((below) => typeof below === 'object' && below !== null && holds(below, part));
}
