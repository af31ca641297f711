const CHOICES = ['preset', 'form'] as const;

/** The preset and the form that are chosen stand in the address of the page, so that a link leads to the policy that was shown. */
export function chosenPolicy(): void {
  const frame = document.querySelector<HTMLElement>('.policy-choices');
  if (!frame) return;
  const asked = new URLSearchParams(location.search);
  for (const choice of CHOICES) choose(frame, choice, asked.get(choice));
  frame.addEventListener('change', () => keep(frame));
}

/** Chooses what an address names, where the page offers it. */
function choose(frame: HTMLElement, choice: string, value: string | null): void {
  const wanted = optionsOf(frame, choice).find((option) => option.value === value);
  if (!wanted || wanted.checked) return;
  wanted.checked = true;
  wanted.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What stands first is chosen where an address says nothing. */
function keep(frame: HTMLElement): void {
  const address = new URL(location.href);
  for (const choice of CHOICES) {
    const options = optionsOf(frame, choice);
    const chosen = options.find(({ checked }) => checked);
    if (!chosen || chosen === options[0]) address.searchParams.delete(choice);
    else address.searchParams.set(choice, chosen.value);
  }
  history.replaceState(null, '', address);
}

function optionsOf(frame: HTMLElement, choice: string): HTMLInputElement[] {
  return [...frame.querySelectorAll<HTMLInputElement>(`input[name="${choice}"]`)];
}
