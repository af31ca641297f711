import { TARGETS } from './index.ts';

const SPELLINGS = [...new Set(TARGETS.flatMap(({ spelling }) => spelling ?? []))];

/** The other names of a server that some client spells as it spells this one, so that what it is told of one befalls both. */
export function twinsOf(name: string, names: readonly string[]): string[] {
  const spelt = SPELLINGS.map((spelling) => [spelling, spelling(name)] as const);
  return names.filter((other) => other !== name && spelt.some(([spelling, same]) => spelling(other) === same));
}
