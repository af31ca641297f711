import { apartFromTime } from '#model/apart-from-time.ts';
import { revealHidden } from '#model/hidden.ts';
import { compareCategories, compareSeverities, compareText } from '#model/scales.ts';
import type { Observation, Pointer, RawTool, Severity, Snapshot } from '#model/types.ts';
import { askedOtherwise, cameOrWent } from './asked-otherwise.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type Drift, driftBetween, type ToolDrift } from './drift.ts';
import { schemaDrift } from './schema-drift.ts';
import { classifyTool } from './tool.ts';

/** How much a change of a server matters, the gravest first: it may turn a call into harm, it breaks callers, nobody can tell, it is worth reading, it is there. */
export const GRAVE_CLASSES = ['critical', 'breaking', 'unknown', 'notable', 'info'] as const;

/** These, and last what differs because one program was asked in another way, or probably was. */
export const DRIFT_CLASSES = [...GRAVE_CLASSES, 'asked-otherwise'] as const;

/** One of the classes. */
export type DriftClass = (typeof DRIFT_CLASSES)[number];

/** One thing that changed between two answers of a server. */
export interface Change {
  readonly class: DriftClass;
  /** Absent where it is about the server. */
  readonly tool?: string;
  /** In our words. */
  readonly what: string;
  /** Where it stands in the tool, or in the snapshot when it is about the server. */
  readonly at: Pointer;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Everything that changed between two answers, and whether the server named another version for it. */
export interface Changes {
  /** The package and the server name the version that they named before. */
  readonly isSameVersion: boolean;
  /** A sentence, where the two were asked for in different ways or probably were. */
  readonly asking?: string;
  /** The gravest first. */
  readonly changes: readonly Change[];
}

/** The parts of an answer beside its tools that a reader would miss. */
const SURFACE = ['instructions', 'prompts', 'resourceTemplates', 'protocolVersion', 'serverInfo', 'capabilities'] as const;

/** The capability by which a server announces a list. */
const ANNOUNCEMENTS: Readonly<Record<string, string>> = { prompts: 'prompts', resourceTemplates: 'resources' };

const LOWEST_GRAVE = 'Execute';
const LOWEST_GRAVE_SEVERITY = 'high';

/** What changed from one answer of a server to a later one, field by field, apart from the time that went on; the last attempt at the server may tell how it was asked. */
export function changesBetween(before: Snapshot, next: Snapshot, observation?: Observation): Changes {
  const after = apartFromTime(before, next);
  const { isSameVersion, tools } = driftBetween(before, after);
  const { sentence: asking, accounts = false } = askedOtherwise([before, after], tools, observation) ?? {};
  const [earlier, later] = [byName(before.tools), byName(after.tools)];
  const ofTools = tools.flatMap((drift) => {
    const told = changesOfTool(drift, earlier.get(drift.tool), later.get(drift.tool));
    return accounts && cameOrWent(drift) && !hides(later.get(drift.tool)) ? told.map(asAsked) : told;
  });
  const ofServer = SURFACE.flatMap((part) => {
    const isNews = !isUnheard(part, before) && !isUnheard(part, after);
    const told = differencesOf(before[part], after[part], `/${part}`).map((difference) => ofSurface(difference, isNews));
    return accounts && part !== 'instructions' ? told.map(asAsked) : told;
  });
  const changes = [...ofServer, ...ofTools].toSorted(
    (a, b) => rank(a) - rank(b) || compareText(a.tool ?? '', b.tool ?? '') || compareText(a.at, b.at),
  );
  return { isSameVersion, ...(asking !== undefined && { asking }), changes };
}

/** What is critical beside the tools hides from people, however a server was asked. */
function asAsked(change: Change): Change {
  return change.tool === undefined && change.class === 'critical' ? change : { ...change, class: 'asked-otherwise' };
}

function rank(change: Change): number {
  return DRIFT_CLASSES.indexOf(change.class);
}

function byName(tools: readonly RawTool[]): ReadonlyMap<string, RawTool> {
  return new Map(tools.map((tool) => [tool.name, tool]));
}

function changesOfTool(drift: Drift, before: RawTool | undefined, after: RawTool | undefined): Change[] {
  const { tool, kind } = drift;
  if (kind === 'renamed') return [{ class: 'breaking', tool, what: `tool renamed, formerly ${drift.formerly}`, at: '/name' }];
  if (kind === 'changed')
    return [...raisesOf(drift), ...differencesOf(before, after).map((each) => ofField(each, drift))].map((change) => ({ tool, ...change }));
  return after ? [arrivalOf(after)] : [{ class: 'breaking', tool, what: 'tool gone', at: '' }];
}

function arrivalOf(tool: RawTool): Change {
  const { category, severity } = classifyTool(tool);
  const isGrave = compareCategories(category, LOWEST_GRAVE) >= 0 || hides(tool);
  return { class: isGrave ? 'critical' : 'notable', tool: tool.name, what: `new tool: ${category}, ${severity}`, at: '' };
}

/** What the fields together mean. */
function raisesOf({ category, severity, hidesName }: ToolDrift): Omit<Change, 'tool'>[] {
  return [
    ...(category ? [{ class: 'critical' as const, what: `category raised from ${category.from} to ${category.to}`, at: '' }] : []),
    ...(severity ? [{ class: classOfRaise(severity.to), what: `severity raised from ${severity.from} to ${severity.to}`, at: '' }] : []),
    ...(hidesName ? [{ class: 'critical' as const, what: 'title no longer says what the name says', at: '/title' }] : []),
  ];
}

function classOfRaise(to: Severity): DriftClass {
  return compareSeverities(to, LOWEST_GRAVE_SEVERITY) >= 0 ? 'critical' : 'notable';
}

function ofField(difference: Difference, { loosened, denied }: ToolDrift): Omit<Change, 'tool'> {
  const { at, before, after } = difference;
  const told = (kind: DriftClass, what: string) => ({ class: kind, what, at, ...shown(before, after) });
  if (hides(after) && !hides(before)) return told('critical', 'hidden characters');
  if (denied.some((hint) => isHint(difference, hint))) return told('critical', 'hint declares less danger than the label');
  if (loosened.some((hint) => isHint(difference, hint))) return told('notable', 'hint declares less danger, which the label does not deny');
  if (isInSchema(at)) return told(...meaningInSchema(difference));
  if (at.startsWith('/annotations')) return told('notable', 'hint changed');
  return isText(before) || isText(after) ? told('notable', 'text changed') : told('info', 'changed');
}

function isInSchema(at: Pointer): boolean {
  return /^\/(?:input|output)Schema(?:\/|$)/.test(at);
}

/** What is not known to be harmless is not called harmless. */
function meaningInSchema(difference: Difference): [meaning: DriftClass, what: string] {
  const drift = schemaDrift(difference);
  const isToldOnly = drift?.isIdle === true || drift?.isText === true;
  if (difference.at.startsWith('/outputSchema') && !isToldOnly) return ['unknown', 'schema of the results changed'];
  if (drift === undefined) return ['unknown', 'schema changed, and what that means for callers is not told apart'];
  return [drift.breaks ? 'breaking' : drift.isIdle ? 'info' : 'notable', drift.what];
}

/** Whether a difference holds a hint: alone, or with all annotations that came or went with it. */
function isHint({ at, after }: Difference, hint: string): boolean {
  return at === `/annotations/${hint}` || (at === '/annotations' && typeof after === 'object' && after !== null && hint in after);
}

/** Whether a server announced a list that nobody has from it: it was not asked for, or could not be had. */
function isUnheard(part: (typeof SURFACE)[number], { [part]: list, capabilities }: Snapshot): boolean {
  return list === undefined && Object.hasOwn(ANNOUNCEMENTS, part) && Object.hasOwn(capabilities, ANNOUNCEMENTS[part] ?? '');
}

function ofSurface({ at, before, after }: Difference, isNews: boolean): Change {
  if (hides(after) && !hides(before)) return { class: 'critical', what: 'hidden characters', at, ...shown(before, after) };
  if (!isNews)
    return {
      class: 'info',
      what: `list not had ${before === undefined ? 'before' : 'this time'}, though announced`,
      at,
      ...shown(before, after),
    };
  const isRead = /^\/(?:instructions|prompts|resourceTemplates)(?:\/|$)/.test(at);
  return {
    class: isRead ? 'notable' : 'info',
    what: isText(before) || isText(after) ? 'text changed' : 'changed',
    at,
    ...shown(before, after),
  };
}

function shown(before: unknown, after: unknown): Pick<Change, 'before' | 'after'> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether any text below a value holds characters that leave no mark. */
function hides(value: unknown): boolean {
  if (isText(value)) return revealHidden(value).some(({ kind }) => kind !== 'text');
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => hides(key) || hides(part));
}
