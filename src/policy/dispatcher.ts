import { keysOf } from '#model/pointers.ts';
import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Action, Condition, Pointer, RateLimit, ToolAssessment, ToolRule, Treatment } from '#model/types.ts';
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
  const path = argumentPointer(first.at);
  if (path === undefined) return undefined;
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
  const usable = [...allowed, ...valuesThat(dispatcher, 'approve')];
  if (usable.length === 0) return { action: 'deny' };
  const known = allNames(dispatcher);
  const limit = tightest(
    dispatcher.actions.flatMap(({ treatment }) => (usableIs(treatment) && treatment.rate_limit ? [treatment.rate_limit] : [])),
  );
  return {
    ...(allowed.length === 0 && { action: 'approve' }),
    ...(usable.length < known && { deny_if: [{ conditions: besides(dispatcher, usable) }] }),
    ...(allowed.length > 0 && allowed.length < known && { approve_if: approvals(dispatcher, allowed) }),
    ...(limit && { limits: [{ counter, window: limit.window, max: limit.max, scope: 'grant' }] }),
  };
}

/** An action left out is one that cannot be told, so a person is asked. */
function approvals(dispatcher: Dispatcher, allowed: readonly string[]): { conditions: Condition[] }[] {
  const other = { conditions: besides(dispatcher, allowed) };
  return dispatcher.required ? [other] : [other, { conditions: [{ path: dispatcher.path, op: 'exists', value: false }] }];
}

function besides({ path, required }: Dispatcher, values: readonly string[]): Condition[] {
  const condition: Condition = { path, op: 'not_in', value: [...values] };
  return required ? [condition] : [{ path, op: 'exists' }, condition];
}

function valuesThat({ actions }: Dispatcher, gives: Treatment['gives']): string[] {
  return [...new Set(actions.filter(({ treatment }) => treatment.gives === gives).map(({ action }) => action.value))];
}

function allNames({ actions }: Dispatcher): number {
  return new Set(actions.map(({ action }) => action.value)).size;
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

/** The place in a call that a property's schema describes; undefined where the way leads through anything but properties. */
function argumentPointer(at: Pointer): Pointer | undefined {
  const [root, ...steps] = keysOf(at);
  const isPlain = root === 'inputSchema' && steps.length > 0 && steps.every((step, index) => index % 2 === 1 || step === 'properties');
  return isPlain && steps.length % 2 === 0 ? at.replace('/inputSchema', '').replaceAll(/\/properties(\/[^/]*)/g, '$1') : undefined;
}
