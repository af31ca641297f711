import { printable, printableName } from '#export/printable.ts';
import type { StackTool } from '#model/stack.ts';
import { type JudgedHazard, observation } from '#policy/stack.ts';
import { make, nameElement, part } from '../elements.ts';
import type { Judged } from './judge.ts';
import type { StackServer } from './members.ts';
import { drawPicture } from './picture.ts';
import { wordsFor } from './words.ts';

/** Shows which servers the stack has, and says plainly which are unknown. */
export function showServers(servers: readonly StackServer[], remove: (name: string) => void): void {
  const items = servers.map(({ name, id, remark }) => {
    const button = make('button', { text: 'Take out', attributes: { type: 'button', 'aria-label': `Take out ${printableName(name)}` } });
    button.addEventListener('click', () => remove(name));
    const mark = id === undefined ? make('strong', { class: 'warning', text: 'Unknown' }) : '';
    return make('li', {}, [
      make('span', {}, [
        make('strong', {}, [nameElement(printableName(name))]),
        ' ',
        mark,
        ' ',
        make('bdi', { text: printable(remark, LONGEST) }),
      ]),
      ' ',
      button,
    ]);
  });
  part('[data-members]').replaceChildren(...items);
  const unknown = servers.filter(({ id }) => id === undefined).length;
  part('[data-unknown]').textContent =
    unknown === 0
      ? ''
      : `What ${unknown === 1 ? 'the unknown server' : `the ${unknown} unknown servers`} can do, alone or with the others, is not known: nothing below speaks of it.`;
}

/** Shows what else speaks against the packages of the servers. */
export function showWarnings({ known }: Judged): void {
  const warned = known.filter(({ warnings }) => warnings.length > 0);
  const items = warned.map(({ name, page, warnings }) =>
    make('li', {}, [
      make('strong', {}, [nameElement(printableName(name))]),
      ': ',
      make('a', { text: warnings.join('; '), attributes: { href: page } }),
    ]),
  );
  part('[data-warnings]').replaceChildren(...items);
}

/** Shows what the tools make possible together, and what breaks it. */
export function showHazards({ documents, known, hazards, denied, exact }: Judged): void {
  part('[data-observing]').textContent = observation(documents) ?? '';
  const tools = known.reduce((sum, server) => sum + server.tools.length, 0);
  part('[data-hazard-summary]').textContent = summary(hazards, tools);
  part('[data-picture]').replaceChildren(...(hazards.length > 0 ? [drawPicture(hazards)] : []));
  part('[data-picture]').hidden = hazards.length === 0;
  part('[data-hazards]').replaceChildren(...hazards.map(hazardItem));
  part('[data-denied]').replaceChildren(...(denied.length > 0 ? deniedLines(denied, exact) : []));
}

function summary(hazards: readonly JudgedHazard[], tools: number): string {
  const all = `The agent could call ${tools.toLocaleString('en')} known ${tools === 1 ? 'tool' : 'tools'}.`;
  if (hazards.length === 0) return `${all} As far as they are known, they make no hazard together that our rules know.`;
  return `${all} What they could be made to do in one run: ${hazards.length === 1 ? 'one combined hazard' : `${hazards.length} combined hazards`}.`;
}

function hazardItem({ title, rule, legs, usable }: JudgedHazard): HTMLElement {
  const parts = legs.map(({ what, tools }, index) => {
    const left = usable[index] ?? [];
    const refused = tools.length - left.length;
    const note = refused > 0 ? `${refused} refused by the preset` : '';
    return make('li', {}, [
      make('strong', { text: wordsFor(what) }),
      ' ',
      ...toolNames(left.length > 0 ? left : tools),
      note && make('span', { class: 'aside', text: ` ${note}` }),
    ]);
  });
  const heading = make('h3', {}, [make('a', { text: title, attributes: { href: `/rules/${encodeURIComponent(rule)}/` } })]);
  return make('li', {}, [heading, make('ul', { class: 'legs-of' }, parts)]);
}

const SHOWN = 12;
const LONGEST = 400;

/** Tools by their servers, the first of them by name. */
function toolNames(tools: readonly StackTool[]): (Node | string)[] {
  const shown = [...Map.groupBy(tools.slice(0, SHOWN), ({ server }) => server)].map(([server, ofServer], index) =>
    make('span', {}, [index > 0 ? '; ' : '', ...commaList(ofServer.map(({ tool }) => tool)), ' of ', nameElement(printableName(server))]),
  );
  return tools.length > SHOWN ? [...shown, `, and ${tools.length - SHOWN} more`] : shown;
}

function commaList(names: readonly string[]): (Node | string)[] {
  return names.flatMap((name, index) => [index > 0 ? ', ' : '', make('code', {}, [nameElement(printableName(name))])]);
}

function deniedLines(denied: readonly StackTool[], exact: boolean): HTMLElement[] {
  const bound = exact ? 'No smaller set would do.' : 'The search for a smaller set was stopped, so that one may exist.';
  const count = denied.length === 1 ? 'one tool' : `${denied.length} tools`;
  return [make('p', { class: 'effect', text: `Refusing ${count} more leaves no hazard. ${bound}` }), make('p', {}, toolNames(denied))];
}
