import type { Assessment } from '#model/types.ts';
import { type Recommendation, type RecommendOptions, recommend, recommendServer } from '#policy/recommend.ts';
import { toolOf } from './labels.ts';

/** What is recommended for a server, or for one of its tools, as they were named on the command line. */
export function recommendedFor(
  verb: string,
  assessment: Assessment,
  { tool, ...options }: RecommendOptions & { readonly tool: string | undefined },
): Recommendation {
  return tool === undefined ? recommendServer(assessment, options) : recommend(toolOf(verb, assessment, tool), options);
}
