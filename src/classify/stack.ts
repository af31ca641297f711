import type { StackHazard, StackTool } from '#model/stack.ts';
import type { ToolAssessment } from '#model/types.ts';
import { COMBINATION_RULES } from '#rules/combinations.ts';

/** A server of a stack, by the name that it has there, and its labelled tools. */
export interface StackMember {
  readonly name: string;
  readonly tools: readonly ToolAssessment[];
}

/** The hazards that the tools of several servers make together, those that one server makes alone among them. */
export function hazardsOfStack(members: readonly StackMember[]): StackHazard[] {
  const placed = members.flatMap(({ name, tools }) => tools.map((tool) => ({ server: name, tool })));
  const numbered = placed.map(({ tool }, index) => ({ ...tool, name: String(index) }));
  const placeOf = (index: string): StackTool[] => {
    const place = placed[Number(index)];
    return place ? [{ server: place.server, tool: place.tool.name }] : [];
  };
  return COMBINATION_RULES.flatMap(({ id, title, find }) => {
    const legs = find(numbered).map(({ what, tools }) => ({ what, tools: tools.flatMap(placeOf) }));
    return legs.length > 0 ? [{ rule: id, title, legs }] : [];
  });
}
