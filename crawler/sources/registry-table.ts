/** A table of a stranger's, any of whose keys may hold anything. */
export type Table = Readonly<Record<string, unknown>>;

/** A value as a table; an empty one for what is none. */
export function table(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

/** A value as a list of tables; an empty one for what is none. */
export function list(value: unknown): Table[] {
  return Array.isArray(value) ? value.map(table) : [];
}

/** The text under a key; empty where there is none. */
export function textIn(from: Table, key: string): string {
  const value = Object.hasOwn(from, key) ? from[key] : undefined;
  return typeof value === 'string' ? value : '';
}
