import { slug } from '#model/ids.ts';
import { compareRisk } from '#model/scales.ts';
import type { Action } from '#model/types.ts';

/** An action with the anchor under which the tool's page shows it. */
export interface AnchoredAction extends Action {
  readonly anchor: string;
}

/** A tool's actions, riskiest first, each with an anchor of its own. */
export function anchoredActions(actions: readonly Action[]): AnchoredAction[] {
  const met = new Map<string, number>();
  const anchored = actions.map((action) => {
    const name = `action-${slug(action.value)}`;
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return { ...action, name: action.value, anchor: count === 1 ? name : `${name}-${count}` };
  });
  return anchored.toSorted(compareRisk);
}
