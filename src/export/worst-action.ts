import type { Action, ToolAssessment } from '#model/types.ts';

/** The action whose label the tool carries, of several that one whose own name says so; undefined where none of them carries it. */
export function worstAction({ actions, category, severity }: ToolAssessment): Action | undefined {
  const worst = actions.filter((action) => action.category === category && action.severity === severity);
  return (
    worst.find(({ at, evidence }) => evidence.some((one) => one.gives === category && (one.at === at || one.at.startsWith(`${at}/`)))) ??
    worst[0]
  );
}
