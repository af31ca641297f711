import { nameElement, part } from '../elements.ts';
import { facetWords } from './facets.ts';
import { FILTERS } from './state.ts';
import type { Listed } from './thread.ts';
import type { Understood } from './understand.ts';

/** Says above the results what a question was taken for, which of mere words the count says, with a button that takes that back or, where it was taken back, brings it again. */
export function drawUnderstood({ understood, isQuestion }: Listed, isLiteral: boolean): void {
  const isToldOf = understood !== undefined || (isLiteral && isQuestion);
  part('[data-understood]').hidden = !isToldOf;
  if (!isToldOf) {
    part('[data-understood-as]').replaceChildren();
    return;
  }
  part('[data-understood-as]').replaceChildren(...(understood ? readingOf(understood) : ['The words are searched for as they stand.']));
  part('[data-literal]').textContent = understood ? 'Search the words as they stand' : 'Take them for a question instead';
}

function readingOf({ isQuestion, filters, words }: Understood): (string | Node)[] {
  if (!isQuestion) return [];
  const chosen = FILTERS.flatMap((filter) => (filters[filter] ?? []).map((value) => ({ filter, value })));
  const parts = chosen.flatMap(({ filter, value }, index): (string | Node)[] => {
    const { title, titles } = facetWords(filter);
    return [index > 0 ? ', ' : '', `${title.toLowerCase()} “`, nameElement(titles.get(value) ?? value), '”'];
  });
  const sought = words === '' ? [] : [chosen.length > 0 ? ', ' : '', 'words “', nameElement(words), '”'];
  return ['Understood as ', ...parts, ...sought, '.'];
}
