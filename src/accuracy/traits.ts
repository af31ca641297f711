import { compareText } from '#model/scales.ts';
import type { Rate, Share, TraitId, TraitMeasure } from '#model/types.ts';
import type { Pair } from './pairs.ts';
import { f1, shareOf } from './shares.ts';

/** Precision, recall and F1 of every trait that gold or a label has, by id. */
export function measureTraits(pairs: readonly Pair[]): TraitMeasure[] {
  const traits = new Set(pairs.flatMap(({ gold, label }) => [...gold.traits, ...label.traits]));
  return [...traits].toSorted(compareText).map((trait) => measureTrait(trait, pairs));
}

/** Micro-F1: every trait of every tool weighs the same. */
export function microF1(traits: readonly TraitMeasure[]): Rate {
  const sum = (shares: readonly Share[]): Share => ({
    count: shares.reduce((total, { count }) => total + count, 0),
    of: shares.reduce((total, { of }) => total + of, 0),
  });
  return f1(sum(traits.map(({ precision }) => precision)), sum(traits.map(({ recall }) => recall)));
}

function measureTrait(trait: TraitId, pairs: readonly Pair[]): TraitMeasure {
  const given = pairs.filter(({ label }) => label.traits.includes(trait));
  const present = pairs.filter(({ gold }) => gold.traits.includes(trait));
  const precision = shareOf(given, ({ gold }) => gold.traits.includes(trait));
  const recall = shareOf(present, ({ label }) => label.traits.includes(trait));
  return { trait, precision, recall, f1: f1(precision, recall) };
}
