import type { Policy, ServerId } from '#model/types.ts';
import type { PresetId } from '#policy/presets.ts';

/** A policy that is being worked on. */
export interface Draft {
  /** For people: the server's title, or what the policy came with. */
  readonly title: string;
  readonly server?: ServerId;
  /** The preset that it began as, if it did. */
  readonly preset?: PresetId;
  /** What it was at first; it can be compared with it. */
  readonly first: Policy;
  readonly policy: Policy;
  /** Text that was typed and is no policy yet. */
  readonly unfinished?: string;
}

/** Everything on the page that is worth keeping. */
export interface Workspace {
  readonly drafts: readonly Draft[];
  /** The one that is shown. */
  readonly current: number;
  /** The calls that were pasted. */
  readonly calls: string;
}

const EMPTY: Workspace = { drafts: [], current: 0, calls: '' };
const KEY = 'placard-policies';

type Listener = (workspace: Workspace) => void;

let workspace: Workspace = read();
const listeners: Listener[] = [];

/** The work as it stands; it is kept in the history entry of the page, so that Back, Forward and a reload bring it back. */
export function currentWork(): Workspace {
  return workspace;
}

/** The policy that is shown; undefined while there is none. */
export function currentDraft(): Draft | undefined {
  return workspace.drafts[workspace.current];
}

/** Tells a listener the work now and after every change. */
export function follow(listener: Listener): void {
  listeners.push(listener);
  listener(workspace);
}

/** Changes the work within the same entry of the history. */
export function change(next: Partial<Workspace>): void {
  set({ ...workspace, ...next });
  history.replaceState({ [KEY]: workspace }, '');
}

/** Changes the work as a step that Back undoes. */
export function step(next: Partial<Workspace>): void {
  set({ ...workspace, ...next });
  history.pushState({ [KEY]: workspace }, '', location.pathname);
}

/** Changes the policy that is shown. */
export function changeDraft(next: Partial<Draft>): void {
  const { unfinished: _unfinished, ...kept } = currentDraft() ?? {};
  const drafts = workspace.drafts.with(workspace.current, { ...kept, ...next } as Draft);
  change({ drafts });
}

/** Adds a policy and shows it. */
export function addDraft(draft: Draft): void {
  step({ drafts: [...workspace.drafts, draft], current: workspace.drafts.length });
}

/** Takes the shown policy away. */
export function removeDraft(): void {
  const drafts = workspace.drafts.filter((_, index) => index !== workspace.current);
  step({ drafts, current: Math.max(0, workspace.current - 1) });
}

addEventListener('popstate', () => set(read()));

function set(next: Workspace): void {
  workspace = next;
  for (const listener of listeners) listener(workspace);
}

function read(): Workspace {
  return history.state?.[KEY] ?? EMPTY;
}
