import type { Digest, Policy } from '#model/types.ts';
import { withPins } from '#policy/edit.ts';
import { fetchServer } from '../catalogue-client.ts';
import { part } from '../elements.ts';
import { changeDraft, currentDraft, type Draft, follow } from './workspace.ts';

/** What holds for the document as a whole: the rest of the server, the mode, the pins. */
export function policySettings(): void {
  const rest = part<HTMLSelectElement>('[data-default]');
  const mode = part<HTMLSelectElement>('[data-mode]');
  const pins = part<HTMLSelectElement>('[data-pins]');
  rest.addEventListener('change', () => edit((policy) => ({ ...policy, default: rest.value as Policy['default'] })));
  mode.addEventListener('change', () => edit((policy) => withMode(policy, mode.value)));
  pins.addEventListener('change', () => void setPins(pins.value));
  follow(() => {
    const draft = currentDraft();
    if (!draft) return;
    rest.value = draft.policy.default;
    mode.value = draft.policy.mode ?? 'enforce';
    pins.value = draft.policy.pins ? (draft.policy.on_drift ?? 'deny') : 'none';
    pins.disabled = draft.server === undefined;
  });
}

function edit(changed: (policy: Policy) => Policy): void {
  const draft = currentDraft();
  if (draft) changeDraft({ policy: changed(draft.policy) });
}

function withMode({ version, mode: _mode, ...policy }: Policy, mode: string): Policy {
  return { version, ...(mode === 'observe' && { mode }), ...policy };
}

async function setPins(choice: string): Promise<void> {
  const draft = currentDraft();
  const digests = choice === 'none' || !draft ? undefined : await digestsOf(draft);
  edit(({ on_drift: _drift, ...policy }) => {
    const pinned = withPins(policy, digests);
    return choice === 'approve' || choice === 'allow' ? { ...pinned, on_drift: choice } : pinned;
  });
}

async function digestsOf({ server }: Draft): Promise<ReadonlyMap<string, Digest>> {
  if (server === undefined) return new Map();
  try {
    return new Map((await fetchServer(server)).tools.map(({ name, digest }) => [name, digest]));
  } catch {
    return new Map();
  }
}
