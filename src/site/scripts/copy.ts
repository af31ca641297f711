/** Gives every policy buttons that copy exactly the JSON that is shown, or save it as a file, and say so beside them. */
export function policyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-download]')) {
    button.hidden = false;
    button.addEventListener('click', () => void give(button));
  }
}

async function give(button: HTMLButtonElement): Promise<void> {
  const shown = [...(button.closest('.code-frame')?.querySelectorAll('pre') ?? [])].find((pre) => pre.checkVisibility());
  const status = button.closest('.policy')?.querySelector('[data-copied]');
  const text = shown?.textContent;
  if (!text || !status) return;
  button.after(status);
  status.textContent = button.dataset['download'] ? save(text, button.dataset['download']) : await copy(text);
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return 'Copied.';
  } catch {
    return 'This browser did not let the page copy; select the text instead.';
  }
}

/** The file ends with a newline, as the checksum on the page expects. */
function save(text: string, name: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return 'Saved.';
}
