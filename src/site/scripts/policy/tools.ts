import { compareRisk } from '#model/scales.ts';
import type { Policy } from '#model/types.ts';
import { STANCES, type Stance, whatVoids, withStance } from '#policy/edit.ts';
import { type ApiTool, fetchServer } from '../catalogue-client.ts';
import { part, withCode } from '../elements.ts';
import { makeRow, type Row } from './tool-row.ts';
import { changeDraft, currentDraft, type Draft, follow } from './workspace.ts';

const MANY = 8;

let rows: readonly Row[] = [];
let drawn = '';

/** The list of a server's tools, each with a choice, a limit and rules about its arguments. */
export function toolList(): void {
  const filter = part<HTMLInputElement>('[data-tool-filter]');
  filter.addEventListener('input', () => narrow(filter.value));
  part('[data-apply]').addEventListener('click', applyToShown);
  follow(() => void draw(filter));
}

async function draw(filter: HTMLInputElement): Promise<void> {
  const draft = currentDraft();
  if (!draft) return;
  const tools = await toolsOf(draft);
  if (draft !== currentDraft()) return;
  const names = namesFor(draft.policy, tools);
  const key = JSON.stringify([draft.server, names]);
  if (key !== drawn) {
    drawn = key;
    rows = names.map((name, index) => makeRow({ name, index, tool: tools.find((tool) => tool.name === name) }));
    part('[data-tools]').replaceChildren(...rows.map(({ element }) => element));
    part('[data-tool-tools]').hidden = names.length < MANY;
    filter.value = '';
    narrow('');
  }
  part('[data-void]').replaceChildren(...withCode(whatVoids(draft.policy) ?? ''));
  for (const row of rows) row.show(draft.policy);
}

async function toolsOf({ server }: Draft): Promise<readonly ApiTool[]> {
  const status = part('[data-tools-status]');
  try {
    const tools = server === undefined ? [] : (await fetchServer(server)).tools;
    status.textContent = server === undefined ? 'This policy came without a server: only the tools that it names are known here.' : '';
    return tools;
  } catch {
    status.textContent = 'The labels of this server could not be loaded: only the tools that the policy names are known here.';
    return [];
  }
}

/** The tools of the server, riskiest first, then names that only the policy knows. */
function namesFor({ tools = {}, hide = [] }: Policy, listed: readonly ApiTool[]): string[] {
  const known = listed.toSorted(compareRisk).map(({ name }) => name);
  return [...new Set([...known, ...Object.keys(tools), ...hide.filter((name) => name !== '*')])];
}

function narrow(typed: string): void {
  const words = typed.toLowerCase().split(/\s+/);
  for (const { element, text } of rows) element.hidden = !words.every((word) => text.includes(word));
  const shown = rows.filter(({ element }) => !element.hidden).length;
  part('[data-tool-count]').textContent = `${shown} of ${rows.length} tools shown`;
}

/** One choice for every tool that the filter shows. */
function applyToShown(): void {
  const draft = currentDraft();
  const stance = part<HTMLSelectElement>('[data-apply-stance]').value as Stance;
  if (!draft || !STANCES.includes(stance)) return;
  const names = rows.filter(({ element }) => !element.hidden).map(({ name }) => name);
  changeDraft({ policy: names.reduce((policy, name) => withStance(policy, name, { stance }), draft.policy) });
}
