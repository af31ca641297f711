import type { Leg, ToolAssessment } from '#model/types.ts';

/** A part of a combined hazard: its trait, category or severity, and how to tell that a tool supplies it. */
export interface Need {
  readonly what: string;
  readonly supplies: (tool: ToolAssessment) => boolean;
}

/** The tools that supply each need; nothing at all when one need stays unmet. */
export function legsOf(tools: readonly ToolAssessment[], ...needs: readonly Need[]): Leg[] {
  const legs = needs.flatMap(({ what, supplies }): Leg[] => {
    const [first, ...others] = tools.filter(supplies).map(({ name }) => name);
    return first === undefined ? [] : [{ what, tools: [first, ...others] }];
  });
  return legs.length === needs.length ? legs : [];
}
