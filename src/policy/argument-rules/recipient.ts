import type { Parameter, ToolAssessment, TraitId } from '#model/types.ts';

const REACHING: readonly TraitId[] = ['sends-outward', 'changes-access', 'moves-money'];
/** Tools through which somebody is reached later, or gets in. */
const LATER = /webhook|schedul|recurring|user|member|admin|invit|send|submit|publish/i;
/** Arguments that are made to reach somebody, whatever the tool is about. */
const REACHED = /recipients?(?:\[\])?(?:\.|$)|members?\[\]\.e?mail|webhook/i;
const DRAFT = /draft/i;
const KEEPS = /create|add|update|edit|save|upsert|remove|delete|import/i;
const RECORD =
  /(?:contact|customer|lead|payee)s?(?:[_-]?(?:create|add|update|edit|upsert|delete|remove|import|(?:in)?bulk))?(?:v\d{1,3})?$/i;

/** Whether somebody may notice a call by this argument: all but those that read, and those that only store an address or name it by an id. */
export function reachesSomebody({ name, category, traits }: ToolAssessment, parameter: Parameter): boolean {
  if (category === 'Read') return false;
  if (category === 'Execute' || traits.some((trait) => REACHING.includes(trait))) return true;
  if (LATER.test(name) || REACHED.test(parameter.name)) return true;
  return !parameter.roles.includes('id') && !isRecord(name);
}

/** Whether a tool's name says that it keeps an address in a record of somebody, or in a draft. */
function isRecord(name: string): boolean {
  return DRAFT.test(name) || (KEEPS.test(name) && RECORD.test(name));
}
