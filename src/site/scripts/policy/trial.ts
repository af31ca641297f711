import { isInputError } from '#model/errors.ts';
import type { Policy } from '#model/types.ts';
import { readCalls } from '#policy/read-calls.ts';
import { type Ruling, simulate, type TimedCall } from '#policy/simulate.ts';
import { make, nameElement, part, withCode } from '../elements.ts';
import { change, currentDraft, currentWork, follow } from './workspace.ts';

const MAX_CALLS = 500;
const WORDS = { allow: 'Allowed', approve: 'A person is asked', deny: 'Refused', hidden: 'Answered as unknown' } as const;

/** What would happen to calls that somebody pastes: ruled by the code that decides everywhere, the counters in memory. */
export function trial(): void {
  const area = part<HTMLTextAreaElement>('[data-calls]');
  area.value = currentWork().calls;
  area.addEventListener('input', () => change({ calls: area.value }));
  part('[data-sample]').addEventListener('click', () => {
    change({ calls: sampleFor(currentDraft()?.policy) });
    area.focus();
  });
  follow(({ calls }) => {
    if (document.activeElement !== area) area.value = calls;
    draw(calls, currentDraft()?.policy);
  });
}

/** One call for each tool that the policy names first, and one that it does not name. */
function sampleFor({ tools = {}, hide = [] }: Partial<Policy> = {}): string {
  const names = [...Object.keys(tools).slice(0, 3), ...hide.slice(0, 1), 'a_tool_nobody_named'];
  return names.map((name) => JSON.stringify({ name, arguments: {} })).join('\n');
}

function draw(text: string, policy: Policy | undefined): void {
  const status = part('[data-calls-status]');
  const list = part('[data-rulings]');
  if (!policy || text.trim() === '') {
    status.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const calls = readCalls(text, 'line');
    const rulings = [...simulate(policy, calls.slice(0, MAX_CALLS))];
    status.textContent = summary(rulings, calls.length);
    list.replaceChildren(...rulings.map((ruling, index) => row(ruling, calls[index])));
  } catch (error) {
    list.replaceChildren();
    status.textContent = isInputError(error) ? error.message : `This could not be judged: ${(error as Error).message}`;
  }
}

function summary(rulings: readonly Ruling[], all: number): string {
  const counted = (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((decision) => {
    const count = rulings.filter((ruling) => ruling.decision === decision).length;
    return count > 0 ? [`${WORDS[decision].toLowerCase()}: ${count}`] : [];
  });
  return `${counted.join(', ')}${all > rulings.length ? `; only the first ${rulings.length} of ${all} calls are judged` : ''}.`;
}

function row({ decision, clause, reason, retryAfter, would, counters }: Ruling, call: TimedCall | undefined): HTMLElement {
  const head = make('p', { class: 'ruling-head' }, [
    make('strong', { class: `ruling is-${decision}`, text: WORDS[decision] }),
    ' ',
    nameElement(call?.tool ?? ''),
  ]);
  const wait = retryAfter === undefined ? '' : ` A retry helps after ${retryAfter} s.`;
  const spent = counters.map(({ counter, spent, max, seconds }) => ` \`${counter}\`: ${spent} of ${max} in ${seconds} s.`).join('');
  const enforced = would ? ` Enforced, it would be: ${WORDS[would.decision].toLowerCase()} by \`${would.clause}\`, ${would.reason}.` : '';
  return make('li', {}, [head, make('p', {}, withCode(`By \`${clause}\`: ${reason}.${wait}${spent}${enforced}`))]);
}
