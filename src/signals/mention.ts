import type { Hit } from './concepts.ts';

const OPENING = /["“”«»„「『`‘]|(?<=^|[\s(,:])'/gu;
const CLOSING = new Map([
  ['“', '”'],
  ['”', '”'],
  ['«', '»'],
  ['„', '“'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
]);
const REACH = 400;

/** Whether a text only speaks of the words at a place, as tools that look for attacks do: they examine specimens, or quote them. */
export function isMention(text: string, sentence: readonly Hit[], { from }: { from: number }): boolean {
  const before = sentence.filter((hit) => hit.to <= from);
  const examined = before.findIndex(({ concept }) => concept === 'examine');
  const specimens = before.findLastIndex(({ concept }) => concept === 'specimen');
  if (examined >= 0 && specimens > examined) return true;
  return (examined >= 0 || specimens >= 0) && isQuoted(text, from);
}

/** Whether quotation marks that are closed later open before a place. */
export function isQuoted(text: string, from: number): boolean {
  const start = Math.max(0, from - REACH);
  const open: string[] = [];
  for (const { 0: mark } of text.slice(start, from).matchAll(OPENING)) {
    if (open.at(-1) === mark && !CLOSING.has(mark)) open.pop();
    else open.push(CLOSING.get(mark) ?? mark);
  }
  const closing = open.at(-1);
  return closing !== undefined && text.slice(from, from + REACH).includes(closing) && !text.slice(start, from).endsWith(`${closing} `);
}
