/**
 * The first key that an object of a JSON text has twice: one reader takes the first of the two, another the last, so that the text says two things.
 * The text has been parsed before, so that it is known to be JSON; walks without recursion, in linear time.
 */
export function repeatedKey(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < json.length) {
    const character = json[at] ?? '';
    const end = character === '"' ? endOfText(json, at) : at;
    if (isKey(json, at, end)) {
      const key = JSON.parse(json.slice(at, end + 1));
      const keys = open.at(-1) ?? new Set();
      open[open.length - 1] = keys;
      if (keys.has(key)) return key;
      keys.add(key);
    }
    nest(open, character);
    at = end + 1;
  }
  return undefined;
}

function nest(open: (Set<string> | undefined)[], character: string): void {
  if (character === '{' || character === '[') open.push(undefined);
  if (character === '}' || character === ']') open.pop();
}

/** Where the text that begins at a quotation mark has its other quotation mark. */
function endOfText(json: string, start: number): number {
  let end = start + 1;
  while (json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
  return end;
}

/** Only a text that is a key is followed by a colon. */
function isKey(json: string, start: number, end: number): boolean {
  if (start === end) return false;
  let next = end + 1;
  while (json[next] === ' ' || json[next] === '\t' || json[next] === '\r' || json[next] === '\n') next++;
  return json[next] === ':';
}
