import { printableName } from '#export/printable.ts';
import { below } from '#model/pointers.ts';
import type { Condition, RawTool } from '#model/types.ts';
import { conditionFrom, OPERATORS } from '#policy/condition-value.ts';
import { type ClauseKind, type NewClause, withClause } from '#policy/edit.ts';
import { validate } from '#policy/validate.ts';
import { type ApiTool, fetchDefinition } from '../catalogue-client.ts';
import { make } from '../elements.ts';
import { changeDraft, currentDraft } from './workspace.ts';

const KINDS: readonly (readonly [ClauseKind, string])[] = [
  ['deny_if', 'Refuse when'],
  ['approve_if', 'Ask a person when'],
  ['require', 'Refuse unless'],
];

interface Subject {
  readonly name: string;
  readonly index: number;
  readonly tool: ApiTool | undefined;
}

/** The form that adds a rule about an argument of a tool; the tool's own parameters are offered. */
export function clauseForm({ name, index, tool }: Subject): HTMLFormElement {
  const fields = fieldsFor(printableName(name), `parameters-${index}`);
  const { kind, path, op, value, given } = fields;
  const list = make('datalist', { attributes: { id: `parameters-${index}` } });
  const onlyGiven = make('label', {}, [given, ' only when the argument is given']);
  const status = make('p', { class: 'form-status', attributes: { role: 'status' } });
  const form = make('form', { class: 'clause-form' }, [
    kind,
    path,
    op,
    value,
    make('button', { text: 'Add rule' }),
    onlyGiven,
    list,
    status,
  ]);
  op.addEventListener('change', () => value.toggleAttribute('hidden', op.value === 'exists'));
  kind.addEventListener('change', () => onlyGiven.toggleAttribute('hidden', kind.value === 'require'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    status.textContent = add(name, clauseIn(fields));
    if (status.textContent === '') value.value = '';
  });
  if (tool) void offerParameters(list, tool);
  return form;
}

function fieldsFor(about: string, list: string) {
  const plain = { autocomplete: 'off', spellcheck: 'false' };
  const given = make('input', { attributes: { type: 'checkbox', checked: '' } });
  return {
    kind: select(`When a rule for ${about} applies`, KINDS),
    path: make('input', { attributes: { ...plain, required: '', list, placeholder: 'argument', 'aria-label': `Argument of ${about}` } }),
    op: select(`Comparison for ${about}`, OPERATORS),
    value: make('input', { attributes: { ...plain, placeholder: 'value', 'aria-label': `Value for ${about}; several apart by commas` } }),
    given,
  };
}

function clauseIn({ kind, path, op, value, given }: ReturnType<typeof fieldsFor>): NewClause {
  const condition = conditionFrom(pointerFor(path.value.trim()), op.value as Condition['op'], value.value);
  return { kind: kind.value as ClauseKind, condition, onlyIfGiven: given.checked && op.value !== 'exists' };
}

/** Adds the rule where the policy stays one; otherwise says what is wrong with it. */
function add(name: string, clause: NewClause): string {
  const draft = currentDraft();
  if (!draft) return '';
  try {
    changeDraft({ policy: validate(withClause(draft.policy, name, clause), 'policy') });
    return '';
  } catch (error) {
    const { problem, remedy } = error as { problem?: string; remedy?: string };
    return `This rule cannot be kept: ${problem ?? 'it is no condition'}${remedy ? `; ${remedy}` : ''}.`;
  }
}

/** A pointer or `args.…` as it stands; a plain name as the pointer of that argument. */
function pointerFor(typed: string): string {
  return typed.startsWith('/') || typed.startsWith('args.') ? typed : below('', typed);
}

function select(label: string, choices: readonly (readonly [value: string, says: string])[]): HTMLSelectElement {
  const options = choices.map(([value, text]) => make('option', { text, attributes: { value } }));
  return make('select', { attributes: { 'aria-label': label } }, options);
}

async function offerParameters(list: HTMLElement, tool: ApiTool): Promise<void> {
  try {
    const names = parametersOf(await fetchDefinition(tool));
    list.replaceChildren(...names.map((name) => make('option', { attributes: { value: name } })));
  } catch {
    // The names can still be typed.
  }
}

function parametersOf({ inputSchema }: RawTool): string[] {
  const properties = (inputSchema as { properties?: unknown } | undefined)?.properties;
  return typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
}
