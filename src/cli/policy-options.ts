import type { Option } from 'commander';
import { EXAMPLE_ROOT } from '#policy/argument-rules/argument-rule.ts';
import { PRESETS } from '#policy/presets.ts';
import { choiceOption } from './choice.ts';

/** The choice of a preset, the careful default first. */
export function presetOption(): Option {
  const ids = PRESETS.map(({ id }) => id);
  return choiceOption('--preset <preset>', 'how careful', ids).default(ids[0]);
}

/** The choice between the short form of a recommended policy and the one that says all. */
export function formOption(): Option {
  return choiceOption(
    '--form <form>',
    `\`minimal\`: the rules alone; \`full\`: with pins, reasons and argument rules, in which ${EXAMPLE_ROOT} stands for your own folder`,
    ['minimal', 'full'],
  ).default('minimal');
}
