import { readSetting, writeSetting } from './settings.ts';

/** What the keys of this site work on. */
interface Keyboard {
  readonly search: HTMLAnchorElement;
  readonly sheet: HTMLDialogElement;
  /** Whether keys without Ctrl or Cmd are obeyed: one setting, in both places where the page offers it. */
  readonly switches: readonly HTMLInputElement[];
}

/** On every page `/` and Ctrl or Cmd with K lead to the search, and `?` lists all keys; the single keys can be switched off. */
export function keys(): void {
  const search = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  const sheet = document.querySelector<HTMLDialogElement>('[data-key-sheet]');
  const switches = [...document.querySelectorAll<HTMLInputElement>('[data-key-switch]')];
  if (!search || !sheet || switches.length === 0) return;
  const keyboard = { search, sheet, switches };
  obey(keyboard, readSetting('slash') !== 'off');
  for (const one of switches)
    one.addEventListener('change', () => {
      writeSetting('slash', one.checked ? 'on' : 'off');
      obey(keyboard, one.checked);
    });
  document.querySelector('[data-keys]')?.addEventListener('click', () => sheet.showModal());
  document.addEventListener('keydown', (event) => press(keyboard, event));
}

/** The list never names a key that is switched off. */
function obey({ switches, sheet }: Keyboard, areOn: boolean): void {
  for (const one of switches) one.checked = areOn;
  for (const key of sheet.querySelectorAll<HTMLElement>('[data-single]')) key.hidden = !areOn;
}

function press(keyboard: Keyboard, event: KeyboardEvent): void {
  const asked = askedBy(event, keyboard.switches[0]?.checked ?? false);
  if (!asked) return;
  event.preventDefault();
  if (asked === 'keys' && !keyboard.sheet.open) {
    keyboard.sheet.showModal();
    return;
  }
  keyboard.sheet.close();
  if (asked === 'search') toSearch(keyboard.search);
}

function toSearch(link: HTMLAnchorElement): void {
  const query = document.querySelector<HTMLInputElement>('[data-query]');
  if (query) query.focus();
  else location.assign(link.href);
}

function askedBy(event: KeyboardEvent, singles: boolean): 'search' | 'keys' | undefined {
  const withOthers = event.ctrlKey || event.metaKey;
  if (withOthers && event.key.toLowerCase() === 'k') return 'search';
  if (!singles || withOthers || event.altKey || takesText(event.target)) return undefined;
  return { '/': 'search', '?': 'keys' }[event.key] as 'search' | 'keys' | undefined;
}

function takesText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select') !== null;
}
