/** The first keys of objects that have very many: listing them all takes longer than everything that is read of them. */
const LISTED = new WeakMap<object, readonly string[]>();
/** Most processes meet none, and look nothing up. */
let hasListed = false;
const MANY = 1_000;
const MOST = 5_000;

/** The first keys of an object, five thousand at most; an object that was read once is not to be changed. */
export function firstKeys(object: object): readonly string[] {
  const listed = hasListed ? LISTED.get(object) : undefined;
  if (listed) return listed;
  const keys = Object.keys(object);
  if (keys.length <= MANY) return keys;
  const first = keys.slice(0, MOST);
  LISTED.set(object, first);
  hasListed = true;
  return first;
}
