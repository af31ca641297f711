import { printableName } from '#export/printable.ts';
import type { Policy } from '#model/types.ts';
import { limitOf, withLimit } from '#policy/edit.ts';
import { make } from '../elements.ts';
import { changeDraft, currentDraft } from './workspace.ts';

const WINDOWS = ['second', 'minute', 'hour', 'day'] as const;
const MOST = 10_000;

/** The fields for the first limit of a tool; hidden while it has none. */
export function limitFields(name: string): { readonly element: HTMLElement; readonly show: (policy: Policy) => void } {
  const max = make('input', {
    attributes: { type: 'number', min: '0', max: String(MOST), step: '1', 'aria-label': `Most calls of ${printableName(name)}` },
  });
  const window = make(
    'select',
    { attributes: { 'aria-label': `Window for ${printableName(name)}` } },
    WINDOWS.map((word) => make('option', { text: word, attributes: { value: word } })),
  );
  const element = make('span', { class: 'limit' }, ['at most ', max, ' a ', window]);
  const set = () => {
    const draft = currentDraft();
    const limit = draft && limitOf(draft.policy, name);
    if (!limit || !max.checkValidity() || max.value === '') return;
    changeDraft({ policy: withLimit(draft.policy, name, { max: max.valueAsNumber, window: windowFrom(window.value, limit.window) }) });
  };
  max.addEventListener('change', set);
  window.addEventListener('change', set);
  const show = (policy: Policy) => {
    const limit = limitOf(policy, name);
    element.hidden = !limit;
    if (!limit) return;
    if (document.activeElement !== max) max.value = String(limit.max);
    showWindow(window, limit.window);
  };
  return { element, show };
}

type Window = NonNullable<ReturnType<typeof limitOf>>['window'];

function windowFrom(value: string, now: Window): Window {
  return WINDOWS.find((word) => word === value) ?? now;
}

/** A window in seconds, which only the document can set, is shown as what it is. */
function showWindow(select: HTMLSelectElement, window: Window): void {
  const seconds = [...select.options].find((option) => option.dataset['seconds']);
  if (typeof window === 'string') seconds?.remove();
  else if (seconds) seconds.textContent = `span of ${window} s`;
  else select.append(make('option', { text: `span of ${window} s`, attributes: { value: 'seconds', 'data-seconds': 'yes' } }));
  select.value = typeof window === 'string' ? window : 'seconds';
}
