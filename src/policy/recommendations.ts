import type { Rows, ToolAssessment } from '#model/types.ts';
import { treatments } from './presets.ts';
import { assemble, inFull, type Proposal, propose, type Recommendation, type RecommendOptions, riskiestOfEachName } from './recommend.ts';

/** What is recommended for a server and for each of its tools, in every preset and form: each policy is made once, and what several of them say alike once for all. */
export class Recommendations {
  readonly #tools: readonly ToolAssessment[];
  readonly #whole = new Map<string, Recommendation>();
  readonly #own = new Map<string, Map<ToolAssessment, Recommendation>>();
  readonly #proposals: Readonly<Record<RecommendOptions['form'], Map<Rows, Map<ToolAssessment, Proposal>>>> = {
    minimal: new Map(),
    full: new Map(),
  };

  /** All tools of one server. */
  constructor(tools: readonly ToolAssessment[]) {
    this.#tools = riskiestOfEachName(tools);
  }

  /** The policy for all tools of the server together. */
  whole(options: RecommendOptions): Recommendation {
    return madeOnce(this.#whole, keyOf(options), () => {
      const proposals = this.#tools.map((tool) => this.#proposed(tool, options));
      return assemble(proposals, options);
    });
  }

  /** The policy for one tool alone. */
  own(tool: ToolAssessment, options: RecommendOptions): Recommendation {
    const ofTools = madeOnce(this.#own, keyOf(options), () => new Map());
    return madeOnce(ofTools, tool, () => assemble([this.#proposed(tool, options)], options));
  }

  /** Presets of the same rows propose the same. */
  #proposed(tool: ToolAssessment, { preset, form }: RecommendOptions): Proposal {
    const ofTools = madeOnce(this.#proposals[form], treatments(preset), () => new Map());
    return madeOnce(ofTools, tool, () =>
      form === 'minimal' ? propose(tool, preset) : inFull(this.#proposed(tool, { preset, form: 'minimal' })),
    );
  }
}

function keyOf({ preset, form }: RecommendOptions): string {
  return `${preset} ${form}`;
}

function madeOnce<Key, Made>(made: Map<Key, Made>, key: Key, make: () => Made): Made {
  const before = made.get(key);
  if (before !== undefined) return before;
  const now = make();
  made.set(key, now);
  return now;
}
