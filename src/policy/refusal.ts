import type { Policy } from '#model/types.ts';
import { lookalikes } from './lookalikes.ts';
import { isRefused } from './refused.ts';

type Refusal = 'hidden' | 'refused';

/** Whether and how a policy refuses every call of a name, whatever the arguments are; without a name, of any that it does not name. */
export function refusals(policy: Policy): (name?: string) => Refusal | undefined {
  const { hide = [], all_tools: all = {} } = policy;
  if (hide.includes('*')) return () => 'hidden';
  const lookalikeOf = lookalikes(policy);
  const unnamed = policy.default === 'deny' || isRefused(all) ? 'refused' : undefined;
  return (name) => {
    if (name === undefined) return unnamed;
    const other = lookalikeOf(name);
    if (hide.includes(name) || other?.hidden) return 'hidden';
    return other ? 'refused' : refusalByRule(policy, name, unnamed);
  };
}

function refusalByRule({ tools = {}, all_tools: all = {} }: Policy, name: string, unnamed: Refusal | undefined): Refusal | undefined {
  const rule = Object.hasOwn(tools, name) ? tools[name] : undefined;
  if (!rule) return unnamed;
  return isRefused(rule) || isRefused(all) ? 'refused' : undefined;
}
