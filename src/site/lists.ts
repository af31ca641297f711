import type { PaginateFunction } from 'astro';
import type { ListedTool } from '#export/listed-tool.ts';
import { alikeIn } from './alike.ts';
import { toolAt } from './catalogue.ts';

const PAGE_SIZE = 100;

/** The pages of one long list of tools; the props carry addresses, and what all of the list have in common. */
export function pagesOf<Params extends Record<string, string>>(
  paginate: PaginateFunction,
  params: Params,
  tools: readonly ListedTool[] | undefined,
) {
  return paginate(
    (tools ?? []).map(({ address }) => address),
    { params, props: { alike: alikeIn(tools ?? []) }, pageSize: PAGE_SIZE },
  );
}

/** The tools of one page of a list. */
export function toolsOn(page: { readonly data: readonly string[] }): ListedTool[] {
  return page.data.map(toolAt);
}
