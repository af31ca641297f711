import type { ListedTool } from '#export/listed-tool.ts';
import type { Category, Server, Severity } from '#model/types.ts';
import { listed } from './words.ts';

/** What all tools of a list have in common, so that no row of it needs to say it. */
export interface Alike {
  readonly category?: Category;
  readonly severity?: Severity;
  readonly server?: Server;
}

/** What is the same for every tool of a list; nothing is where there is but one, which has nothing to be like. */
export function alikeIn(tools: readonly ListedTool[]): Alike {
  const [first] = tools;
  if (!first || tools.length === 1) return {};
  const isShared = (of: (tool: ListedTool) => unknown) => tools.every((tool) => of(tool) === of(first));
  return {
    ...(isShared(({ label }) => label.category) && { category: first.label.category }),
    ...(isShared(({ label }) => label.severity) && { severity: first.label.severity }),
    ...(isShared(({ server }) => server.id) && { server: first.server }),
  };
}

/** The category and the severity that a whole list has, in words; nothing where it has neither. */
export function alikeInWords({ category, severity }: Alike): string {
  const shared = [category, severity].filter((word) => word !== undefined);
  return shared.length === 0 ? '' : `all ${listed(shared)}`;
}

/** In which orders a list of tools can be put, each with what it is called; one by what no tool differs in is none. */
export function ordersFor({ category, severity }: Alike): (readonly [order: string, words: string])[] {
  const byName = ['name', 'name'] as const;
  if (category && severity) return [byName];
  const byCategory = ['category', 'category'] as const;
  if (severity) return [['risk', 'category of most risk'], byName, byCategory];
  return [['risk', 'risk'], ['mild', 'least risk'], byName, ...(category ? [] : [byCategory])];
}
