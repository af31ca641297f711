import { Option } from 'commander';
import { PRESETS } from '#policy/presets.ts';

/** The choice of a preset, the careful default first. */
export function presetOption(): Option {
  const ids = PRESETS.map(({ id }) => id);
  return new Option('--preset <preset>', 'how careful').choices(ids).default(ids[0]);
}

/** The choice between the short form of a recommended policy and the one that says all. */
export function formOption(): Option {
  return new Option('--form <form>', '`minimal`: the rules alone; `full`: with pins, argument rules and reasons')
    .choices(['minimal', 'full'])
    .default('minimal');
}
