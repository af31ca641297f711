import type { Policy } from '#model/types.ts';
import { type Difference, differences, overall } from '#policy/diff.ts';
import { explain } from '#policy/explain.ts';
import type { PresetId } from '#policy/presets.ts';
import { recommendServer } from '#policy/recommend.ts';
import { fetchServer } from '../catalogue-client.ts';
import { make, part, withCode } from '../elements.ts';
import { currentDraft, type Draft, follow } from './workspace.ts';

const DIRECTIONS = { same: 'Same', tighter: 'Tighter', looser: 'Looser', different: 'Both ways' } as const;

/** What the policy says, clause by clause, and how it differs from what it began as or from a preset. */
export function reading(): void {
  const base = part<HTMLSelectElement>('[data-base]');
  base.addEventListener('change', () => void draw(base));
  follow(() => void draw(base));
}

async function draw(base: HTMLSelectElement): Promise<void> {
  const draft = currentDraft();
  if (!draft) return;
  part('[data-sentences]').replaceChildren(...explain(draft.policy).map((sentence) => make('li', {}, withCode(sentence))));
  for (const option of base.options) option.hidden = draft.server === undefined && option.value !== 'first';
  if (draft.server === undefined) base.value = 'first';
  const before = await baseOf(draft, base.value);
  if (draft !== currentDraft()) return;
  showDifferences(before && differences(before, draft.policy));
}

async function baseOf({ first, server }: Draft, base: string): Promise<Policy | undefined> {
  if (base === 'first' || server === undefined) return first;
  try {
    const { tools } = await fetchServer(server);
    return recommendServer({ tools }, { preset: base as PresetId, form: 'minimal' }).policy;
  } catch {
    return undefined;
  }
}

function showDifferences(found: readonly Difference[] | undefined): void {
  const summary = part('[data-difference-summary]');
  const list = part('[data-differences]');
  if (!found) {
    summary.textContent = 'The labels of this server could not be loaded, so there is nothing to compare with.';
    list.replaceChildren();
    return;
  }
  summary.textContent = found.length === 0 ? 'No difference.' : `${SUMMARIES[overall(found)]} ${found.length} in all:`;
  list.replaceChildren(...found.map(item));
}

const SUMMARIES = {
  same: '',
  tighter: 'Every change tightens.',
  looser: 'Every change loosens.',
  different: 'Some changes loosen, or nothing here can tell.',
} as const;

function item({ subject, direction, sentences }: Difference): HTMLElement {
  const badge = make('strong', { class: `direction is-${direction}`, text: DIRECTIONS[direction] });
  return make('li', {}, [badge, ' ', ...withCode(`${subject}: ${sentences.join('; ')}.`)]);
}
