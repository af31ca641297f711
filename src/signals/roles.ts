import type { Role } from '#model/types.ts';
import { ENGLISH } from './lexicon.ts';
import type { ParameterSignal } from './parameters.ts';
import { matchPhrases } from './phrases.ts';
import { own } from './schema-walk.ts';

type Described = Omit<ParameterSignal, 'roles'>;

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
const ACTIONS = new Set(['action', 'actions', 'operations', 'operation', 'op', 'subcommand']);
const IDENTIFIERS = new Set(['id', 'ids', 'uuid', 'guid', 'uid', 'slug']);

/** What a parameter is for, by its name, its type and its format. */
export function rolesOf(parameter: Described): Role[] {
  const roles = new Set<Role>([...namedRoles(parameter), ...formatRoles(parameter)]);
  if (endsInAction(parameter)) roles.add('action');
  if (IDENTIFIERS.has(parameter.tokens.at(-1)?.word ?? '')) roles.add('id');
  if (isBulk(parameter)) roles.add('bulk');
  if (/^array/.test(parameter.type) === false) roles.delete('bulk');
  return [...roles].toSorted();
}

function namedRoles(parameter: Described): Role[] {
  if (parameter.type === 'boolean') return flagRoles(parameter);
  const { tokens } = parameter;
  const whole = { start: 0, end: tokens.length };
  return matchPhrases(ENGLISH.parameters, tokens, whole)
    .filter(({ start, end }) => end === tokens.length && (start === 0 || ENDINGS.has(tokens[start]?.word ?? '')))
    .filter(({ group, start }) => start === 0 || BY_ENDING.has(group))
    .map(({ group }) => group)
    .filter((role) => role !== 'markup' && fits(role, parameter));
}

function fits(role: string, { type, choices }: Described): boolean {
  if (role === 'action') return !/number|integer|object/.test(type);
  if (TEXTUAL.has(role)) return choices === undefined && /string|unknown|^array$/.test(type);
  if (role === 'amount') return /number|integer|string|unknown/.test(type);
  return true;
}

/** `issue_action` among fixed values chooses an action, as `action` does. */
function endsInAction({ tokens, choices = [] }: Described): boolean {
  return choices.length > 1 && ACTIONS.has(tokens.at(-1)?.word ?? '');
}

function flagRoles({ tokens }: Described): Role[] {
  const matches = matchPhrases(ENGLISH.flags, tokens, { start: 0, end: tokens.length });
  const visible = matchPhrases(ENGLISH.parameters, tokens, { start: 0, end: tokens.length }).some(
    ({ group, end }) => group === 'visibility' && end === tokens.length,
  );
  const kinds = matches.filter(({ start, end }) => start === 0 && end === tokens.length).map(({ group }) => `flag:${group}`);
  return visible ? [...kinds, 'visibility'] : kinds;
}

function formatRoles({ schema, choices }: Described): Role[] {
  if (choices) return [];
  const format = own(schema, 'format');
  if (format === 'uri' || format === 'url' || format === 'uri-reference') return ['url'];
  if (format === 'email') return ['recipient'];
  if (format === 'hostname' || format === 'ipv4' || format === 'ipv6') return ['host'];
  return [];
}

function isBulk({ tokens, type }: Described): boolean {
  const last = tokens.at(-1)?.word ?? '';
  return type.startsWith('array') && tokens.length > 1 && (last === 'ids' || last === 'names');
}
