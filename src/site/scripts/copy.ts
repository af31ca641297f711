import { copyText, saveText } from './give.ts';

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
  if (!status) return;
  button.after(status);
  if (!text) {
    status.textContent = 'This policy stands in its file; open it first.';
    return;
  }
  status.textContent = button.dataset['download'] ? saveText(`${text}\n`, button.dataset['download']) : await copyText(text);
}
