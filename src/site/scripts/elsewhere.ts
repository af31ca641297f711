/** Shows a long policy, which the page only names, as soon as it is chosen; without this the link to its file does. */
export function policiesElsewhere(): void {
  const choices = document.querySelector('.policy-choices');
  if (!document.querySelector('[data-elsewhere]') || !choices) return;
  choices.addEventListener('change', () => void showChosen());
  void showChosen();
}

async function showChosen(): Promise<void> {
  const named = [...document.querySelectorAll<HTMLElement>('[data-elsewhere]')].find((element) => element.checkVisibility());
  if (!named) return;
  try {
    const answer = await fetch(named.dataset['elsewhere'] ?? '');
    if (!answer.ok) throw new Error(answer.statusText);
    named.replaceWith(frameFor(await answer.text(), named.dataset['name'] ?? ''));
    document.dispatchEvent(new CustomEvent('policy-shown'));
  } catch {
    named.dataset['failed'] = '';
  }
}

function frameFor(text: string, name: string): HTMLElement {
  const frame = document.createElement('pre');
  frame.className = 'json';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', name);
  const code = document.createElement('code');
  code.textContent = text.trimEnd();
  frame.append(code);
  return frame;
}
