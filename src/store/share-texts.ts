/** Holds each text of parsed documents once, however often it stands there: names of rules and pointers repeat from tool to tool. */
export function shareTexts(documents: readonly unknown[]): void {
  const texts = new Map<string, string>();
  const open = documents.filter(isObject);
  for (let one = open.pop(); one; one = open.pop()) {
    for (const [key, value] of Object.entries(one)) {
      if (typeof value === 'string') one[key] = first(texts, value);
      else if (isObject(value)) open.push(value);
    }
  }
}

/** The text that was met first among all that say the same. */
function first(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
