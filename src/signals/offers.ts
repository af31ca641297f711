import { below } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';
import { hasAny, isObject, type JsonObject, own } from './json-objects.ts';
import { targetOf } from './local-references.ts';

/** A string that a schema lets a caller choose. */
export interface Offer {
  /** The schema that offers it. */
  readonly at: Pointer;
  readonly value: string;
  /** Where the value stands. */
  readonly quotedAt: Pointer;
}

/** The strings that a schema offers, and whether it lets no other string through. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly closed: boolean;
}

interface Place {
  readonly schema: JsonObject;
  readonly at: Pointer;
  readonly depth: number;
}

/** What stays the same while one property is walked. */
interface Walk {
  readonly root: unknown;
  readonly owner: Pointer;
  /** How many more schemas may be entered: references can multiply what a definition spells out once. */
  readonly budget: { schemas: number };
}

/** How many strings of one property are read. */
export const MAX_OFFERS = 200;
const MAX_DEPTH = 4;
const OFFERING: ReadonlySet<string> = new Set(['enum', 'items', 'anyOf', '$ref', 'const', 'oneOf', 'allOf']);
const NOTHING: Offers = { offers: [], closed: false };

/** The strings of a property's constants and enumerations: its own, of its branches, of what it refers to, of its elements. */
export function offersOf(schema: JsonObject, at: Pointer, root: unknown): Offers {
  if (!hasAny(schema, OFFERING)) return NOTHING;
  const { offers, closed } = offersAt({ schema, at, depth: 1 }, { root, owner: at, budget: { schemas: MAX_OFFERS } });
  const isListed = offers.length > 0 || Array.isArray(own(schema, 'enum'));
  return { offers: offers.slice(0, MAX_OFFERS), closed: closed && isListed };
}

function offersAt({ schema, at, depth }: Place, { root, owner, budget }: Walk): Offers {
  const constant = own(schema, 'const');
  if (typeof constant === 'string') return { offers: [{ at: owner, value: constant, quotedAt: below(at, 'const') }], closed: true };
  const listed = own(schema, 'enum');
  if (Array.isArray(listed)) return { offers: enumerated(listed, below(at, 'enum'), owner), closed: true };
  budget.schemas -= 1;
  if (depth > MAX_DEPTH || budget.schemas < 0) return NOTHING;
  const within = (place: Omit<Place, 'depth'>, by = owner) => offersAt({ ...place, depth: depth + 1 }, { root, owner: by, budget });
  const target = targetOf(schema, root);
  if (target) return within(target);
  const items = own(schema, 'items');
  if (isObject(items)) return within({ schema: items, at: below(at, 'items') }, below(owner, 'items'));
  return ofBranches(schema, at, within) ?? { offers: [], closed: isOtherType(schema) };
}

function enumerated(values: readonly unknown[], at: Pointer, owner: Pointer): Offer[] {
  return values
    .slice(0, MAX_OFFERS)
    .flatMap((value, index) => (typeof value === 'string' ? [{ at: owner, value, quotedAt: below(at, index) }] : []));
}

/** What the first list of branches offers; all must be closed for `oneOf` and `anyOf`, one for `allOf`. */
function ofBranches(schema: JsonObject, at: Pointer, within: (place: Omit<Place, 'depth'>) => Offers): Offers | undefined {
  const keyword = (['oneOf', 'anyOf', 'allOf'] as const).find((one) => Array.isArray(own(schema, one)));
  if (!keyword) return undefined;
  const branches = own(schema, keyword);
  const found = (Array.isArray(branches) ? branches.slice(0, MAX_OFFERS) : []).map((branch: unknown, index) =>
    isObject(branch) ? within({ schema: branch, at: below(below(at, keyword), index) }) : NOTHING,
  );
  const isClosed = ({ closed }: Offers) => closed;
  return {
    offers: found.flatMap(({ offers }) => offers),
    closed: keyword === 'allOf' ? found.some(isClosed) : found.every(isClosed),
  };
}

/** The schema is for anything but strings. */
function isOtherType(schema: JsonObject): boolean {
  const type = own(schema, 'type');
  return typeof type === 'string' && type !== 'string';
}
