import { chosenPolicy } from './chosen-policy.ts';
import { clientChoice } from './client-choice.ts';
import { policyButtons } from './copy.ts';
import { policiesElsewhere } from './elsewhere.ts';
import { keys } from './keys.ts';
import { themeControls } from './theme.ts';

themeControls();
keys();
policyButtons();
policiesElsewhere();
clientChoice();
chosenPolicy();
document.querySelector<HTMLElement>('[data-settings]')?.removeAttribute('hidden');
