import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Action, ApproveIf, Condition, Pointer, RateLimit, ToolAssessment, ToolRule, Treatment } from '#model/types.ts';
import { argumentPlace, isSingle } from './argument-rules/argument-place.ts';
import { secondsOf } from './charges.ts';
import { type PresetId, treatmentOf } from './presets.ts';

/** A tool whose one argument chooses among actions, each treated by its own row. */
export interface Dispatcher {
  /** Where the choosing argument stands in a call. */
  readonly path: Pointer;
  readonly required: boolean;
  readonly actions: readonly { readonly action: Action; readonly treatment: Treatment }[];
}

/** Sees a tool as a dispatcher; undefined where one argument does not explain the whole label. */
export function dispatcherOf(tool: ToolAssessment, preset: PresetId): Dispatcher | undefined {
  const [first] = tool.actions;
  if (!first || tool.actions.some(({ at }) => at !== first.at) || !explains(tool)) return undefined;
  if (new Set(tool.actions.map(({ value }) => value)).size < tool.actions.length) return undefined;
  const path = argumentPlace(first.at);
  if (path === undefined || !isSingle(path)) return undefined;
  const required = tool.parameters.some((parameter) => parameter.at === first.at && parameter.required);
  return { path, required, actions: tool.actions.map((action) => ({ action, treatment: treatmentOf(preset, action) })) };
}

/** Whether every action would be hidden, and so the tool is. */
export function hidesAll({ actions }: Dispatcher): boolean {
  return actions.every(({ treatment }) => treatment.gives === 'hide');
}

/** The rule of a dispatcher: only known, permitted actions pass, and those that a person must see ask. */
export function dispatcherRule(dispatcher: Dispatcher, counter: string): ToolRule {
  const allowed = valuesThat(dispatcher, 'allow');
  const approved = valuesThat(dispatcher, 'approve');
  const usable = [...allowed, ...approved];
  if (usable.length === 0) return { action: 'deny' };
  const refuses = dispatcher.actions.some(({ action }) => !usable.includes(action.value));
  const approvals = allowed.length === 0 ? [] : approvalsOf(dispatcher, { allowed, asks: approved.length > 0, refuses });
  const limit = tightest(
    dispatcher.actions.flatMap(({ treatment }) => (usableIs(treatment) && treatment.rate_limit ? [treatment.rate_limit] : [])),
  );
  return {
    ...(allowed.length === 0 && { action: 'approve' }),
    ...(refuses && { deny_if: [{ conditions: besides(dispatcher, usable) }] }),
    ...(approvals.length > 0 && { approve_if: approvals }),
    ...(limit && { limits: [{ counter, window: limit.window, max: limit.max, scope: 'grant' }] }),
  };
}

/** A person is asked about actions that wait for one, and about calls that leave out an action that might be worse than allowed. */
function approvalsOf(
  dispatcher: Dispatcher,
  { allowed, asks, refuses }: { allowed: readonly string[]; asks: boolean; refuses: boolean },
): ApproveIf[] {
  const unsaid: ApproveIf = { conditions: [{ path: dispatcher.path, op: 'exists', value: false }] };
  return [...(asks ? [{ conditions: besides(dispatcher, allowed) }] : []), ...(!dispatcher.required && (asks || refuses) ? [unsaid] : [])];
}

function besides({ path, required }: Dispatcher, values: readonly string[]): Condition[] {
  const condition: Condition = { path, op: 'not_in', value: [...values] };
  return required ? [condition] : [{ path, op: 'exists' }, condition];
}

function valuesThat({ actions }: Dispatcher, gives: Treatment['gives']): string[] {
  return actions.filter(({ treatment }) => treatment.gives === gives).map(({ action }) => action.value);
}

function usableIs({ gives }: Treatment): boolean {
  return gives === 'allow' || gives === 'approve';
}

function tightest(limits: readonly RateLimit[]): RateLimit | undefined {
  return limits.toSorted((a, b) => a.max / secondsOf(a.window) - b.max / secondsOf(b.window))[0];
}

/** Whether the worst action is as bad as the tool, so that nothing beside the actions makes the label. */
function explains({ category, severity, actions }: ToolAssessment): boolean {
  return (
    actions.some((action) => compareCategories(action.category, category) >= 0) &&
    actions.some((action) => compareSeverities(action.severity, severity) >= 0)
  );
}
