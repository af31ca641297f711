/** Keeps in the history which result was opened, so that Back finds it again. */
export function rememberOpened(results: HTMLElement): void {
  results.addEventListener('click', (event) => {
    if (opensElsewhere(event)) return;
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (link) history.replaceState({ opened: link.pathname }, '', location.href);
  });
}

/** Whether a click opens its link beside this page, in another tab or window or as a file. */
function opensElsewhere({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}

/** The address of the result that was opened from this very search; undefined where none was. */
export function openedResult(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('opened' in state)) return undefined;
  return typeof state.opened === 'string' ? state.opened : undefined;
}

/** Leads the eye and the keyboard back to a result. */
export function showAgain(results: HTMLElement, address: string): void {
  const link = [...results.querySelectorAll<HTMLAnchorElement>('.result-link')].find(({ pathname }) => pathname === address);
  link?.scrollIntoView({ block: 'center', behavior: 'instant' });
  link?.focus({ preventScroll: true });
}
