import type { apiServer } from '#export/api.ts';
import { CATEGORIES, compareRisk, compareText, count, SEVERITIES } from '#model/scales.ts';

/** A server as the API tells it. */
export type ServerDocument = ReturnType<typeof apiServer>;

type Tool = ServerDocument['tools'][number];

/** One thing that can be said of two servers. */
interface FactRow {
  readonly what: string;
  readonly values: readonly [string, string];
}

/** One name of a tool, and what each server lists under it. */
export interface ToolRow {
  readonly name: string;
  readonly tools: readonly [Tool | undefined, Tool | undefined];
}

/** Two servers side by side. */
export interface Comparison {
  readonly facts: readonly FactRow[];
  /** Names that both list first, then those of one; the riskiest first. */
  readonly tools: readonly ToolRow[];
}

/** Puts two servers side by side: exposure, counts, context cost, and every tool by its name. */
export function comparisonOf(left: ServerDocument, right: ServerDocument): Comparison {
  return { facts: factsOf([left, right]), tools: toolRows(left.tools, right.tools) };
}

/** The parameters that a tool has and its counterpart lacks. */
export function parametersBeyond(tool: Tool, other: Tool | undefined): string[] {
  const names = new Set(other?.parameters.map(({ name }) => name));
  return tool.parameters.map(({ name }) => name).filter((name) => !names.has(name));
}

function factsOf(both: readonly [ServerDocument, ServerDocument]): FactRow[] {
  const row = (what: string, tell: (server: ServerDocument) => string): FactRow => ({
    what,
    values: [tell(both[0]), tell(both[1])],
  });
  const severities = both.map(({ tools }) =>
    count(
      SEVERITIES,
      tools.map(({ severity }) => severity),
    ),
  );
  const categories = both.map(({ tools }) =>
    count(
      CATEGORIES,
      tools.map(({ category }) => category),
    ),
  );
  const counted = <Word extends string>(word: Word, counts: readonly Readonly<Record<Word, number>>[]): FactRow => ({
    what: word,
    values: [String(counts[0]?.[word] ?? 0), String(counts[1]?.[word] ?? 0)],
  });
  return [
    row('exposure', ({ exposure }) => exposure?.grade ?? 'unknown'),
    row('tools', ({ total, surface }) => (surface === null ? 'unknown' : String(total))),
    ...SEVERITIES.toReversed().map((severity) => counted(severity, severities)),
    ...CATEGORIES.toReversed().map((category) => counted(category, categories)),
    row('hazards of tools together', ({ combination }) => String(combination.length)),
    row('tokens of definitions', ({ tokens }) => (tokens === null ? 'unknown' : tokens.total.toLocaleString('en'))),
  ];
}

function toolRows(left: readonly Tool[], right: readonly Tool[]): ToolRow[] {
  const [one, other] = [byName(left), byName(right)];
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const rows = names.map((name): ToolRow => ({ name, tools: [one.get(name), other.get(name)] }));
  return rows.toSorted((a, b) => sides(b) - sides(a) || compareRisk(worstOf(a), worstOf(b)) || compareText(a.name, b.name));
}

function byName(tools: readonly Tool[]): ReadonlyMap<string, Tool> {
  return new Map(tools.map((tool) => [tool.name, tool]));
}

function sides({ tools }: ToolRow): number {
  return tools.filter((tool) => tool !== undefined).length;
}

function worstOf({ name, tools }: ToolRow): Pick<Tool, 'name' | 'category' | 'severity'> {
  const [worst] = tools.filter((tool) => tool !== undefined).toSorted(compareRisk);
  return worst ?? { name, category: 'Read', severity: 'low' };
}
