import { readSetting, writeSetting } from './settings.ts';

/** From anywhere, `/` and Ctrl or Cmd with K lead to the search; the single key can be switched off. */
export function searchKeys(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  const toggle = document.querySelector<HTMLInputElement>('[data-slash-switch]');
  if (!link || !toggle) return;
  toggle.checked = readSetting('slash') !== 'off';
  toggle.addEventListener('change', () => writeSetting('slash', toggle.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    if (!leadsToSearch(event, toggle.checked)) return;
    event.preventDefault();
    const query = document.querySelector<HTMLInputElement>('[data-query]');
    if (query) query.focus();
    else location.assign(link.href);
  });
}

function leadsToSearch(event: KeyboardEvent, slash: boolean): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return true;
  if (!slash || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !(event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]'));
}
