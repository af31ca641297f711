import { compare, valid } from 'semver';

/** Orders versions as npm does, older ones first; what is no version comes before all. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [valid(one), valid(other)];
  return a === null || b === null ? Number(a !== null) - Number(b !== null) : compare(a, b);
}
