import type { Quotation, Subject } from './subject.ts';
import { pointerOf, type Text } from './texts.ts';

const REFERENCES = new Set<string | number>(['$ref', '$dynamicRef', '$recursiveRef']);
const REMOTE = /^[a-z][a-z0-9+.-]*:|^\/\//i;
const SCHEMAS = new Set<string | number>(['inputSchema', 'outputSchema']);

/** References of a tool's schemas that lead out of the definition. */
export function remoteReferences({ wording }: Subject): Quotation[] {
  return wording.texts
    .filter((text) => !text.isKey && REFERENCES.has(text.place.key) && isInSchema(text) && REMOTE.test(text.text))
    .map(({ text, place }) => ({ at: pointerOf(place), quote: text }));
}

function isInSchema({ place }: Text): boolean {
  let top = place;
  while (top.up) top = top.up;
  return SCHEMAS.has(top.key);
}
