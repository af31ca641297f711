import type { PresetId } from '#policy/presets.ts';
import { recommend, recommendServer } from '#policy/recommend.ts';
import { type ApiServer, fetchServer, fetchServers } from '../catalogue-client.ts';
import { part } from '../elements.ts';
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

/** Begins a policy for a server, or for one of its tools, and says what stood in the way. */
export async function begin(typed: string, preset: PresetId, tool?: string): Promise<string> {
  try {
    const id = (await fetchServers()).find(({ id, title }) => id === typed || title === typed)?.id;
    if (id === undefined) return `No server of the catalogue is called “${typed}”.`;
    const found = await fetchServer(id);
    if (found.tools.length === 0) return `${found.server.title} was never listed, so its tools are not known.`;
    addDraft(draftFor(found, preset, tool));
    return '';
  } catch {
    return 'The catalogue could not be loaded. What is here already stays; try again when you are online.';
  }
}

/** The policy that a preset gives for a server, or for one of its tools. */
function draftFor({ server, tools }: ApiServer, preset: PresetId, name?: string): Draft {
  const one = tools.find((tool) => tool.name === name);
  const options = { preset, form: 'minimal' } as const;
  const { policy } = one ? recommend(one, options) : recommendServer({ tools }, options);
  return { title: one ? `${server.title}: ${one.name}` : server.title, server: server.id, preset, first: policy, policy };
}

function chosenPreset(form: HTMLFormElement): PresetId {
  return new FormData(form).get('preset') as PresetId;
}
