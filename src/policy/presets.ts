import observe from '#data/policies/observe.json' with { type: 'json' };
import recommended from '#data/policies/recommended.json' with { type: 'json' };
import strict from '#data/policies/strict.json' with { type: 'json' };
import { InputError } from '#model/errors.ts';
import { check } from '#model/parse.ts';
import type { Category, Policy, Preset, Rows, Severity, Treatment } from '#model/types.ts';

/** The name of a preset. */
export type PresetId = Preset['id'];

/** The presets, the default first. */
export const PRESETS: readonly Preset[] = [recommended as Preset, strict as Preset, observe as Preset];

/** What a preset does about one category and severity. */
export function treatmentOf(preset: PresetId, label: { readonly category: Category; readonly severity: Severity }): Treatment {
  return treatments(preset)[label.category][label.severity];
}

const tables = new Map<PresetId, Rows>();

/** All that a preset does; presets that are alike have the very same. */
export function treatments(preset: PresetId): Rows {
  const rows = tables.get(preset) ?? rowsOf(preset, PRESETS);
  tables.set(preset, rows);
  return rows;
}

/** The mode of a preset's documents; undefined where it is the default. */
export function modeOf(preset: PresetId): Policy['mode'] {
  return presetNamed(preset, PRESETS).mode;
}

/** The rows of a preset or of the one that it is like; throws an InputError where it has none. */
export function rowsOf(id: PresetId, presets: readonly Preset[]): Rows {
  const where = `catalog/policies/${id}.json`;
  const preset = check('preset', presetNamed(id, presets), where);
  const rows = preset.rows ?? presets.find((other) => other.id === preset.like)?.rows;
  if (rows) return rows;
  throw new InputError(where, `is like ${preset.like}, which has no rows`, 'give it rows, or let it be like a preset that has them');
}

function presetNamed(id: PresetId, presets: readonly Preset[]): Preset {
  const preset = presets.find((candidate) => candidate.id === id);
  if (!preset) throw new InputError(`catalog/policies/${id}.json`, `no preset has the id ${id}`, 'let each preset be named by its id');
  return preset;
}
