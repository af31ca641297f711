/** Gives every policy a button that copies exactly the JSON that is shown, and says so beside it. */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = button.closest('.code-frame')?.querySelector('pre')?.textContent;
  const status = button.closest('.policy')?.querySelector('[data-copied]');
  if (text === undefined || text === null || !status) return;
  button.after(status);
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = 'Copied.';
  } catch {
    status.textContent = 'This browser did not let the page copy; select the text instead.';
  }
}
