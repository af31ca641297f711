import type { Policy, ToolAssessment } from '#model/types.ts';
import { type RecommendOptions, recommend, recommendServer } from './recommend.ts';

/** The policies that are recommended for a server and for each of its tools, each made once however often it is asked for. */
export class Recommendations {
  readonly #tools: readonly ToolAssessment[];
  readonly #whole = new Map<string, Policy>();
  readonly #own = new Map<ToolAssessment, Map<string, Policy>>();

  /** All tools of one server. */
  constructor(tools: readonly ToolAssessment[]) {
    this.#tools = tools;
  }

  /** The policy for all tools of the server together. */
  whole(options: RecommendOptions): Policy {
    return madeOnce(this.#whole, options, () => recommendServer({ tools: this.#tools }, options).policy);
  }

  /** The policy for one tool alone. */
  own(tool: ToolAssessment, options: RecommendOptions): Policy {
    const ofTool = this.#own.get(tool) ?? new Map<string, Policy>();
    this.#own.set(tool, ofTool);
    return madeOnce(ofTool, options, () => recommend(tool, options).policy);
  }
}

function madeOnce(made: Map<string, Policy>, { preset, form }: RecommendOptions, make: () => Policy): Policy {
  const key = `${preset} ${form}`;
  const policy = made.get(key) ?? make();
  made.set(key, policy);
  return policy;
}
