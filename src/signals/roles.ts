import type { Role } from '#model/types.ts';
import { own } from './json-objects.ts';
import { ENGLISH } from './lexicon.ts';
import type { ParameterSignal } from './parameters.ts';
import { matchPhrases, type PhraseMatch } from './phrases.ts';
import { remembering } from './remember.ts';
import { tokensOfName } from './tokens.ts';

type Described = Pick<ParameterSignal, 'key' | 'tokens' | 'type' | 'choices' | 'schema'>;

/** Roles that only text can fill. */
const TEXTUAL = new Set(['path', 'url', 'host', 'command', 'code', 'query', 'sql', 'recipient', 'secret', 'markup']);
/** Roles that a last word decides: `outputPath` is a path, as `path` is. */
const BY_ENDING = new Set(['path', 'url', 'host', 'sql', 'secret', 'command']);
const ENDINGS = new Set([
  'path',
  'paths',
  'url',
  'urls',
  'uri',
  'hostname',
  'sql',
  'password',
  'secret',
  'command',
  'dir',
  'directory',
  'filepath',
]);
const MANY = new Set(['ids', 'names', 'keys']);
/** Lists of what single things are told apart by: `num_iids`, `waybill_nos`, `phones`. */
const IDENTIFYING_LISTS = /^(?:[a-z]{0,5}ids|nos|numbers|uuids|emails|phones|skus|urns|handles)$/;
/** Words that only end like them. */
const NO_IDENTIFIERS = new Set(['bids', 'kids', 'grids', 'lids', 'aids', 'fluids', 'solids', 'hybrids']);
const ROLES_OF_FORMATS: ReadonlyMap<string, Role> = new Map([
  ...['uri', 'url', 'uri-reference'].map((format) => [format, 'url'] as const),
  ['email', 'recipient'],
  ...['hostname', 'ipv4', 'ipv6'].map((format) => [format, 'host'] as const),
]);
const COMMON_NAME = 64;
const LONGEST_CODE = 64;
/** Codes that are no program. */
const IDENTIFYING =
  /\b(?:project|discount|promo(?:tion)?|coupon|voucher|gift|country|currency|language|locale|postal|zip|area|dial|product|item|stock|status|error|reason|verification|confirmation|security|authori[sz]ation|auth|invite|invitation|referral|access|tracking|unique|account|department|airport|station|airline|iata|icao|iso|bank|swift|tax|branch|one[- ]time|otp|digit|template|campus|course|class) code\b|\bcode (?:sent|received|from)\b/i;
const ACTIONS = new Set(['action', 'actions', 'operations', 'operation', 'op', 'subcommand']);
const IDENTIFIERS = new Set(['id', 'ids', 'uuid', 'guid', 'uid', 'slug']);

/** What a parameter is for, by its name, its type and its format. */
export function rolesOf(parameter: Described): Role[] {
  const isList = parameter.type.startsWith('array');
  const last = parameter.tokens.at(-1)?.word ?? '';
  const roles = [...namedRoles(parameter)];
  const format = formatRole(parameter);
  if (format) roles.push(format);
  if (endsInAction(parameter)) roles.push('action');
  if (IDENTIFIERS.has(last)) roles.push('id');
  if (isList && namesMany(parameter.tokens.length, last)) roles.push('bulk');
  return roles.length < 2 ? roles : [...new Set(roles)].toSorted();
}

/** Whether a list is one of ids, names or numbers by its last word. */
function namesMany(words: number, last: string): boolean {
  if (words > 1 && MANY.has(last)) return true;
  if (words > 1 && last === 'list') return true;
  return IDENTIFIERS.has(last) || (IDENTIFYING_LISTS.test(last) && !NO_IDENTIFIERS.has(last));
}

function namedRoles(parameter: Described): readonly Role[] {
  if (parameter.type === 'boolean') return flagsOf(parameter.key);
  const groups = groupsOf(parameter.key);
  return groups.length === 0 ? groups : groups.filter((role) => fits(role, parameter));
}

/** The groups that a name belongs to as a whole or by its ending. */
const groupsOf = remembering((key) => {
  const tokens = tokensOfName(key);
  return matchPhrases(ENGLISH.parameters, tokens, { start: 0, end: tokens.length })
    .filter(({ start, end }) => end === tokens.length && (start === 0 || ENDINGS.has(tokens[start]?.word ?? '')))
    .filter(({ group, start }) => start === 0 || BY_ENDING.has(group))
    .map(({ group }) => group)
    .filter((group) => group !== 'markup');
}, COMMON_NAME);

/** What the name of a switch says that it switches. */
const flagsOf = remembering((key) => {
  const tokens = tokensOfName(key);
  const whole = { start: 0, end: tokens.length };
  const kinds = matchPhrases(ENGLISH.flags, tokens, whole)
    .filter(({ start, end }) => start === 0 && end === tokens.length)
    .map(({ group }): Role => `flag:${group}`);
  const isVisibility = ({ group, end }: PhraseMatch) => group === 'visibility' && end === tokens.length;
  return matchPhrases(ENGLISH.parameters, tokens, whole).some(isVisibility) ? [...kinds, 'visibility'] : kinds;
}, COMMON_NAME);

/** A code that identifies something: of a project, a voucher, a country; or one that is too short for a program. */
function isShort(schema: Described['schema']): boolean {
  const description = own(schema, 'description');
  const longest = own(schema, 'maxLength');
  if (typeof longest === 'number' && longest <= LONGEST_CODE) return true;
  return typeof description === 'string' && IDENTIFYING.test(description);
}

function fits(role: string, { key, type, choices, schema }: Described): boolean {
  if (role === 'action') return !/number|integer|object/.test(type);
  if (role === 'bulk') return type.startsWith('array');
  if (role === 'code' && key === 'code' && isShort(schema)) return false;
  if (role === 'query' && key === 'pipeline' && type === 'string') return false;
  if (TEXTUAL.has(role)) return choices === undefined && /string|unknown|^array$/.test(type);
  if (role === 'amount') return /number|integer|string|unknown/.test(type);
  return true;
}

/** `issue_action` among fixed values chooses an action, as `action` does; several of them at once filter a list. */
function endsInAction({ tokens, type, choices = [] }: Described): boolean {
  const last = tokens.at(-1)?.word ?? '';
  const filters = type.startsWith('array') && !last.endsWith('s');
  return choices.length > 1 && ACTIONS.has(last) && !filters;
}

function formatRole({ schema, choices }: Described): Role | undefined {
  const format = choices ? undefined : own(schema, 'format');
  return typeof format === 'string' ? ROLES_OF_FORMATS.get(format) : undefined;
}
