import type { PresetId } from '#policy/presets.ts';
import { recommendServer } from '#policy/recommend.ts';
import { type ApiServer, fetchServer } from '../catalogue-client.ts';
import { part } from '../elements.ts';
import { serverMeant } from '../meant-server.ts';
import { addDraft, type Draft } from './workspace.ts';

/** The form that begins a policy: a server of the catalogue and a preset. */
export function chooser(): void {
  const form = part<HTMLFormElement>('[data-choose]');
  const input = part<HTMLInputElement>('[data-server]');
  const status = part('[data-choose-status]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void begin(input.value.trim(), chosenPreset(form)).then((said) => {
      status.textContent = said;
      if (said === '') input.value = '';
    });
  });
}

/** Begins a policy for a server, or for some of its tools alone, and says what stood in the way. */
export async function begin(typed: string, preset: PresetId, names: readonly string[] = []): Promise<string> {
  try {
    const meant = await serverMeant(typed);
    if (typeof meant === 'string') return meant;
    const found = await fetchServer(meant.id);
    if (found.tools.length === 0) return `${found.server.title} was never listed, so its tools are not known.`;
    const missing = names.find((name) => !found.tools.some((tool) => tool.name === name));
    if (missing !== undefined) return `${found.server.title} has no tool “${missing}” today, so no policy was begun.`;
    addDraft(draftFor(found, preset, names));
    return '';
  } catch {
    return 'The catalogue could not be loaded. What is here already stays; try again when you are online.';
  }
}

/** The policy that a preset gives for a server, or for some of its tools; all others are refused. */
function draftFor({ server, tools }: ApiServer, preset: PresetId, names: readonly string[]): Draft {
  const chosen = names.length === 0 ? tools : tools.filter(({ name }) => names.includes(name));
  const { policy } = recommendServer({ tools: chosen }, { preset, form: 'minimal' });
  return { title: titleFor(server.title, names, tools.length), server: server.id, preset, first: policy, policy };
}

function titleFor(server: string, names: readonly string[], all: number): string {
  if (names.length === 0) return server;
  return names.length === 1 ? `${server}: ${names[0]}` : `${server}: ${names.length} of ${all} tools`;
}

function chosenPreset(form: HTMLFormElement): PresetId {
  return new FormData(form).get('preset') as PresetId;
}
