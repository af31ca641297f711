import type { PresetId } from '#policy/presets.ts';
import { fetchServers, type ServerLine } from './catalogue-client.ts';
import { make, part } from './elements.ts';
import { serverMeant } from './meant-server.ts';
import { showDocuments, showTools } from './stack/documents.ts';
import { judge } from './stack/judge.ts';
import { joined, type StackServer, type StackWork } from './stack/members.ts';
import { serversIn } from './stack/paste.ts';
import { keepStack, readStack } from './stack/state.ts';
import { showHazards, showServers, showWarnings } from './stack/view.ts';

const area = part<HTMLTextAreaElement>('[data-config]');
const preset = part<HTMLSelectElement>('[data-preset-choice]');
const status = part('[data-stack-status]');
let work = readStack();

part('[data-stack]').hidden = false;
area.value = '';
area.addEventListener('paste', () => setTimeout(() => void take(area.value)));
part('[data-read]').addEventListener('click', () => void take(area.value));
const example = document.querySelector<HTMLElement>('[data-example]');
example?.addEventListener('click', () => void take(example.dataset['example'] ?? ''));
part<HTMLInputElement>('[data-config-file]').addEventListener(
  'change',
  (event) => void takeFile((event.target as HTMLInputElement).files?.[0]),
);
part('[data-pick]').addEventListener('submit', (event) => {
  event.preventDefault();
  void pick(part<HTMLInputElement>('[data-server]'));
});
part('[data-empty-stack]').addEventListener('click', () => keep({ ...work, servers: [] }));
preset.addEventListener('change', () => keep({ ...work, preset: preset.value as PresetId }));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  void takeFile(event.dataTransfer?.files[0]);
});
addEventListener('popstate', () => {
  work = readStack();
  void draw();
});
void offer();
void draw();

/** Takes the servers of a configuration; its text is wiped at once, whatever was found in it. */
async function take(text: string, file?: string): Promise<void> {
  area.value = '';
  if (text.trim() === '') return;
  const found = await serversIn(text, file);
  if (typeof found === 'string') status.textContent = found;
  else add(found);
}

async function takeFile(file: File | undefined): Promise<void> {
  if (file) await take(await file.text(), file.name);
  part<HTMLInputElement>('[data-config-file]').value = '';
}

async function pick(input: HTMLInputElement): Promise<void> {
  const typed = input.value.trim();
  const found = await serverMeant(typed).catch(() => 'The catalogue could not be loaded. Try again when you are online.');
  if (typeof found === 'string') {
    status.textContent = found;
    return;
  }
  input.value = '';
  add([pickedServer(found)]);
}

function pickedServer({ id, tools }: ServerLine): StackServer {
  return tools > 0
    ? { name: id, id, remark: 'Picked from the catalogue.' }
    : { name: id, remark: `${id} was never listed, so its tools are not known.` };
}

function add(servers: readonly StackServer[]): void {
  keep({ ...work, servers: joined(work.servers, servers) });
  status.textContent = `${servers.length === 1 ? 'One server' : `${servers.length} servers`} read. Of the configuration only names and packages are kept; arguments, variables and headers are gone.`;
}

function keep(next: StackWork): void {
  work = next;
  keepStack(work);
  void draw();
}

async function draw(): Promise<void> {
  const mine = work;
  preset.value = work.preset;
  part('[data-result]').hidden = work.servers.length === 0;
  showServers(work.servers, (name) => keep({ ...work, servers: work.servers.filter((server) => server.name !== name) }));
  try {
    const judged = await judge(work);
    if (mine !== work) return;
    showWarnings(judged);
    showHazards(judged);
    showTools(judged);
    await showDocuments(judged);
  } catch {
    status.textContent =
      'The labels of these servers could not be loaded; what is shown below is not up to date. Try again when you are online.';
  }
}

async function offer(): Promise<void> {
  const servers = await fetchServers().catch((): ServerLine[] => []);
  const listed = servers.filter(({ tools }) => tools > 0);
  part('[data-servers]').replaceChildren(
    ...listed.map(({ id, title, tools }) => make('option', { text: `${title}, ${tools} tools`, attributes: { value: id } })),
  );
}
