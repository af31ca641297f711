import { InputError } from '#model/errors.ts';
import { compareText } from '#model/scales.ts';
import type { Policy, ToolRule } from '#model/types.ts';
import { clauseName } from '#policy/clause.ts';
import { lookalikes } from '#policy/lookalikes.ts';
import { normalise } from '#policy/normalise.ts';

/** What a client is given, and what of the policy its words cannot say. */
export interface ClientExport {
  /** The file that the text belongs into, as the client's users know it. */
  readonly file: string;
  readonly text: string;
  readonly unexpressed: readonly Unexpressed[];
}

/** A clause that an export leaves out or replaces, and why. */
interface Unexpressed {
  readonly clause: string;
  readonly because: string;
}

/** What an export needs to know beside the policy. */
export interface ExportOptions {
  /** The client's own name for the server. */
  readonly serverName: string;
  /** The names that the server lists; those that the policy refuses by default are then denied one by one. */
  readonly tools?: readonly string[];
}

type Permission = 'allow' | 'ask' | 'deny';

interface Translation {
  readonly permissions: readonly { readonly permission: Permission; readonly rule: string }[];
  readonly unexpressed: readonly Unexpressed[];
}

const FILE = '.claude/settings.json';
const NAME = /^[A-Za-z0-9_-]+$/;
const MAX_NAME = 64;

/** The permissions of Claude Code's settings that say the most of a policy and never permit more; throws an InputError for a server name that its rules cannot carry. */
export function write(policy: Policy, { serverName, tools = [] }: ExportOptions): ClientExport {
  checkServerName(serverName);
  const { permissions, unexpressed } = policy.mode === 'observe' ? observing() : translate(normalise(policy), serverName, tools);
  return { file: FILE, text: `${JSON.stringify({ permissions: settingsOf(permissions) }, null, 2)}\n`, unexpressed };
}

function checkServerName(name: string): void {
  const remedy = "name the server with letters, digits, single `_` and `-` in the client's settings";
  if (!NAME.test(name)) throw new InputError('server name', `${JSON.stringify(name)} cannot stand in a permission rule`, remedy);
  if (/__|_$/.test(name))
    throw new InputError('server name', `${JSON.stringify(name)} could be taken for a server and a part of a tool's name`, remedy);
}

function observing(): Translation {
  return {
    permissions: [],
    unexpressed: [
      {
        clause: 'mode',
        because: 'Claude Code has no journal of what would have been refused; no rule is written, so it asks as it is set to.',
      },
    ],
  };
}

function translate(policy: Policy, serverName: string, announced: readonly string[]): Translation {
  const { hide = [], tools = {} } = policy;
  if (hide.includes('*') || policy.all_tools?.action === 'deny')
    return { permissions: [{ permission: 'deny', rule: `mcp__${serverName}` }], unexpressed: [] };
  const hidden = hide.map((name, index) => translateTool(serverName, { name, clause: clauseName('hide', index), permission: 'deny' }));
  const shown = Object.entries(tools).filter(([name]) => !hide.includes(name));
  const listed = shown.map(([name, rule]) => translateRule(policy, serverName, { name, rule }));
  const unlisted = policy.default === 'deny' ? announced.filter((name) => !hide.includes(name) && !Object.hasOwn(tools, name)) : [];
  const refused = unlisted.map((name) => translateTool(serverName, { name, clause: 'default', permission: 'deny' }));
  return merge([...hidden, ...listed, ...refused, translateDefault(policy, announced.length > 0)]);
}

function translateRule(policy: Policy, serverName: string, { name, rule }: { name: string; rule: ToolRule }): Translation {
  const clause = clauseName('tools', name);
  const lost = rule.action === 'deny' ? [] : lostClauses(policy, name, rule);
  const isRefused = rule.action === 'deny' || lookalikes(policy)(name) !== undefined;
  const permission = isRefused ? 'deny' : permissionOf(policy, rule, lost);
  return merge([translateTool(serverName, { name, clause, permission }), { permissions: [], unexpressed: lost }]);
}

function permissionOf({ all_tools }: Policy, rule: ToolRule, lost: readonly Unexpressed[]): Permission {
  return rule.action === 'approve' || all_tools?.action === 'approve' || lost.length > 0 ? 'ask' : 'allow';
}

/** The clauses under which a call would pass only sometimes: Claude Code has no words for them, so each call is asked about. */
function lostClauses({ all_tools, pins = {}, on_drift }: Policy, name: string, rule: ToolRule): Unexpressed[] {
  const isPinned = Object.hasOwn(pins, name) && on_drift !== 'allow';
  return [
    ...lostOf(rule, 'tools', name),
    ...(all_tools ? lostOf(all_tools, 'all_tools') : []),
    ...(isPinned
      ? [{ clause: clauseName('pins', name), because: 'Claude Code does not compare definitions; each call is asked about instead.' }]
      : []),
  ];
}

function lostOf(rule: ToolRule, ...at: readonly string[]): Unexpressed[] {
  const keys = (['arguments', 'require', 'deny_if', 'approve_if', 'limits'] as const).filter((key) => rule[key] !== undefined);
  return keys.map((key) => ({ clause: clauseName(...at, key), because: LOST[key] }));
}

const ARGUMENTS = 'Claude Code skips rules about the arguments of such tools; each call is asked about instead.';

const LOST = {
  arguments: ARGUMENTS,
  require: ARGUMENTS,
  deny_if: ARGUMENTS,
  approve_if: ARGUMENTS,
  limits: 'Claude Code counts no calls; each call is asked about instead.',
} as const;

function translateTool(
  serverName: string,
  { name, clause, permission }: { name: string; clause: string; permission: Permission },
): Translation {
  const rule = `mcp__${serverName}__${name}`;
  const problem = problemOfName(name, rule);
  if (problem)
    return {
      permissions: [],
      unexpressed: [{ clause, because: `${problem}; no rule is written, so Claude Code asks unless other settings say otherwise.` }],
    };
  return { permissions: [{ permission, rule }], unexpressed: [] };
}

function problemOfName(name: string, rule: string): string | undefined {
  if (!NAME.test(name)) return 'the name has characters that mean something else in a permission rule';
  if (name.includes('__') || name.startsWith('_')) return 'the name could be taken for another server and tool';
  if (rule.length > MAX_NAME) return `the full name has ${rule.length} characters and Claude Code takes ${MAX_NAME}`;
  return undefined;
}

function translateDefault({ default: rest }: Policy, knowsTools: boolean): Translation {
  const ask = 'Claude Code asks about tools without a rule';
  const because =
    rest === 'allow'
      ? `${ask}; an allowance for the whole server would cover refused tools too, so none is written.`
      : `${ask} instead of refusing them${knowsTools ? '; those known today are denied by name' : ''}.`;
  return { permissions: [], unexpressed: [{ clause: 'default', because }] };
}

function merge(translations: readonly Translation[]): Translation {
  return {
    permissions: translations.flatMap(({ permissions }) => permissions),
    unexpressed: translations.flatMap(({ unexpressed }) => unexpressed),
  };
}

function settingsOf(permissions: Translation['permissions']): Partial<Record<Permission, string[]>> {
  const rulesOf = (wanted: Permission): string[] =>
    permissions.flatMap(({ permission, rule }) => (permission === wanted ? [rule] : [])).toSorted(compareText);
  const groups = (['allow', 'ask', 'deny'] as const).map((permission) => [permission, rulesOf(permission)] as const);
  return Object.fromEntries(groups.filter(([, rules]) => rules.length > 0));
}
