/** A JSON object whose values nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether an object has one of some keys of its own; the few that it has are looked at, not all that it might. */
export function hasAny(object: JsonObject, keys: ReadonlySet<string>): boolean {
  for (const key in object) if (keys.has(key) && own(object, key) !== undefined) return true;
  return false;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of an object's own, never an inherited one. */
export function own(object: JsonObject, key: string): unknown {
  const value = object[key];
  return value !== undefined && Object.hasOwn(object, key) ? value : undefined;
}
