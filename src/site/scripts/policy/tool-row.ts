import { printableName } from '#export/printable.ts';
import type { Policy, ToolRule } from '#model/types.ts';
import { argumentClauses, ruleIn, STANCES, type Stance, stanceOf, withoutClause, withStance } from '#policy/edit.ts';
import type { ApiTool } from '../catalogue-client.ts';
import { make, nameElement, withCode } from '../elements.ts';
import { clauseForm } from './clause-form.ts';
import { limitFields } from './limit-fields.ts';
import { changeDraft, currentDraft } from './workspace.ts';

/** A tool in the list, and how it shows a policy. */
export interface Row {
  readonly name: string;
  readonly element: HTMLElement;
  /** What the filter looks in. */
  readonly text: string;
  readonly show: (policy: Policy) => void;
}

interface Subject {
  readonly name: string;
  readonly index: number;
  readonly tool: ApiTool | undefined;
}

const WORDS: Readonly<Record<Stance, string>> = {
  allow: 'Allow',
  limit: 'Allow, limited',
  approve: 'Ask a person',
  deny: 'Refuse',
  hide: 'Hide',
};

/** Makes the row of a tool. */
export function makeRow({ name, index, tool }: Subject): Row {
  const choice = choiceFor(name);
  const limit = limitFields(name);
  const clauses = make('ul', { class: 'clauses' });
  const more = make('details', { class: 'more' }, [make('summary', { text: 'Rules about arguments' }), clauses]);
  more.addEventListener('toggle', () => more.open && !more.querySelector('form') && more.append(clauseForm({ name, index, tool })));
  const head = make('div', { class: 'tool-head' }, [title(name, tool), choice, limit.element]);
  const element = make('li', { class: 'tool-choice' }, [head, more]);
  const show = (policy: Policy) => {
    const stance = stanceOf(policy, name);
    choice.value = stance;
    element.dataset['stance'] = stance;
    limit.show(policy);
    more.hidden = stance === 'deny' || stance === 'hide';
    showClauses(clauses, policy, name);
    const count = clauses.childElementCount;
    more.querySelector('summary')?.replaceChildren(count === 0 ? 'Rules about arguments' : `Rules about arguments (${count})`);
  };
  return { name, element, text: `${name} ${tool?.category ?? ''} ${tool?.severity ?? ''}`.toLowerCase(), show };
}

function title(name: string, tool: ApiTool | undefined): HTMLElement {
  const shown = nameElement(printableName(name));
  const named = tool
    ? make('a', { class: 'tool-name', attributes: { href: tool.page } }, [shown])
    : make('span', { class: 'tool-name' }, [shown]);
  const label = tool
    ? make('span', { class: `aside is-${tool.severity}` }, [`${tool.category}, `, severity(tool)])
    : 'not in the catalogue';
  return make('p', { class: 'tool-title' }, [named, ' ', label]);
}

function severity({ severity: word }: ApiTool): HTMLElement {
  const mark = document.querySelector<HTMLTemplateElement>(`template[data-mark="${CSS.escape(word)}"]`)?.content.cloneNode(true);
  return make('span', { class: `severity is-${word}` }, [...(mark ? [mark] : []), word]);
}

/** The choice for a tool; a rule that a refusal has taken away comes back with the next choice. */
function choiceFor(name: string): HTMLSelectElement {
  let earlier: ToolRule | undefined;
  const options = STANCES.map((stance) => make('option', { text: WORDS[stance], attributes: { value: stance } }));
  const choice = make('select', { attributes: { 'aria-label': `Calls of ${printableName(name)}` } }, options);
  choice.addEventListener('change', () => {
    const policy = currentDraft()?.policy;
    if (!policy) return;
    const rule = ruleIn(policy, name);
    if (rule && rule.action !== 'deny') earlier = rule;
    changeDraft({ policy: withStance(policy, name, { stance: choice.value as Stance, earlier }) });
  });
  return choice;
}

function showClauses(list: HTMLElement, policy: Policy, name: string): void {
  const clauses = argumentClauses(policy, name);
  const key = JSON.stringify(clauses);
  if (list.dataset['drawn'] === key) return;
  const hadFocus = list.contains(document.activeElement);
  list.dataset['drawn'] = key;
  list.replaceChildren(
    ...clauses.map((clause) => {
      const remove = make('button', { text: 'Remove', attributes: { type: 'button', 'aria-label': `Remove: ${clause.says}` } });
      remove.addEventListener('click', () => {
        const draft = currentDraft();
        if (draft) changeDraft({ policy: withoutClause(draft.policy, name, clause) });
      });
      return make('li', {}, [make('span', {}, withCode(clause.says)), ' ', remove]);
    }),
  );
  if (hadFocus) (list.querySelector('button') ?? list.closest('details')?.querySelector('summary'))?.focus();
}
