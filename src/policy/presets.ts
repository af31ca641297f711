import observe from '#data/policies/observe.json' with { type: 'json' };
import recommended from '#data/policies/recommended.json' with { type: 'json' };
import strict from '#data/policies/strict.json' with { type: 'json' };
import type { Category, Policy, Preset, Rows, Severity, Treatment } from '#model/types.ts';

/** The name of a preset. */
export type PresetId = Preset['id'];

/** The presets, the default first. */
export const PRESETS: readonly Preset[] = [recommended as Preset, strict as Preset, observe as Preset];

/** What a preset does about one category and severity. */
export function treatmentOf(preset: PresetId, label: { readonly category: Category; readonly severity: Severity }): Treatment {
  return rowsOf(preset)[label.category][label.severity];
}

/** The mode of a preset's documents; undefined where it is the default. */
export function modeOf(preset: PresetId): Policy['mode'] {
  return presetNamed(preset).mode;
}

function rowsOf(id: PresetId): Rows {
  const { rows, like } = presetNamed(id);
  if (rows) return rows;
  if (like) return rowsOf(like);
  throw new Error(`preset ${id} has no rows`);
}

function presetNamed(id: PresetId): Preset {
  const preset = PRESETS.find((candidate) => candidate.id === id);
  if (!preset) throw new Error(`no preset named ${id}`);
  return preset;
}
