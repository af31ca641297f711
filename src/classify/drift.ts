import { canonicalJson } from '#model/canonical.ts';
import { compareCategories, compareSeverities } from '#model/scales.ts';
import type { Category, RawTool, Severity, Snapshot } from '#model/types.ts';
import { tokensOfName, tokensOfProse } from '#signals/tokens.ts';
import { declaresLess, hintReadings } from './hint-readings.ts';
import { classifyTool } from './tool.ts';

/** What became of one tool between two times at which its server answered. */
export type Drift =
  | { readonly kind: 'added' | 'removed'; readonly tool: string }
  | { readonly kind: 'renamed'; readonly tool: string; readonly formerly: string }
  | ({ readonly kind: 'changed'; readonly tool: string } & ToolDrift);

/** How a definition changed. */
export interface ToolDrift {
  /** The fields that differ, by name. */
  readonly fields: readonly string[];
  /** Hints that now declare less danger than before. */
  readonly loosened: readonly string[];
  /** Those of them that the label denies. */
  readonly denied: readonly string[];
  /** The title, which clients show in place of the name, no longer says what the name says. */
  readonly hidesName: boolean;
  readonly category?: { readonly from: Category; readonly to: Category };
  readonly severity?: { readonly from: Severity; readonly to: Severity };
}

/** Everything that changed between two answers of a server. */
export interface ServerDrift {
  /** The package and the server name the version that they named before. */
  readonly isSameVersion: boolean;
  readonly tools: readonly Drift[];
}

/** What declares the least danger, by hint. */
const MILDEST: Readonly<Record<string, boolean>> = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** What changed from one answer of a server to a later one; the order of the tools does not count. */
export function driftBetween(before: Snapshot, after: Snapshot): ServerDrift {
  const earlier = new Map(before.tools.map((tool) => [tool.name, tool]));
  const later = new Map(after.tools.map((tool) => [tool.name, tool]));
  const left = before.tools.filter(({ name }) => !later.has(name));
  const removed = Map.groupBy(left, withoutName);
  const tools = after.tools.flatMap((tool): Drift[] => {
    const former = earlier.get(tool.name);
    if (!former) return [arrival(tool, removed)];
    const drift = driftOfTool(former, tool);
    return drift ? [{ kind: 'changed', tool: tool.name, ...drift }] : [];
  });
  const gone = [...removed.values()].flat().map(({ name }): Drift => ({ kind: 'removed', tool: name }));
  return { isSameVersion: versionOf(before) === versionOf(after), tools: [...tools, ...gone] };
}

/** How a tool's definition changed; undefined where it did not. */
export function driftOfTool(before: RawTool, after: RawTool): ToolDrift | undefined {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  const fields = keys.filter((key) => fieldOf(before, key) !== fieldOf(after, key));
  if (fields.length === 0) return undefined;
  const [was, is] = [classifyTool(before), classifyTool(after)];
  const loosened = Object.keys(MILDEST).filter((hint) => hintOf(after, hint) === MILDEST[hint] && hintOf(before, hint) !== MILDEST[hint]);
  const denied = hintReadings(after, is).filter(declaresLess);
  return {
    fields,
    loosened,
    denied: loosened.filter((hint) => denied.some((reading) => reading.hint === hint)),
    hidesName: hidesName(after) && !hidesName(before),
    ...(compareCategories(is.category, was.category) > 0 ? { category: { from: was.category, to: is.category } } : {}),
    ...(compareSeverities(is.severity, was.severity) > 0 ? { severity: { from: was.severity, to: is.severity } } : {}),
  };
}

/** A new tool; the only one that left under another name with the same definition came back renamed. */
function arrival(tool: RawTool, removed: Map<string, RawTool[]>): Drift {
  const rest = withoutName(tool);
  const [former, another] = removed.get(rest) ?? [];
  if (former === undefined || another !== undefined) return { kind: 'added', tool: tool.name };
  removed.delete(rest);
  return { kind: 'renamed', tool: tool.name, formerly: former.name };
}

function withoutName({ name: _, ...rest }: RawTool): string {
  return canonicalJson(rest);
}

function fieldOf(tool: RawTool, key: string): string | undefined {
  return Object.hasOwn(tool, key) ? canonicalJson(tool[key]) : undefined;
}

function hintOf({ annotations }: RawTool, hint: string): unknown {
  return typeof annotations === 'object' && annotations !== null ? (annotations as Record<string, unknown>)[hint] : undefined;
}

/** Whether a title shares no word with the name behind it. */
function hidesName({ name, title }: RawTool): boolean {
  if (typeof title !== 'string' || title.trim() === '') return false;
  const words = new Set(tokensOfName(name).map(({ word }) => word));
  return !tokensOfProse(title).some(({ word }) => words.has(word));
}

function versionOf({ origin, serverInfo }: Snapshot): string {
  return canonicalJson([stateOf(origin), serverInfo['version'] ?? null]);
}

/** What tells one state of a program from another; a remote server shows nothing of that kind. */
function stateOf(origin: Snapshot['origin']): string | null {
  if (origin.kind === 'npm') return origin.version;
  return origin.kind === 'remote' ? null : origin.digest;
}
