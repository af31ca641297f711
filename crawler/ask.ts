import { HTTP_LIMITS } from '#mcp/http/limits.ts';
import { observeRemote } from '#mcp/http/observe-remote.ts';
import { LIMITS } from '#mcp/limits.ts';
import { type Attempt, observe } from '#mcp/observe.ts';
import type { CrawlSettings } from './crawl.ts';
import type { Prepared } from './prepare.ts';

/** Asks a server that lies ready: starts its program in the sandbox, or reaches its address. */
export function ask(prepared: Prepared, { sandbox, limits, stopwatch }: CrawlSettings): Promise<Attempt> {
  if ('place' in prepared) return observeRemote(prepared.place, { ...HTTP_LIMITS, ...limits }, stopwatch);
  return observe(sandbox.wrap(prepared.program), limits ?? LIMITS, stopwatch);
}
