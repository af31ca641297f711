import type { RawPrompt, RawResourceTemplate, RawTool, Unlisted } from '#model/types.ts';
import { failureOf } from './failure.ts';
import type { Limits } from './limits.ts';
import { type AskPage, LISTS, listPages } from './pages.ts';

/** The lists of a server; what it did not announce, or did not give, is absent and never empty. */
export interface Lists {
  readonly tools: readonly RawTool[];
  readonly prompts?: readonly RawPrompt[];
  readonly resourceTemplates?: readonly RawResourceTemplate[];
  /** How many pages `tools/list` had. */
  readonly pages: number;
  /** Lists that were announced and could not be had, and why. */
  readonly unlisted: readonly Unlisted[];
}

/** Asks for the tools, then for what else was announced; only the tools can fail the whole. */
export async function listAll(capabilities: object, ask: AskPage, limits: Limits): Promise<Lists> {
  const { entries, pages } = 'tools' in capabilities ? await listPages(LISTS.tools, ask, limits) : { entries: [], pages: 0 };
  const prompts = 'prompts' in capabilities ? await tryList(LISTS.prompts, ask, limits) : undefined;
  const templates = 'resources' in capabilities ? await tryList(LISTS.resourceTemplates, ask, limits) : undefined;
  return {
    tools: entries as RawTool[],
    pages,
    ...(Array.isArray(prompts) && { prompts: prompts as RawPrompt[] }),
    ...(Array.isArray(templates) && { resourceTemplates: templates as RawResourceTemplate[] }),
    unlisted: [prompts, templates].filter((list): list is Unlisted => list !== undefined && !Array.isArray(list)),
  };
}

type OtherList = typeof LISTS.prompts | typeof LISTS.resourceTemplates;

async function tryList(list: OtherList, ask: AskPage, limits: Limits): Promise<object[] | Unlisted> {
  try {
    return (await listPages(list, ask, limits)).entries;
  } catch (error) {
    return { method: list.method, because: failureOf(error, 'invalid').because };
  }
}
