import { MOST_PROBLEMS } from '#model/errors.ts';
import { visibleJson } from '#model/visible-json.ts';
import { checkText, type TextProblem } from '#policy/check-text.ts';
import { make, part, withCode } from '../elements.ts';
import { copyText, saveText } from '../give.ts';
import { addDraft, changeDraft, currentDraft, type Draft, follow } from './workspace.ts';

const MAX_TEXT = 400_000;

/** The document itself, which can be edited too; a text that is no policy changes nothing, and its bad lines are named. */
export function textPane(): void {
  const area = part<HTMLTextAreaElement>('[data-text]');
  const said = part('[data-text-said]');
  area.addEventListener('input', () => take(area.value));
  part('[data-copy-text]').addEventListener('click', async () => (said.textContent = await copyText(area.value)));
  part('[data-save-text]').addEventListener('click', () => (said.textContent = saveText(`${area.value}\n`, 'policy.json')));
  part('[data-mend]').addEventListener('click', () => changeDraft({}));
  follow(() => show(area, currentDraft()));
  fileInputs();
}

function take(text: string): void {
  const checked = checkText(text);
  changeDraft('policy' in checked ? { policy: checked.policy } : { unfinished: text });
}

function show(area: HTMLTextAreaElement, draft: Draft | undefined): void {
  if (!draft) return;
  const text = draft.unfinished ?? visibleJson(draft.policy);
  if (document.activeElement !== area || draft.unfinished === undefined) setText(area, text, draft);
  const checked = checkText(area.value);
  const isBroken = 'problems' in checked;
  const status = part('[data-text-status]');
  status.replaceChildren(...(isBroken ? complaints(checked.problems) : ['A valid policy.']));
  status.classList.toggle('is-broken', isBroken);
  area.setAttribute('aria-invalid', String(isBroken));
  part('[data-mend]').hidden = draft.unfinished === undefined;
}

/** Leaves a text that says the same as it was typed, so that the cursor stays where it is. */
function setText(area: HTMLTextAreaElement, text: string, { policy, unfinished }: Draft): void {
  const checked = unfinished === undefined && document.activeElement === area ? checkText(area.value) : undefined;
  if (checked && 'policy' in checked && JSON.stringify(checked.policy) === JSON.stringify(policy)) return;
  if (area.value !== text) area.value = text;
  area.rows = Math.min(32, Math.max(8, text.split('\n').length + 1));
}

/** Each problem with its line, as far as a reader can take them in, and what holds until they are mended. */
function* complaints(problems: readonly TextProblem[]): Generator<HTMLElement> {
  const left = problems.length - MOST_PROBLEMS;
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ line, problem, remedy }) => `Line ${line}: ${problem}${remedy ? `; ${remedy}` : ''}.`);
  for (const line of left > 0 ? [...lines, `And ${left} more.`] : lines) yield make('p', {}, withCode(line));
  yield make('p', { text: 'The last valid policy stays in force on this page.' });
}

/** A file can be chosen, or dropped anywhere on the page. */
function fileInputs(): void {
  const input = part<HTMLInputElement>('[data-open]');
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void open(file);
    input.value = '';
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void open(file);
  });
}

async function open(file: File): Promise<void> {
  const said = part('[data-choose-status]');
  if (file.size > MAX_TEXT) {
    said.textContent = `${file.name} is larger than any policy.`;
    return;
  }
  const text = await file.text();
  const checked = checkText(text);
  if ('policy' in checked) addDraft({ title: file.name, first: checked.policy, policy: checked.policy });
  else addDraft({ title: file.name, ...BLANK, unfinished: text });
  said.replaceChildren(
    make('span', { text: 'policy' in checked ? `Opened ${file.name}.` : `${file.name} is opened, and is no policy yet.` }),
  );
}

const EMPTY = { version: '1', default: 'deny' } as const;
const BLANK = { first: EMPTY, policy: EMPTY } as const;
