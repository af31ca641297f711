/** How deep an argument schema, and the arguments that it judges, may nest. */
export const MAX_DEPTH = 64;

/** Whether a JSON value has objects or arrays inside one another at more than MAX_DEPTH levels. */
export function nestsTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}
