import { breakableText } from '../elements.ts';
import type { HitContent } from './joint-index.ts';

/** One result as an element; all that came from a server is set as text. */
export function drawResult({ url, meta }: HitContent): Element {
  const item = copyOf('[data-result]');
  const link = item.querySelector('a');
  if (link) link.href = url;
  item.querySelector('[data-title]')?.replaceChildren(...breakableText(meta.title));
  for (const key of ['server', 'category', 'consequence', 'seen'] as const) setText(item, `[data-${key}]`, meta[key]);
  if (meta.warning) setText(item, '[data-warning]', meta.warning);
  else item.querySelector('[data-warning]')?.remove();
  const severity = item.querySelector('[data-severity]');
  severity?.classList.add(`is-${meta.severity}`);
  severity?.append(copyOf(`[data-mark="${CSS.escape(meta.severity)}"]`), meta.severity);
  return item;
}

function setText(item: Element, selector: string, text: string | undefined): void {
  const element = item.querySelector(selector);
  if (element) element.textContent = text ?? '';
}

function copyOf(template: string): Element {
  const found = document.querySelector<HTMLTemplateElement>(`template${template}`)?.content.firstElementChild?.cloneNode(true);
  if (!(found instanceof Element)) throw new Error(`the search page has no template ${template}`);
  return found;
}
