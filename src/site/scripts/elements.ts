import { breakable } from '../breakable.ts';

type Child = Node | string;

interface Properties {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Makes an element; whatever is given as text becomes text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: names, text, attributes = {} }: Properties = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (names) element.className = names;
  if (text !== undefined) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The part of the page that a script works on; every page with the script has it. */
export function part<Kind extends HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

/** A name that a stranger chose, kept apart from the direction of the text around it; a line may break where its words meet. */
export function nameElement(text: string): HTMLElement {
  return make('bdi', {}, breakableText(text));
}

/** A text whose lines may break where the words of a name meet. */
export function breakableText(text: string): Child[] {
  return breakable(text).flatMap((piece, index) => (index > 0 ? [make('wbr'), piece] : [piece]));
}

/** Text of ours in which what stands between backticks becomes code. */
export function withCode(text: string): Child[] {
  return text.split('`').map((piece, index) => (index % 2 === 0 ? piece : make('code', {}, [make('bdi', { text: piece })])));
}
