import type { Limit, Policy, ToolRule } from '#model/types.ts';
import { explain } from '#policy/explain.ts';
import { windowText } from '#policy/window-text.ts';
import { counted, listed } from './words.ts';

const OWNERS = { grant: ' for each grant', session: ' for each session', global: ' in all' } as const;

/** What a policy for one tool does, in sentences that follow from the document alone. */
export function effectOf(policy: Policy): string {
  return explain(policy)
    .map((sentence) => sentence.replaceAll(/`([^`]*)`/g, '“$1”'))
    .join(' ');
}

/** What a policy for several tools does, counted. */
export function effectOnAll(policy: Policy): string {
  const treatments = Object.values(policy.tools ?? {}).map(treatmentIn);
  const counts = TREATMENTS.map((treatment) => ({ treatment, count: treatments.filter((one) => one === treatment).length }));
  const hidden = (policy.hide ?? []).length;
  const parts = [
    ...counts.filter(({ count }) => count > 0).map(({ treatment, count }) => treatment.replace('#', counted(count, 'tool'))),
    ...(hidden > 0 ? [`hides ${counted(hidden, 'tool')}`] : []),
  ];
  const named =
    parts.length > 0 ? `This policy ${listed(parts)}; every tool that it does not name` : 'This policy names no tool; every tool';
  const effect = `${named} is ${policy.default === 'deny' ? 'refused' : 'let through'}.`;
  return policy.mode === 'observe' ? `Nothing is refused. If it were enforced: ${effect}` : effect;
}

const TREATMENTS = [
  'lets # through without a condition',
  'lets # through at a limited rate',
  'decides about # by the arguments of a call',
  'asks a person about every call of #',
  'refuses #',
] as const;

function treatmentIn({
  action,
  deny_if,
  approve_if,
  require,
  arguments: schema,
  limits,
  rate_limit,
}: ToolRule): (typeof TREATMENTS)[number] {
  if (action === 'deny') return 'refuses #';
  if (action === 'approve') return 'asks a person about every call of #';
  if (deny_if || approve_if || require || schema) return 'decides about # by the arguments of a call';
  return limits || rate_limit ? 'lets # through at a limited rate' : 'lets # through without a condition';
}

/** A limit in words: `10 calls a minute for each grant`. */
export function limitInWords({ max, window, scope }: Pick<Limit, 'max' | 'window'> & Pick<Partial<Limit>, 'scope'>): string {
  return `${counted(max, 'call')} ${windowText(window)}${OWNERS[scope ?? 'grant']}`;
}
