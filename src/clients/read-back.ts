import { parse as parseJsonc } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { type Permit, readConditions, readPermit } from './read-conditions.ts';
import type { Target } from './target.ts';

/** What a client does about tools by what it was given, as its documentation has it. */
export interface Reading {
  /** Run without a question. */
  readonly allow: readonly string[];
  /** Run after a question, because the text says so. */
  readonly ask: readonly string[];
  /** Refused or not offered, because the text says so. */
  readonly refuse: readonly string[];
  /** Run without a question when each argument that is named has one of its values. */
  readonly allowIf?: readonly Permit[];
  /** What happens to all others. */
  readonly others: 'ask' | 'refuse';
}

// biome-ignore lint/suspicious/noExplicitAny: documents of twenty foreign shapes
type Document = any;

const NOTHING: Reading = { allow: [], ask: [], refuse: [], others: 'ask' };
const CLOSED: Reading = { ...NOTHING, others: 'refuse' };

const keysWith = (map: Record<string, unknown>, is: (value: Document) => boolean): string[] =>
  Object.entries(map)
    .filter(([, value]) => is(value))
    .map(([key]) => key);

/** Takes what names a server off the names of its tools, and fails where it is not there. */
const bare = (prefix: string, names: readonly string[] = []): string[] =>
  names.map((name) => {
    if (!name.startsWith(prefix)) throw new Error(`${JSON.stringify(name)} does not begin with ${prefix}`);
    return name.slice(prefix.length);
  });

const matched = (pattern: RegExp, texts: readonly string[]): string[] =>
  texts.map((text) => {
    const name = pattern.exec(text)?.[1];
    if (name === undefined) throw new Error(`${JSON.stringify(text)} is no rule`);
    return name;
  });

const PARSERS = {
  json: (text: string): Document => JSON.parse(text),
  jsonc: (text: string): Document => {
    const errors: unknown[] = [];
    const value: Document = parseJsonc(text, errors as never);
    if (errors.length > 0) throw new Error(`no JSON with comments: ${text}`);
    return value;
  },
  toml: (text: string): Document => parseToml(text),
  yaml: (text: string): Document => parseYaml(text),
  text: (text: string): Document => text.split('\n').slice(0, -1),
};

type Reader = (document: Document, server: string) => Reading;

