import { PLACES } from '#export/addresses.ts';
import { printableName } from '#export/printable.ts';
import { compareRisk } from '#model/scales.ts';
import type { Policy } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { stanceOf } from '#policy/edit.ts';
import type { StackPolicy } from '#policy/stack.ts';
import { make, nameElement, part } from '../elements.ts';
import { copyText, saveText } from '../give.ts';
import { toFragment } from '../policy/share.ts';
import type { Judged, KnownServer } from './judge.ts';

const DOES = { allow: 'allowed', limit: 'allowed, limited', approve: 'a person is asked', deny: 'refused', hide: 'hidden' } as const;

/** Shows a policy for each server, and a link that takes them all to the builder. */
export async function showDocuments({ documents, known }: Judged): Promise<void> {
  part('[data-documents]').replaceChildren(...documents.map((document) => documentItem(document)));
  const shared = documents.map(({ policy }, index) => ({ policy, ...(known[index]?.id !== undefined && { server: known[index].id }) }));
  const fragment = documents.length > 0 ? await toFragment(shared) : undefined;
  const link = part<HTMLAnchorElement>('[data-to-builder]');
  part('[data-to-builder-frame]').hidden = fragment === undefined;
  link.href = `${PLACES.policy}#${fragment ?? ''}`;
}

function documentItem({ server, policy }: StackPolicy): HTMLElement {
  const text = visibleJson(policy);
  const name = printableName(server);
  const said = make('span', { attributes: { role: 'status' } });
  const copy = make('button', { text: 'Copy', attributes: { type: 'button', 'aria-label': `Copy the policy for ${name}` } });
  copy.addEventListener('click', async () => (said.textContent = await copyText(text)));
  const save = make('button', { text: 'Download', attributes: { type: 'button', 'aria-label': `Download the policy for ${name}` } });
  save.addEventListener('click', () => (said.textContent = saveText(`${text}\n`, 'policy.json')));
  const head = make('p', { class: 'code-head' }, [make('span', {}, [nameElement(name)]), said, copy, save]);
  const pre = make('pre', { attributes: { tabindex: '0', role: 'region', 'aria-label': `Policy for ${name}` } }, [make('code', { text })]);
  return make('li', { class: 'code-frame' }, [head, pre]);
}

/** Lists everything that the agent could call, riskiest first, with what the policies do about it. */
export function showTools({ known, documents }: Judged): void {
  const rows = known.flatMap((server, index) => rowsOf(server, documents[index])).toSorted((a, b) => compareRisk(a.tool, b.tool));
  part('[data-callable]').replaceChildren(...rows.map(({ element }) => element));
}

function rowsOf(server: KnownServer, document: StackPolicy | undefined) {
  return server.tools.map((tool) => {
    const stance = document ? doneTo(tool.name, document.policy) : '';
    const name = make('a', { attributes: { href: tool.page } }, [nameElement(printableName(tool.name))]);
    const cells = [
      make('th', { attributes: { scope: 'row' } }, [name]),
      cell('Server', [nameElement(printableName(server.name))]),
      cell('Category', [tool.category]),
      cell('Severity', [make('span', { class: `severity is-${tool.severity}`, text: tool.severity })]),
      cell('Under the policy', [stance]),
    ];
    return { tool, element: make('tr', {}, cells) };
  });
}

function doneTo(tool: string, policy: Policy): string {
  const does = DOES[stanceOf(policy, tool)];
  return policy.mode === 'observe' && does !== DOES.allow ? `let through, noted as: ${does}` : does;
}

function cell(head: string, children: readonly (Node | string)[]): HTMLElement {
  return make('td', { attributes: { 'data-head': head } }, children);
}
