import type { Drift, ServerDrift, ToolDrift } from '#classify/drift.ts';
import { printableName } from '#export/printable.ts';
import { counted, listed } from './words.ts';

/** How a definition changed, in words: the fields, and what makes the change worth a look. */
export function changeInWords({ fields, loosened, hidesName, category, severity }: ToolDrift): string {
  const remarks = [
    category && `category raised from ${category.from} to ${category.to}`,
    severity && `severity raised from ${severity.from} to ${severity.to}`,
    loosened.length > 0 && `${listed(loosened)} now ${loosened.length === 1 ? 'declares' : 'declare'} less danger`,
    hidesName && 'the title no longer says what the name says',
  ].filter((remark) => typeof remark === 'string');
  return [`in ${printableName(listed(fields))}`, ...remarks].join('; ');
}

/** What was new in a server's last answer, in words. */
export function newsInWords({ isSameVersion, tools }: ServerDrift): string {
  const count = (kind: Drift['kind']) => tools.filter((drift) => drift.kind === kind).length;
  const kinds = ['added', 'removed', 'renamed', 'changed'] as const;
  const news = kinds.filter((kind) => count(kind) > 0).map((kind) => `${counted(count(kind), 'tool')} ${kind}`);
  if (news.length === 0) return 'what it tells of itself changed, its tools did not';
  return isSameVersion ? `${listed(news)}, though the version is the same` : listed(news);
}
