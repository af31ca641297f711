import { InputError } from '#model/errors.ts';
import { compareText } from '#model/scales.ts';
import type { StackHazard, StackTool } from '#model/stack.ts';
import type { Policy } from '#model/types.ts';
import { fewestTools } from './fewest-tools.ts';
import { refusals } from './refusal.ts';

/** The policy of one server of a stack, by the name that the server has there. */
export interface StackPolicy {
  readonly server: string;
  readonly policy: Policy;
}

/** The servers that an agent uses together: one document for each, so that tools of one name on two servers never meet. */
export interface Stack {
  readonly documents: readonly StackPolicy[];
  readonly hazards: readonly JudgedHazard[];
  /** The tools that are denied beside what the policies refuse already, so that no hazard is left. */
  readonly denied: readonly StackTool[];
  /** Whether no smaller set of tools would do; otherwise the set is a bound. */
  readonly exact: boolean;
}

/** A hazard, and by what it is broken. */
export interface JudgedHazard extends StackHazard {
  /** Of each leg the tools that the servers' own policies leave usable, in the order of the legs. */
  readonly usable: readonly (readonly StackTool[])[];
}

/** What a reader must know of policies that only observe, before anything is said of refusals; undefined where all enforce. */
export function observation(policies: readonly StackPolicy[]): string | undefined {
  const observing = policies.filter(({ policy }) => policy.mode === 'observe').length;
  if (observing === 0) return undefined;
  const which = observing === policies.length ? 'These policies only observe' : `${observing} of these policies only observe`;
  return `${which}: they stop nothing. Every call passes and every hazard stays open; what would be refused is only noted, by whatever enforces them.`;
}

/** Puts the policies of several servers together and writes into them the fewest further denials that break every hazard. */
export function mergeStack(policies: readonly StackPolicy[], hazards: readonly StackHazard[]): Stack {
  assertDistinct(policies);
  const isUsable = usability(policies);
  const judged = hazards.map((hazard) => ({ ...hazard, usable: hazard.legs.map(({ tools }) => tools.filter(isUsable)) }));
  const open = judged.map(({ usable }) => usable.map((tools) => tools.map(keyOf)));
  const { tools, exact } = fewestTools(open);
  const denied = tools.map(toolOf).toSorted((a, b) => compareText(a.server, b.server) || compareText(a.tool, b.tool));
  return { documents: policies.map((document) => withDenials(document, denied, judged)), hazards: judged, denied, exact };
}

function assertDistinct(policies: readonly StackPolicy[]): void {
  const names = policies.map(({ server }) => server);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new InputError('stack', `two servers are called ${JSON.stringify(twice)}`, 'give each a name of its own');
}

function usability(policies: readonly StackPolicy[]): (tool: StackTool) => boolean {
  const refusalOf = new Map(policies.map(({ server, policy }) => [server, refusals(policy)]));
  return ({ server, tool }) => {
    const refusal = refusalOf.get(server);
    if (!refusal) throw new InputError('stack', `a hazard names the server ${JSON.stringify(server)}, which has no policy`);
    return refusal(tool) === undefined;
  };
}

function keyOf({ server, tool }: StackTool): string {
  return JSON.stringify([server, tool]);
}

function toolOf(key: string): StackTool {
  const [server = '', tool = ''] = JSON.parse(key) as string[];
  return { server, tool };
}

function withDenials({ server, policy }: StackPolicy, denied: readonly StackTool[], hazards: readonly JudgedHazard[]): StackPolicy {
  const rules = denied
    .filter((tool) => tool.server === server)
    .map((tool) => [tool.tool, { action: 'deny', reason: reasonOf(tool, hazards) }] as const);
  if (rules.length === 0) return { server, policy };
  return { server, policy: { ...policy, tools: { ...policy.tools, ...Object.fromEntries(rules) } } };
}

/** What a denied tool would supply, and to which hazards. */
function reasonOf(tool: StackTool, hazards: readonly JudgedHazard[]): string {
  const key = keyOf(tool);
  const parts = hazards.flatMap(({ title, legs, usable }) =>
    legs.flatMap(({ what }, index) => (usable[index]?.some((other) => keyOf(other) === key) ? [`${what} (${title})`] : [])),
  );
  return `denied so that the servers used together do not make a combined hazard; it supplies ${parts.join(', ')}`;
}
