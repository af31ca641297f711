/** The first keys of objects that have very many: listing them all takes longer than everything that is read of them. */
const LISTED = new WeakMap<object, readonly string[]>();
const MANY = 1_000;
const MOST = 5_000;

/** The first keys of an object, five thousand at most; an object that was read once is not to be changed. */
export function firstKeys(object: object): readonly string[] {
  const listed = LISTED.get(object);
  if (listed) return listed;
  const keys = Object.keys(object);
  if (keys.length <= MANY) return keys;
  const first = keys.slice(0, MOST);
  LISTED.set(object, first);
  return first;
}
