import type { Quotation, Subject } from './subject.ts';
import { type Place, pointerOf, type Text } from './texts.ts';

const REFERENCES = new Set<string | number>(['$ref', '$dynamicRef', '$recursiveRef']);
const REMOTE = /^[a-z][a-z0-9+.-]*:|^\/\//i;
const SCHEMAS = new Set<string | number>(['inputSchema', 'outputSchema']);

/** References of a tool's schemas that lead out of the definition. */
export function remoteReferences({ wording }: Subject): Quotation[] {
  return wording.texts
    .filter((text) => !text.isKey && REFERENCES.has(text.key) && isInSchema(text) && REMOTE.test(text.text))
    .map((text) => ({ at: pointerOf(text), quote: text.text }));
}

function isInSchema(text: Text): boolean {
  let top: Place = text;
  while (top.up) top = top.up;
  return SCHEMAS.has(top.key);
}
