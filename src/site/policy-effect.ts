import type { Limit, Policy } from '#model/types.ts';
import { explain } from '#policy/explain.ts';
import { counted, listed } from './words.ts';

const WINDOWS = { second: 'a second', minute: 'a minute', hour: 'an hour', day: 'a day' } as const;
const OWNERS = { grant: ' for each grant', session: ' for each session', global: ' in all' } as const;

/** What a policy for one tool does, in sentences that follow from the document alone. */
export function effectOf(policy: Policy): string {
  return explain(policy)
    .map((sentence) => sentence.replaceAll(/`([^`]*)`/g, '“$1”'))
    .join(' ');
}

/** What a policy for several tools does, counted. */
export function effectOnAll(policy: Policy): string {
  const rules = Object.values(policy.tools ?? {});
  const denied = rules.filter(({ action }) => action === 'deny').length;
  const asked = rules.filter(({ action }) => action === 'approve').length;
  const parts = [
    `lets ${counted(rules.length - denied - asked, 'tool')} through within their limits`,
    `asks a person about ${counted(asked, 'tool')}`,
    `refuses ${denied}`,
    `hides ${(policy.hide ?? []).length}`,
  ];
  const effect = `This policy ${listed(parts)}; whatever it does not name is ${policy.default === 'deny' ? 'refused' : 'allowed'}.`;
  return policy.mode === 'observe' ? `Nothing is refused yet, only noted in the journal. If it were enforced: ${effect}` : effect;
}

/** A limit in words: `10 calls a minute for each grant`. */
export function limitInWords({ max, window, scope }: Pick<Limit, 'max' | 'window'> & Pick<Partial<Limit>, 'scope'>): string {
  const span = typeof window === 'number' ? `in ${counted(window, 'second')}` : WINDOWS[window];
  return `${counted(max, 'call')} ${span}${OWNERS[scope ?? 'grant']}`;
}
