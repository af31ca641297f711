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

/** The page's own frame for code with a text in it; a helper that makes elements would cost every page a request. */
function frameFor(text: string, name: string): Element {
  const frame = document.querySelector<HTMLTemplateElement>('template[data-frame]')?.content.firstElementChild?.cloneNode(true);
  if (!(frame instanceof Element)) throw new Error('the page has no frame for code');
  frame.setAttribute('aria-label', name);
  for (const code of frame.querySelectorAll('code')) code.textContent = text.trimEnd();
  return frame;
}
