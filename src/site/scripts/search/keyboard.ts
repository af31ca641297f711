/** Arrow keys walk from the query through the results and back, Enter opens, Escape clears and returns. */
export function walkResults(query: HTMLInputElement, results: HTMLElement, clear: () => void): void {
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      clear();
      query.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = [...results.querySelectorAll<HTMLElement>('.result-link')];
    const focused = document.activeElement;
    const next = (focused instanceof HTMLElement ? links.indexOf(focused) : -1) + step;
    (next < 0 ? query : links[Math.min(next, links.length - 1)])?.focus();
  };
  query.addEventListener('keydown', walk);
  results.addEventListener('keydown', walk);
}
