/** How deep an argument schema, and the arguments that it judges, may nest. */
export const MAX_DEPTH = 64;

/** How deep a policy may nest: its argument schemas, and the levels around them. */
export const MAX_DOCUMENT_DEPTH = 2 * MAX_DEPTH;

/** Whether a JSON value has objects or arrays inside one another at more than so many levels. */
export function nestsTooDeep(value: unknown, levels = MAX_DEPTH): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}
