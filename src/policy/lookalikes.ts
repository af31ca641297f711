import type { Policy } from '#model/types.ts';
import { clauseName } from './clause.ts';
import { foldName } from './names.ts';
import { isRefused } from './refused.ts';

/** A name that the policy has a clause for. */
interface Relative {
  readonly name: string;
  readonly clause: string;
  readonly hidden: boolean;
  /** Hidden, or denied whatever the arguments are. */
  readonly refused: boolean;
}

/**
 * Finds, for a name, another name of the policy that it could be taken for and that forbids it: one that is refused,
 * or, for a name without a clause of its own, any.
 */
export function lookalikes(policy: Policy): (tool: string) => Relative | undefined {
  const families = Map.groupBy(relatives(policy), ({ name }) => foldName(name));
  return (tool) => {
    const family = families.get(foldName(tool)) ?? [];
    const others = family.filter(({ name }) => name !== tool);
    const isListed = others.length < family.length;
    return others.find(({ refused }) => refused) ?? (isListed ? undefined : others[0]);
  };
}

function relatives({ hide = [], tools = {}, pins = {} }: Policy): Relative[] {
  const named = (clause: string, name: string, refused: boolean): Relative => ({
    name,
    clause: clauseName(clause, name),
    hidden: false,
    refused,
  });
  return [
    ...hide.map((name, index) => ({ name, clause: clauseName('hide', index), hidden: true, refused: true })),
    ...Object.entries(tools).map(([name, rule]) => named('tools', name, isRefused(rule))),
    ...Object.keys(pins).map((name) => named('pins', name, false)),
  ];
}
