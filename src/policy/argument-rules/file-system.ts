import type { Parameter, Pointer, ToolAssessment } from '#model/types.ts';
import { outermost } from './argument-place.ts';

/** Names by which an argument is a path of the machine itself, whole and not relative to something else. */
const WHOLE = /^(?:(?:full|absolute|local|root|dir|folder|project|workspace|output|save)path|dir|directory|cwd|workdir|workingdirectory)$/;
/** Names of paths that a repository, a wiki or an interface has as well. */
const ANY = /^(?:path|filepath|directorypath)$/;
/** Of tools that do something to files or folders; a profile is none. */
const FILE_TOOL = /(?:^|[^o])file|director|folder/i;
/** Arguments by which a call says where else than on this machine its path leads. */
const ELSEWHERE = /^(?:branch|domain|owner|repo|repository|workspace)(?:name|slug)?$/;

/** Names of a file's name, which is no way to anywhere. */
const NAME = /file_?name$/i;

/** Whether an argument is the name of a file and not the way to one, as long as nothing in it leads elsewhere. */
export function isFileName({ name, type, told }: Parameter): boolean {
  return type === 'string' && NAME.test(name) && !told?.leads;
}

/** Whether an argument must be a path of the file system that the server runs on, so that a root can be asked of it. */
export function isOfFileSystem({ name, parameters }: ToolAssessment, parameter: Parameter, place: Pointer): boolean {
  const spelt = outermost(place);
  if (parameter.told?.relative || !parameter.required || parameter.type !== 'string' || spelt === undefined) return false;
  if (WHOLE.test(folded(spelt))) return true;
  return ANY.test(folded(spelt)) && FILE_TOOL.test(name) && !parameters.some((other) => other !== parameter && leadsElsewhere(other));
}

function leadsElsewhere({ name, roles }: Parameter): boolean {
  return roles.includes('id') || ELSEWHERE.test(folded(name));
}

function folded(name: string): string {
  return name.replaceAll(/[_-]/g, '').toLowerCase();
}
