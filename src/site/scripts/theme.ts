import { readSetting, writeSetting } from './settings.ts';

/** The button in the masthead and the choice at the foot of the page: light, dark, or as the system. */
export function themeControls(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  const select = document.querySelector<HTMLSelectElement>('[data-theme-select]');
  if (!button || !select) return;
  const show = () => {
    button.textContent = isDark() ? 'Light' : 'Dark';
    button.setAttribute('aria-label', `Switch to the ${isDark() ? 'light' : 'dark'} theme`);
    select.value = readSetting('theme') ?? 'auto';
  };
  const choose = (theme: string) => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    writeSetting('theme', theme);
    show();
  };
  button.addEventListener('click', () => choose(isDark() ? 'light' : 'dark'));
  select.addEventListener('change', () => choose(select.value));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  button.hidden = false;
  show();
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}
