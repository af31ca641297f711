import type { Option } from 'commander';
import { PRESETS } from '#policy/presets.ts';
import { choiceOption } from './choice.ts';

/** The choice of a preset, the careful default first. */
export function presetOption(): Option {
  const ids = PRESETS.map(({ id }) => id);
  return choiceOption('--preset <preset>', 'how careful', ids).default(ids[0]);
}

/** The choice between the short form of a recommended policy and the one that says all. */
export function formOption(): Option {
  return choiceOption('--form <form>', '`minimal`: the rules alone; `full`: with pins, argument rules and reasons', [
    'minimal',
    'full',
  ]).default('minimal');
}
