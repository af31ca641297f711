import { keysOf } from '#model/pointers.ts';
import type { Parameter, ToolAssessment } from '#model/types.ts';
import { shortened } from './evidence-text.ts';

const SHOWN = 4;
/** The input schema, its properties, the name. */
const OUTERMOST = 3;

/** What a call of a tool says, in one sentence with the names of its own arguments: "A call gives “path” and may give “depth” and “limit”." */
export function argumentsText({ parameters }: ToolAssessment): string {
  const outer = parameters.filter(({ at }) => keysOf(at).length === OUTERMOST);
  const [given, offered] = [outer.filter(({ required }) => required), outer.filter(({ required }) => !required)];
  if (outer.length === 0) return 'A call gives no arguments of its own.';
  const parts = [...(given.length > 0 ? [`gives ${named(given)}`] : []), ...(offered.length > 0 ? [`may give ${named(offered)}`] : [])];
  const inside = parameters.length - outer.length;
  return `A call ${parts.join(' and ')}${inside > 0 ? `, with ${inside} more inside` : ''}.`;
}

function named(parameters: readonly Parameter[]): string {
  const names = parameters.slice(0, SHOWN).map(({ name }) => `“${shortened(name)}”`);
  const more = parameters.length - names.length;
  const all = more > 0 ? [...names, `${more} more`] : names;
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
