import { compareText } from '#model/scales.ts';

/** Orders exact versions of npm, older ones first; a release comes after the drafts of it, and what is no version before all. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return compareParts(a.numbers, b.numbers) || compareDrafts(a.draft, b.draft);
}

interface Parts {
  readonly numbers: readonly string[];
  readonly draft: readonly string[];
}

function partsOf(version: string): Parts | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9A-Za-z.-]+))?(?:\+.*)?$/.exec(version);
  if (!found) return undefined;
  const [, major = '', minor = '', patch = '', draft = ''] = found;
  return { numbers: [major, minor, patch], draft: draft === '' ? [] : draft.split('.') };
}

function compareDrafts(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return Number(b.length > 0) - Number(a.length > 0);
  return compareParts(a, b);
}

function compareParts(a: readonly string[], b: readonly string[]): number {
  const differing = a.map((part, index) => comparePart(part, b[index])).find((order) => order !== 0);
  return differing ?? a.length - b.length;
}

function comparePart(a: string, b: string | undefined): number {
  if (b === undefined) return 1;
  const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOther) return Number(a) - Number(b);
  return isNumber === isOther ? compareText(a, b) : Number(isOther) - Number(isNumber);
}
