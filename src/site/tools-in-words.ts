import { CATEGORIES, count } from '#model/scales.ts';
import type { CataloguedServer } from './catalogue.ts';
import { counted, listed } from './words.ts';

/** What the tools of a server do by our labels, in one sentence, the category of the most risk first. */
export function toolsInWords({ tools, assessment }: Pick<CataloguedServer, 'tools' | 'assessment'>): string {
  if (tools.length === 0) return assessment ? 'It lists no tool.' : 'Its tools are not known.';
  const counts = count(
    CATEGORIES,
    tools.map(({ label }) => label.category),
  );
  const found = CATEGORIES.toReversed().filter((category) => counts[category] > 0);
  const [only = ''] = found;
  if (found.length === 1) return `${counted(tools.length, 'tool')}${tools.length === 1 ? ': ' : ', all '}${only}.`;
  return `${counted(tools.length, 'tool')}: ${listed(found.map((category) => `${counts[category]} ${category}`))}.`;
}
