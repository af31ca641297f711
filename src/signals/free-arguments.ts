import type { Role } from '#model/types.ts';
import { pointsAtRecord } from './free-addresses.ts';
import type { ParameterSignal } from './parameters.ts';
import type { Subject } from './subject.ts';

/** Roles of what a caller words freely. */
const FREE: ReadonlySet<Role> = new Set<Role>(['path', 'url', 'host', 'command', 'code', 'query', 'sql']);
/** What may hold anything. */
const SHAPELESS = /\b(?:object|unknown)\b/;

/** Whether an argument may be free-form: by its role, by a shape that allows all, or since none is known. */
export function mayBeFree({ parameters }: Subject): boolean {
  return parameters.length === 0 || parameters.some(isFree);
}

function isFree(parameter: ParameterSignal): boolean {
  const { roles, type } = parameter;
  return SHAPELESS.test(type) || (roles.some((role) => FREE.has(role)) && !pointsAtRecord(parameter));
}
