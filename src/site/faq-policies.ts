import type { Policy, RateLimit, ToolRule } from '#model/types.ts';
import { limitInWords } from './policy-effect.ts';

/** An answer with a whole policy that belongs to it. */
interface Answer {
  readonly answer: string;
  readonly policy: Policy;
}

const ADDED: RateLimit = { max: 10, window: 'minute' };
const COUNTED =
  'Nothing that ships today counts calls: Placard has no gateway yet, and Claude Code’s permission rules cannot count, so they ask about each call instead.';

/** Whether and how a tool can be limited: the recommended policy with a limit in it, and what counts calls today. */
export function limiting(name: string, policy: Policy): Answer {
  const rule = ruleFor(name, policy);
  if (!rule || rule.action === 'deny') return { answer: `${refusal(name, policy)} ${NOTHING_TO_LIMIT}`, policy };
  const [limit] = rule.limits ?? [];
  if (limit)
    return {
      answer: `In a policy, yes, and the recommended one does: ${limitInWords(limit)}, counted back over exactly one window. A rate_limit of max and window is the shorthand for such an entry under limits; lower its max to tighten it. ${COUNTED}`,
      policy,
    };
  return {
    answer: `In a policy, yes. The recommended one sets no limit on it; this is the recommended one with a rate_limit added, the shorthand for an entry under limits: ${limitInWords(ADDED)}, counted back over exactly one window. ${COUNTED}`,
    policy: withRule(name, policy, { ...rule, rate_limit: ADDED }),
  };
}

/** How a tool is blocked: a whole policy that refuses it, and what hiding does instead. */
export function blocking(name: string, policy: Policy): Answer {
  const how = 'its action is deny, and its reason is the text that the agent receives.';
  const already = !ruleFor(name, policy) || ruleFor(name, policy)?.action === 'deny' ? `${refusal(name, policy)} ` : '';
  if (policy.hide?.includes(name))
    return {
      answer: `${already}Where it may be seen and only not called, write a rule under tools instead: action: deny, with a reason for the agent.`,
      policy,
    };
  return {
    answer: `${already}Take this document: ${how} To keep it from being listed at all, name it under hide instead.`,
    policy: withRule(name, policy, { action: 'deny', reason: 'Not for agents.' }),
  };
}

const NOTHING_TO_LIMIT =
  'There is nothing left to limit, and a rule with nothing but a rate_limit in its place would let it through again.';

function refusal(name: string, policy: Policy): string {
  return policy.hide?.includes(name)
    ? 'The recommended policy hides it already: a call is answered as if it did not exist.'
    : 'The recommended policy refuses it already.';
}

function ruleFor(name: string, { tools = {} }: Policy): ToolRule | undefined {
  return Object.hasOwn(tools, name) ? tools[name] : undefined;
}

function withRule(name: string, policy: Policy, rule: ToolRule): Policy {
  return { ...policy, tools: { [name]: rule } };
}
