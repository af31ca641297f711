import type { Policy, ToolRule } from '#model/types.ts';
import { code } from './code.ts';
import { conditionsOf, limitText } from './explain.ts';
import { normalise } from './normalise.ts';
import { refusals } from './refusal.ts';

/** Which way a change goes; `different` where it goes both ways, or where nothing here can tell. */
export type Direction = 'same' | 'tighter' | 'looser' | 'different';

/** What a change of the policy does to one tool, to every tool that neither policy names, or to the mode. */
export interface Difference {
  readonly subject: string;
  readonly direction: Direction;
  readonly sentences: readonly string[];
}

/** What keeps a call from passing, by a key that is the same for the same clause; `most` where it is a limit. */
interface Restriction {
  readonly text: string;
  readonly most?: number;
}

type Standing = 'cannot be seen' | 'is refused' | ReadonlyMap<string, Restriction>;

/** What a change from one policy to another loosens or tightens, for every tool that is named and for the rest; what stays is left out. */
export function differences(before: Policy, after: Policy): Difference[] {
  const [from, to] = [before, after].map(normalise) as [Policy, Policy];
  const names = new Set([...namesOf(from), ...namesOf(to)]);
  return [
    modeDifference(from, to),
    ...[...names].map((name) => difference(code(name), standingOf(from, name), standingOf(to, name))),
    difference('every other tool', standingOf(from), standingOf(to)),
  ].filter(({ direction }) => direction !== 'same');
}

/** The direction of several differences together. */
export function overall(found: readonly { readonly direction: Direction }[]): Direction {
  const [first = 'same', ...others] = new Set(found.map(({ direction }) => direction).filter((direction) => direction !== 'same'));
  return others.length === 0 ? first : 'different';
}

function modeDifference({ mode: before }: Policy, { mode: after }: Policy): Difference {
  const sentences = [after === 'observe' ? 'nothing is refused any longer' : 'what was only noted is refused'];
  return { subject: 'mode', direction: before === after ? 'same' : after === 'observe' ? 'looser' : 'tighter', sentences };
}

function namesOf({ hide = [], tools = {}, pins = {} }: Policy): string[] {
  return [...hide.filter((name) => name !== '*'), ...Object.keys(tools), ...Object.keys(pins)];
}

/** How a name stands under a policy; without a name, how any stands that no policy names; of two limits alike the smaller holds. */
function standingOf(policy: Policy, name?: string): Standing {
  const refusal = refusals(policy)(name);
  if (refusal) return refusal === 'hidden' ? 'cannot be seen' : 'is refused';
  const { tools = {}, all_tools: all = {} } = policy;
  const rule = name !== undefined && Object.hasOwn(tools, name) ? tools[name] : undefined;
  const special = name === undefined ? namesakes(policy) : pinOf(policy, name);
  const entries = [...restrictionsOf({ ...rule }), ...restrictionsOf(all), ...special];
  return new Map(entries.toSorted(([, { most: one = 0 }], [, { most: another = 0 }]) => another - one));
}

type Entry = readonly [key: string, restriction: Restriction];

function restrictionsOf({ action, limits = [], require = [], deny_if = [], approve_if = [], arguments: schema }: ToolRule): Entry[] {
  const parts: ToolRule[] = [
    ...(schema === undefined ? [] : [{ arguments: schema }]),
    ...require.map((condition) => ({ require: [condition] })),
    ...deny_if.map(({ conditions }) => ({ deny_if: [{ conditions }] })),
    ...approve_if.map(({ conditions }) => ({ approve_if: [{ conditions }] })),
  ];
  return [
    ...(action === 'approve' ? [['approve', { text: 'a person is asked for each call' }] as const] : []),
    ...parts.map((part) => [JSON.stringify(part), { text: conditionsOf(part).join() }] as const),
    ...limits.map(
      ({ max, ...limit }) => [JSON.stringify(Object.entries(limit).toSorted()), { text: limitText({ ...limit, max }), most: max }] as const,
    ),
  ];
}

/** An unnamed tool is refused when its name reads like a named one. */
function namesakes(policy: Policy): Entry[] {
  return namesOf(policy).map((name) => [`name ${name}`, { text: `what reads like ${code(name)} is refused` }]);
}

function pinOf({ pins = {}, on_drift }: Policy, name: string): Entry[] {
  if (!Object.hasOwn(pins, name) || on_drift === 'allow') return [];
  return [[`pin ${on_drift} ${pins[name]}`, { text: `its definition is pinned (${on_drift} when it differs)` }]];
}

function difference(subject: string, before: Standing, after: Standing): Difference {
  if (typeof before !== 'string' && typeof after !== 'string') return compareRestrictions(subject, before, after);
  const sentences = [`${textOf(before)} before, ${textOf(after)} after`];
  if (before === after) return { subject, direction: 'same', sentences: [] };
  if (typeof before === 'string' && typeof after === 'string') return { subject, direction: 'different', sentences };
  return { subject, direction: typeof after === 'string' ? 'tighter' : 'looser', sentences };
}

function textOf(standing: Standing): string {
  if (typeof standing === 'string') return standing;
  return standing.size === 0 ? 'is allowed' : `is allowed where ${[...standing.values()].map(({ text }) => text).join('; ')}`;
}

function compareRestrictions(
  subject: string,
  before: ReadonlyMap<string, Restriction>,
  after: ReadonlyMap<string, Restriction>,
): Difference {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const found = keys.flatMap((key) => restrictionChange(before.get(key), after.get(key)));
  return { subject, direction: overall(found), sentences: found.map(({ sentence }) => sentence) };
}

function restrictionChange(before: Restriction | undefined, after: Restriction | undefined): { direction: Direction; sentence: string }[] {
  if (!before) return [{ direction: 'tighter', sentence: `new: ${after?.text}` }];
  if (!after) return [{ direction: 'looser', sentence: `gone: ${before.text}` }];
  if (before.most === after.most) return [];
  const direction = (after.most ?? 0) < (before.most ?? 0) ? 'tighter' : 'looser';
  return [{ direction, sentence: `${before.text} before, ${after.text} after` }];
}
