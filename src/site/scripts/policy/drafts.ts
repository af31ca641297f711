import { make, nameElement, part } from '../elements.ts';
import { change, follow, removeDraft, type Workspace } from './workspace.ts';

/** The list of the policies that are being worked on; one is shown. */
export function draftList(): void {
  const list = part('[data-drafts]');
  list.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) change({ current: Number(event.target.value) });
  });
  part('[data-remove]').addEventListener('click', removeDraft);
  follow((work) => draw(list, work));
}

function draw(list: HTMLElement, { drafts, current }: Workspace): void {
  part('[data-work]').hidden = drafts.length === 0;
  part('[data-drafts-frame]').hidden = drafts.length < 2;
  const titles = drafts.map(({ title, server }) => [title, server ?? ''].join('\n'));
  if (list.dataset['drawn'] !== titles.join('\n\n')) list.replaceChildren(...drafts.map(({ title }, index) => option(title, index)));
  list.dataset['drawn'] = titles.join('\n\n');
  for (const [index, input] of list.querySelectorAll('input').entries()) input.checked = index === current;
  const shown = drafts[current];
  if (shown) part('[data-draft-title]').replaceChildren(nameElement(shown.title));
}

function option(title: string, index: number): HTMLElement {
  const input = make('input', { attributes: { type: 'radio', name: 'draft', value: String(index) } });
  return make('label', {}, [input, ' ', nameElement(title)]);
}
