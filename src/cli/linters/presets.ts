import { SCHEMAS } from '#model/schemas.ts';
import type { Preset } from '#model/types.ts';
import { rowsOf } from '#policy/presets.ts';
import { jsonFiles, readLoosely } from './files.ts';
import type { Problem } from './problem.ts';
import { problemsOf } from './strict-json.ts';

/** Every preset that the language knows is there, and has rows or is like one that has. */
export function* presets(root: string): Iterable<Problem> {
  const known = jsonFiles(root, 'policies').map((file) => readLoosely(root, file) as Preset);
  for (const id of SCHEMAS.preset.properties.id.enum) {
    yield* problemsOf(() => rowsOf(id as Preset['id'], known));
  }
}
