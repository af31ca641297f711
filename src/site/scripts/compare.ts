import { apiServerAddress } from '#export/addresses.ts';
import { printableName } from '#export/printable.ts';
import { type Comparison, comparisonOf, parametersBeyond, type ServerDocument, type ToolRow } from '../comparison.ts';
import { make, part } from './elements.ts';

const MOST_PARAMETERS = 8;

const form = part<HTMLFormElement>('[data-compare]');
const [left, right] = [part<HTMLSelectElement>('[name="a"]'), part<HTMLSelectElement>('[name="b"]')];
const status = part('[data-status]');
const result = part('[data-result]');
let turn = 0;

form.hidden = false;
const asked = new URLSearchParams(location.search);
left.value = asked.get('a') ?? left.value;
right.value = asked.get('b') ?? right.value;
form.addEventListener('change', () => {
  history.replaceState(null, '', `?${new URLSearchParams({ a: left.value, b: right.value })}`);
  void draw();
});
form.addEventListener('submit', (event) => event.preventDefault());
void draw();

async function draw(): Promise<void> {
  turn += 1;
  const mine = turn;
  if (left.value === '' || right.value === '') return;
  status.textContent = 'Reading both servers…';
  try {
    const [one, other] = await Promise.all([load(left.value), load(right.value)]);
    if (mine !== turn) return;
    const comparison = comparisonOf(one, other);
    result.replaceChildren(factTable(comparison), toolTable(comparison));
    const shared = comparison.tools.filter(({ tools: [a, b] }) => a && b).length;
    status.textContent = `${comparison.tools.length} names of tools, ${shared} of them on both.`;
  } catch {
    if (mine === turn) status.textContent = 'One of the two could not be read. Reload the page to try again.';
  }
}

async function load(server: string): Promise<ServerDocument> {
  const answer = await fetch(apiServerAddress(server));
  if (!answer.ok) throw new Error(`${server}: ${answer.status}`);
  return answer.json();
}

function titles(): [string, string] {
  return [left, right].map((select) => select.selectedOptions[0]?.textContent ?? select.value) as [string, string];
}

function factTable({ facts }: Comparison): HTMLElement {
  const rows = facts.map(({ what, values }) =>
    row(
      headCell([what]),
      values.map((value, side) => cellOf(side, [value])),
    ),
  );
  return table('Counts and classes', rows, 'What');
}

function toolTable({ tools }: Comparison): HTMLElement {
  const rows = tools.map((line) => row(nameCell(line), [toolCell(line, 0), toolCell(line, 1)]));
  return table('Tools by name, those that both list first', rows, 'Tool');
}

function nameCell({ name }: ToolRow): HTMLElement {
  return headCell([make('code', {}, [bidi(name)])]);
}

function toolCell({ tools }: ToolRow, side: 0 | 1): HTMLElement {
  const [tool, other] = side === 0 ? tools : [tools[1], tools[0]];
  if (!tool) return cellOf(side, ['–']);
  const link = make('a', { text: `${tool.category}, ${tool.severity}`, attributes: { href: tool.page } });
  const beyond = parametersBeyond(tool, other);
  const names = beyond.slice(0, MOST_PARAMETERS).flatMap((name, index) => [index > 0 ? ', ' : '', bidi(name)]);
  const more = beyond.length > MOST_PARAMETERS ? ` and ${beyond.length - MOST_PARAMETERS} more` : '';
  const note = other && beyond.length > 0 ? [make('p', { class: 'aside' }, ['parameters only here: ', ...names, more])] : [];
  return cellOf(side, [link, ...note]);
}

function table(caption: string, rows: readonly HTMLElement[], first: string): HTMLElement {
  const heads = [first, ...titles()].map((title) => make('th', { text: title, attributes: { scope: 'col' } }));
  const parts = [make('caption', { text: caption }), make('thead', {}, [make('tr', {}, heads)]), make('tbody', {}, rows)];
  return make('table', { class: 'compared stacked' }, parts);
}

function row(head: HTMLElement, cells: readonly HTMLElement[]): HTMLElement {
  return make('tr', {}, [head, ...cells]);
}

function cellOf(side: number, children: readonly (Node | string)[]): HTMLElement {
  return make('td', { attributes: { 'data-head': titles()[side] ?? '' } }, children);
}

function headCell(children: readonly (Node | string)[]): HTMLElement {
  return make('th', { attributes: { scope: 'row' } }, children);
}

/** A server's word: text, its hidden characters shown, kept apart from the direction of the words around it. */
function bidi(text: string): HTMLElement {
  return make('bdi', { text: printableName(text) });
}