const READERS: Readonly<Record<string, Reader>> = {
  'claude-code': ({ permissions: { allow, ask, deny = [] } }, server) => {
    if (deny.includes(`mcp__${server}`)) return CLOSED;
    const own = (names?: readonly string[]) => bare(`mcp__${server}__`, names);
    return { ...NOTHING, allow: own(allow), ask: own(ask), refuse: own(deny) };
  },
  cursor: ({ mcpAllowlist }, server) => ({ ...NOTHING, allow: bare(`${server}:`, mcpAllowlist) }),
  'vs-code': (settings, server) => ({
    ...NOTHING,
    ask: bare(
      `${server}/`,
      keysWith(settings['chat.tools.eligibleForAutoApproval'], (is) => is === false),
    ),
  }),
  'copilot-cli': ({ mcpServers }, server) => ({ ...CLOSED, ask: mcpServers[server].tools }),
  codex: ({ mcp_servers }, server) => {
    const { enabled_tools, disabled_tools, default_tools_approval_mode, tools = {} } = mcp_servers[server];
    if (default_tools_approval_mode !== 'prompt') throw new Error('tools would not be asked about');
    const enabled: string[] = enabled_tools.filter((name: string) => !disabled_tools.includes(name));
    const approved = new Set(keysWith(tools, ({ approval_mode }) => approval_mode === 'approve'));
    return { ...CLOSED, allow: enabled.filter((name) => approved.has(name)), ask: enabled.filter((name) => !approved.has(name)) };
  },
  'gemini-settings': ({ mcpServers, mcp }, server) => {
    if (mcp?.excluded.includes(server)) return CLOSED;
    const { includeTools, excludeTools } = mcpServers[server];
    return { ...CLOSED, ask: includeTools, refuse: excludeTools };
  },
  'gemini-policy': ({ rule }, server) => {
    const byDecision = (decision: string): string[] =>
      rule
        .filter((one: Document) => one.decision === decision && one.toolName && one.priority === 500)
        .flatMap((one: Document) => one.toolName);
    const [rest] = rule.filter((one: Document) => one.toolName === undefined && one.priority === 100);
    const others = rest.decision === 'deny' ? 'refuse' : 'ask';
    if (rest.decision === 'allow' || rule.some(({ mcpName }: Document) => mcpName !== server)) throw new Error('reaches too far');
    return { allow: byDecision('allow'), ask: byDecision('ask_user'), refuse: byDecision('deny'), others };
  },
  opencode: ({ permission }, server) => {
    const [[first, rest] = [], ...named] = Object.entries<string>(permission);
    if (first !== `${server}_*` || rest === 'allow') throw new Error('the rule for the server must come first and allow nothing');
    const of = (value: string) =>
      bare(
        `${server}_`,
        named.filter(([, is]) => is === value).map(([key]) => key),
      );
    return { allow: of('allow'), ask: of('ask'), refuse: of('deny'), others: rest === 'deny' ? 'refuse' : 'ask' };
  },
  zed: ({ agent }, server) => {
    const of = (value: string) =>
      bare(
        `mcp:${server}:`,
        keysWith(agent.tool_permissions.tools, (is) => is.default === value),
      );
    return { ...NOTHING, allow: of('allow'), ask: of('confirm'), refuse: of('deny') };
  },
  goose: ({ user }, server) => ({
    ...NOTHING,
    allow: bare(`${server}__`, user.always_allow),
    ask: bare(`${server}__`, user.ask_before),
    refuse: bare(`${server}__`, user.never_allow),
  }),
  cline: ({ mcpServers }, server) => ({ ...NOTHING, allow: mcpServers[server].autoApprove }),
  openai: ({ tools: [entry] }) => {
    if (!entry) return CLOSED;
    const { always, never } = entry.require_approval;
    const [allow, ask]: string[][] = [never?.tool_names ?? [], always?.tool_names ?? []];
    const named = [...(allow ?? []), ...(ask ?? [])].toSorted();
    if (entry.allowed_tools.tool_names.toSorted().join('\n') !== named.join('\n')) throw new Error('a tool has no approval');
    return { ...CLOSED, allow: allow ?? [], ask: ask ?? [] };
  },
  anthropic: ({ tools: [{ default_config, configs }] }) => {
    if (default_config.enabled !== false) throw new Error('enabled by default');
    return { ...CLOSED, allow: keysWith(configs, ({ enabled }) => enabled) };
  },
  agentgateway: ({ mcpAuthorization: { rules } }, server) => {
    if (rules[0].require === 'false') return CLOSED;
    return { ...CLOSED, allow: matched(/^mcp\.tool\.name == "([^"\\]+)"$/, bare(`mcp.tool.target == "${server}" && `, rules)) };
  },
  toolhive: ({ cedar: { policies } }) => {
    if (policies[0] === 'forbid(principal, action == Action::"call_tool", resource);') return CLOSED;
    const rules: Permit[] = policies.map(readPermit);
    const plain = rules.filter(({ lists }) => lists.length === 0);
    return { ...CLOSED, allow: plain.map(({ tool }) => tool), allowIf: rules.filter(({ lists }) => lists.length > 0) };
  },
  docker: (servers, server) => ({ ...CLOSED, allow: servers[server] }),
  intercept: ({ version, default: rest, hide, tools }) => {
    if (version !== '1' || rest !== 'deny') throw new Error('the default must refuse');
    const conditional = keysWith(tools, ({ rules }) => rules.length > 0 && rules.every(({ conditions }: Document) => conditions));
    const allowIf = conditional.map((tool) => ({ tool, lists: tools[tool].rules.map(readConditions) }));
    return { ...CLOSED, allow: keysWith(tools, ({ rules }) => rules.length === 0), refuse: hide, allowIf };
  },
  names: (lines) => ({ ...CLOSED, allow: lines }),
};

/** An export as a value of its language; throws where the text is broken. */
export function parseExport({ format }: Pick<Target, 'format'>, text: string): unknown {
  return PARSERS[format](text);
}

/** Reads an export as its client would; throws where the text is broken or reaches further than the server. */
export function readBack({ id, format }: Pick<Target, 'id' | 'format'>, text: string, server: string): Reading {
  const reader = READERS[id];
  if (!reader) throw new Error(`nobody reads ${id}`);
  return reader(PARSERS[format](text), server);
}
