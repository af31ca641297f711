import type { RawTool } from '#model/types.ts';
import { cyrillic, fullWidth, greek, spacedText, spacedVerb, zeroWidthJoiners, zeroWidthSpaces } from './disguised.ts';
import { reorderedKeys, reorderedSentences, splitIntoParameter, splitIntoTitle } from './rearranged.ts';
import { camel, dotted, kebab, snake, spacedName, upper } from './respelled.ts';

/** Makes a definition that means the same and looks different; undefined where that cannot be done to it. */
export type Variant = (tool: RawTool) => RawTool | undefined;

/** Every kind of variant by what was done. */
export const VARIANTS: Readonly<Record<string, Variant>> = {
  'name in snake_case': snake,
  'name in kebab-case': kebab,
  'name in camelCase': camel,
  'name with dots': dotted,
  'name in UPPER_CASE': upper,
  'name letter-spaced': spacedName,
  'first word letter-spaced': spacedVerb,
  'first sentence letter-spaced': spacedText,
  'Cyrillic look-alikes': cyrillic,
  'Greek look-alikes': greek,
  'full width': fullWidth,
  'zero-width spaces': zeroWidthSpaces,
  'zero-width joiners': zeroWidthJoiners,
  'split into title and description': splitIntoTitle,
  'split into title and parameter': splitIntoParameter,
  'keys reordered': reorderedKeys,
  'later sentences reordered': reorderedSentences,
};
