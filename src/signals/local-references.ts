import { firstKeys } from '#model/first-keys.ts';
import { below, valueAt } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';
import { isObject, type JsonObject, own } from './json-objects.ts';

const LONGEST = 1_000;
/** Where a schema keeps what its references name. */
const DEFINITIONS = ['$defs', 'definitions'] as const;
const ESCAPED = /%[0-7][0-9A-Fa-f]/g;

/** The schema that a local `$ref` names and where it stands; undefined for any other reference and for none. */
export function targetOf(schema: JsonObject, root: unknown): { schema: JsonObject; at: Pointer } | undefined {
  const reference = own(schema, '$ref');
  if (typeof reference !== 'string' || !reference.startsWith('#') || reference.length > LONGEST) return undefined;
  const fragment = reference.slice(1).replaceAll(ESCAPED, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  const place = fragment.startsWith('/') ? fragment : anchored(fragment, root);
  const target = place === undefined ? undefined : valueAt(root, place);
  return isObject(target) ? { schema: target, at: `/inputSchema${place}` } : undefined;
}

/** Where the definition stands that bears a name as its anchor. */
function anchored(name: string, root: unknown): Pointer | undefined {
  if (name === '' || !isObject(root)) return undefined;
  for (const keyword of DEFINITIONS) {
    const definitions = own(root, keyword);
    const found = isObject(definitions) ? firstKeys(definitions).find((key) => bears(definitions[key], name)) : undefined;
    if (found !== undefined) return below(below('', keyword), found);
  }
  return undefined;
}

function bears(definition: unknown, name: string): boolean {
  return isObject(definition) && own(definition, '$anchor') === name;
}
