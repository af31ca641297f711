import { isInputError } from '#model/errors.ts';
import { part } from '../elements.ts';
import { copyText } from '../give.ts';
import { begin } from './choose.ts';
import { fromFragment, holdsPolicies } from './receive.ts';
import { MAX_FRAGMENT, type SharedPolicy, toFragment } from './share.ts';
import { currentWork, type Draft, step } from './workspace.ts';

/** Makes a link that holds the policies in its fragment, which no server sees; offers those of the link that led here. */
export function sharing(): void {
  const field = part<HTMLInputElement>('[data-link]');
  part('[data-share]').addEventListener('click', () => void share(field));
  addEventListener('hashchange', () => void receive());
  void receive();
}

async function share(field: HTMLInputElement): Promise<void> {
  const shared = currentWork().drafts.map(({ policy, server }): SharedPolicy => ({ policy, ...(server !== undefined && { server }) }));
  const fragment = await toFragment(shared);
  const said = part('[data-share-said]');
  part('[data-link-frame]').hidden = fragment === undefined;
  if (fragment === undefined) {
    said.textContent = `These policies need more than ${MAX_FRAGMENT.toLocaleString('en')} characters, more than an address keeps whole. Save the file instead.`;
    return;
  }
  field.value = `${location.origin}${location.pathname}#${fragment}`;
  field.select();
  said.textContent = `${await copyText(field.value)} Whoever has the link can read the policies; it is ${field.value.length.toLocaleString('en')} characters long.`;
}

/** Nothing of a link is used before somebody says so. */
async function receive(): Promise<void> {
  const fragment = location.hash.slice(1);
  if (holdsPolicies(fragment)) await offer(fragment);
  else if (fragment.startsWith('server=')) await beginFrom(new URLSearchParams(fragment));
}

async function offer(fragment: string): Promise<void> {
  const frame = part('[data-shared]');
  const said = part('[data-shared-said]');
  const open = part<HTMLButtonElement>('[data-shared-open]');
  frame.hidden = false;
  try {
    const shared = await fromFragment(fragment);
    said.textContent = `The link holds ${shared.length === 1 ? 'a policy' : `${shared.length} policies`}, valid and not yet used: ${shared.map(nameOf).join(', ')}.`;
    open.hidden = false;
    open.onclick = () => use(shared, frame);
  } catch (error) {
    open.hidden = true;
    said.textContent = `The link holds no policy that can be used: ${isInputError(error) ? error.message : (error as Error).message}`;
  }
  part('[data-shared-drop]').onclick = () => close(frame);
}

function nameOf({ server }: SharedPolicy, index: number): string {
  return server ?? `policy ${index + 1}`;
}

function use(shared: readonly SharedPolicy[], frame: HTMLElement): void {
  const { drafts } = currentWork();
  const added = shared.map((one, index): Draft => ({ title: `${nameOf(one, index)} (from a link)`, first: one.policy, ...one }));
  step({ drafts: [...drafts, ...added], current: drafts.length });
  frame.hidden = true;
}

function close(frame: HTMLElement): void {
  frame.hidden = true;
  history.replaceState(history.state, '', location.pathname);
}

/** A page of the catalogue may lead here with a server, and with some of its tools. */
async function beginFrom(parameters: URLSearchParams): Promise<void> {
  history.replaceState(history.state, '', location.pathname);
  part('[data-choose-status]').textContent = await begin(parameters.get('server') ?? '', 'recommended', parameters.getAll('tool'));
}
