/** How deep an argument schema, and the arguments that it judges, may nest. */
export const MAX_DEPTH = 64;

/** How deep a policy may nest: its argument schemas, and the levels around them. */
export const MAX_DOCUMENT_DEPTH = 2 * MAX_DEPTH;

/** Whether a JSON value has objects or arrays inside one another at more than so many levels. */
export function nestsTooDeep(value: unknown, levels = MAX_DEPTH): boolean {
  if (levels < 0) return true;
  if (typeof value !== 'object' || value === null) return false;
  for (const part of Array.isArray(value) ? value : Object.values(value)) if (nestsTooDeep(part, levels - 1)) return true;
  return false;
}
