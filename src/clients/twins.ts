import { TARGETS } from './index.ts';

const SPELLINGS = [...new Set(TARGETS.flatMap(({ spelling }) => spelling ?? []))];

/** Tells of each name of a server the others that some client spells as it spells this one, so that what it is told of one befalls both. */
export function twinsAmong(names: readonly string[]): (name: string) => string[] {
  const families = SPELLINGS.map((spelling) => ({ spelling, members: Map.groupBy(names, spelling) }));
  return (name) => {
    const alike = new Set(families.flatMap(({ spelling, members }) => members.get(spelling(name)) ?? []));
    alike.delete(name);
    return alike.size === 0 ? [] : names.filter((other) => alike.has(other));
  };
}
