import type { Policy } from '#model/types.ts';
import { type ClientExport, type ExportOptions, exportPolicy } from './export.ts';
import { gluedSpelling, namesOf, PLAIN_SERVER, type Said, type Target } from './target.ts';

const MAX_NAME = 64;

/** Claude Code's permission rules. */
export const CLAUDE_CODE: Target = {
  id: 'claude-code',
  title: 'Claude Code',
  file: '.claude/settings.json',
  format: 'json',
  words: ['allow', 'ask', 'deny'],
  others: 'asks',
  refusesServer: true,
  lacks: { arguments: 'skips rules about the arguments of such tools' },
  notes: ['Rules of several settings files add up; deny wins over ask, ask over allow.'],
  unconfirmed: [],
  problemOfServer,
  problemOfName,
  spelling: gluedSpelling,
  document,
  blank: { permissions: {} },
};

/** The permissions of Claude Code's settings that say the most of a policy and never permit more; throws an InputError for a server name that its rules cannot carry. */
export function write(policy: Policy, options: ExportOptions): ClientExport {
  return exportPolicy(CLAUDE_CODE, policy, options);
}

function problemOfServer(name: string): string | undefined {
  if (!PLAIN_SERVER.test(name)) return 'cannot stand in a permission rule';
  return /__|_$/.test(name) ? "could be taken for a server and a part of a tool's name" : undefined;
}

function problemOfName(name: string, serverName: string): string | undefined {
  if (!PLAIN_SERVER.test(name)) return 'the name has characters that mean something else in a permission rule';
  if (name.includes('__') || name.startsWith('_')) return 'the name could be taken for another server and tool';
  const { length } = ruleOf(serverName, name);
  return length > MAX_NAME ? `the full name has ${length} characters and Claude Code takes ${MAX_NAME}` : undefined;
}

function ruleOf(serverName: string, name: string): string {
  return `mcp__${serverName}__${name}`;
}

function document(said: Said): object {
  if (said.refusesAll) return { permissions: { deny: [`mcp__${said.serverName}`] } };
  const groups = (['allow', 'ask', 'deny'] as const).map((verdict) => [verdict, namesOf(said, verdict)] as const);
  const written = groups.filter(([, names]) => names.length > 0);
  return {
    permissions: Object.fromEntries(written.map(([verdict, names]) => [verdict, names.map((name) => ruleOf(said.serverName, name))])),
  };
}
