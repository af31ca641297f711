import { chosenPolicy } from './chosen-policy.ts';
import { clientChoice } from './client-choice.ts';
import { policyButtons } from './copy.ts';
import { policiesElsewhere } from './elsewhere.ts';
import { searchKeys } from './search-keys.ts';
import { themeControls } from './theme.ts';

themeControls();
searchKeys();
policyButtons();
policiesElsewhere();
clientChoice();
chosenPolicy();
document.querySelector<HTMLElement>('[data-settings]')?.removeAttribute('hidden');
