/** How many partial choices are looked at before the best one so far is called a bound; hazards of three legs on twelve servers need far fewer. */
const MOST_STEPS = 20_000;

interface Search {
  best: readonly string[] | undefined;
  steps: number;
}

/** The fewest tools without which each hazard lacks a leg; `exact` unless the search had to stop early. A hazard is a list of legs, a leg a list of tools. */
export function fewestTools(hazards: readonly (readonly (readonly string[])[])[]): { tools: readonly string[]; exact: boolean } {
  const open = hazards.filter((legs) => legs.length > 0 && legs.every((tools) => tools.length > 0));
  const search: Search = { best: undefined, steps: 0 };
  choose(open, new Set(), search);
  return { tools: search.best ?? [], exact: search.steps <= MOST_STEPS };
}

/** Tries each leg of the first hazard that still stands, the one that costs least first, and gives up a way that is no better than the best. */
function choose(hazards: readonly (readonly (readonly string[])[])[], chosen: ReadonlySet<string>, search: Search): void {
  if (search.best && (chosen.size >= search.best.length || ++search.steps > MOST_STEPS)) return;
  const standing = hazards.filter((legs) => !legs.some((tools) => tools.every((tool) => chosen.has(tool))));
  const [first, ...others] = standing;
  if (!first) {
    search.best = [...chosen];
    return;
  }
  const ways = first.map((tools) => new Set([...chosen, ...tools])).toSorted((a, b) => a.size - b.size);
  for (const way of ways) choose(others, way, search);
}
