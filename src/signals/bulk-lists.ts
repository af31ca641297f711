import { ENGLISH } from './lexicon.ts';
import { isOuter, type ParameterSignal } from './parameters.ts';
import type { Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

/** What one thing is called by. */
const NAMES = new Set(['name', 'key', 'number', 'path', 'email', 'slug', 'code', 'url', 'title', 'range', 'index']);
/** What only says which of many a name is about. */
const LINKS = new Set(['by', 'from', 'to', 'in', 'of']);

/** Verbs whose call makes one thing of what is listed. */
const MAKES = new Set(['create']);
/** What one thing has several of. */
const PARTS = new Set([
  'labels',
  'tags',
  'dependencies',
  'dependents',
  'followers',
  'assignees',
  'watchers',
  'fields',
  'columns',
  'categories',
  'permissions',
  'privileges',
  'scopes',
  'roles',
  'options',
  'values',
  'headers',
  'arguments',
  'args',
  'properties',
  'topics',
  'settings',
  'events',
  'reactions',
  'links',
  'attributes',
  'criteria',
  'instructions',
  'keys',
  'types',
  'images',
  'pictures',
  'photos',
  'attachments',
  'steps',
  'details',
  'notes',
]);
/** What one thing is made of, piece by piece, whose name may be the last word of its own: `create_google_slides`. */
const PIECES = new Set(['slides', 'tabs', 'strokes', 'annotations']);
/** Verbs that give one thing new values. */
const SETS = new Set(['edit', 'update', 'set', 'replace', 'move']);
/** What leads to where something goes. */
const GOALS = new Set(['to', 'into', 'onto', 'in']);
const PLURAL = /[^s]s$/;
const PLAIN = /\b(?:string|number|integer)\b/;
/** What a list of objects is called whose members are stored one by one. */
const STORED = new Set(['rows', 'records', 'recipients', 'items', 'data', 'updates']);

/** How many a list takes in one call. */
const MEASURED =
  /\b(?:max(?:imum)?:? \d+|up to \d+|\d+ ?(?:to|-|–) ?\d+ per call|one or more)\b|(?:最大|最多|至多|上限|최대) ?\d+ ?(?:[^\x00-\x7F]|$)|\(\d+ ?[-–] ?\d+\)/i;

/** The lists among the arguments whose members are what a call changes. */
export function bulkLists(subject: Subject): readonly ParameterSignal[] {
  return subject.parameters
    .filter(({ roles, type }) => roles.includes('bulk') || type.includes('array'))
    .filter((parameter) => WAYS.some((way) => way(parameter, subject)));
}

const WAYS: readonly ((parameter: ParameterSignal, subject: Subject) => boolean)[] = [
  namesObject,
  namesObjects,
  isWhatItIsAbout,
  isOfActs,
  isStored,
  isMeasured,
  isOneOrMany,
];

/** `Array of events to insert, up to 500`. */
function isMeasured(parameter: ParameterSignal): boolean {
  return parameter.required && isOuter(parameter) && MEASURED.test(parameter.description);
}

/** An id or a list of them. */
function isOneOrMany({ required, roles, type }: ParameterSignal): boolean {
  return required && roles.includes('id') && type.includes('array') && type.includes(' or ');
}

/** Whether a call cannot do without a list of ids, names or numbers. */
export function isOfMany({ parameters }: Subject): boolean {
  return parameters.some(({ roles, required }) => required && roles.includes('bulk'));
}

/** Whether nothing that a call must be given names one thing alone. */
export function namesNone({ parameters }: Subject): boolean {
  return !parameters.some((parameter) => parameter.required && isOuter(parameter) && isOneName(parameter));
}

/** Whether a call may act on many things: no argument names one alone, or the tool's name speaks of several. */
export function mayBeMany(subject: Subject): boolean {
  return namesNone(subject) || namesSeveral(subject.tool.name);
}

/** `create_tasks`. */
function namesSeveral(name: string): boolean {
  return objectsOf(name).some((word) => PLURAL.test(word));
}

function isOneName({ type, roles, tokens }: ParameterSignal): boolean {
  return !type.includes('array') && (roles.includes('id') || NAMES.has(tokens.at(-1)?.word ?? ''));
}

/** `ids`, or `recordIds` of `delete_records`; not the labels that a new issue gets. */
function namesObject({ tokens, roles }: ParameterSignal, subject: Subject): boolean {
  const { tool } = subject;
  if (!roles.includes('bulk') || namesOther(subject)) return false;
  const listed = tokens.map(({ word }) => singular(word));
  const [first = '', ...rest] = listed;
  if (listed.at(-1) === 'id' && rest.length === 0) return true;
  return (
    (listed.at(-1) === 'id' || listed.at(-1) === 'name') &&
    rest.length === 1 &&
    objectsOf(tool.name).some((word) => singular(word) === first)
  );
}

/** `records` of `update_records`: the name speaks of many, and the list has its name. */
function namesObjects(parameter: ParameterSignal, { tool }: Subject): boolean {
  const last = parameter.tokens.at(-1)?.word ?? '';
  return (
    parameter.required &&
    /^array of (?:object|string)$/.test(parameter.type) &&
    isOuter(parameter) &&
    last.endsWith('s') &&
    !PIECES.has(last) &&
    !(parameter.type === 'array of string' && PARTS.has(last)) &&
    objectsOf(tool.name).includes(last)
  );
}

/** The last word of a name, and the one before a word that links. */
function objectsOf(name: string): string[] {
  const words = tokensOfName(name).map(({ word }) => word);
  return words.filter((_, index) => index === words.length - 1 || LINKS.has(words[index + 1] ?? ''));
}

/** `rows` to upload, `recipients` of a message; `items` of `create_tasks`, not those of `create_order`. */
function isStored(parameter: ParameterSignal, { parameters, acts, tool }: Subject): boolean {
  if (
    (acts.some(({ lemma }) => MAKES.has(lemma)) && !namesSeveral(tool.name)) ||
    !(parameter.required && isOuter(parameter) && parameter.type === 'array of object')
  )
    return false;
  const lists = parameters.filter((other) => other.required && isOuter(other) && other.type.includes('array'));
  return lists.length === 1 && STORED.has(parameter.key.toLowerCase());
}

/** The one list of ids, numbers or names that a call cannot do without. */
function isWhatItIsAbout(parameter: ParameterSignal, subject: Subject): boolean {
  const { parameters, acts } = subject;
  if (!(parameter.required && isOuter(parameter))) return false;
  const lists = parameters.filter(({ required, roles, type }) => required && type.includes('array') && roles.includes('bulk'));
  if (lists.length !== 1 || lists[0] !== parameter || acts.some(({ lemma }) => MAKES.has(lemma))) return false;
  if (namesOther(subject)) return false;
  return parameter.roles.includes('id') || (PLAIN.test(parameter.type) && !parameter.key.endsWith('names'));
}

/** `itemId` of `edit_item_collections`: one thing is named, and the list is what it gets; `folderId` of `move_mails_to_folder` is where it goes. */
function namesOther({ parameters, tool, acts }: Subject): boolean {
  if (acts.length === 0 || !acts.every(({ lemma }) => SETS.has(lemma))) return false;
  const named = tokensOfName(tool.name).map(({ word }) => word);
  const words = new Set(named.filter((_, index) => !GOALS.has(named[index - 1] ?? '')));
  return parameters.some(
    ({ required, type, roles, tokens }) =>
      required && !type.includes('array') && roles.includes('id') && words.has(tokens.at(-2)?.word ?? ''),
  );
}

/** `deletions` of what deletes, `transfers` of what transfers. */
function isOfActs({ required, type, tokens }: ParameterSignal, { acts }: Subject): boolean {
  const last = singular(tokens.at(-1)?.word ?? '');
  const verb = ENGLISH.nominals.get(last)?.lemma ?? last;
  return required && type === 'array of object' && last !== 'edit' && acts.some(({ lemma }) => lemma === verb);
}

function singular(word: string): string {
  return word.replace(/s$/, '');
}
