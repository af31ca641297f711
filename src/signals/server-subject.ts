import type { RawTool, Server, Snapshot } from '#model/types.ts';

/** A whole server, with everything that rules about servers look at. */
export interface ServerSubject {
  readonly tools: readonly RawTool[];
  /** What the registry tells of the package; undefined where nobody asked. */
  readonly facts: Server['facts'] | undefined;
  readonly target: Server['target'] | undefined;
}

const LETTERS_PER_TOKEN = 4;

/** A server as it answered, and as it is listed. */
export function serverSubject({ tools }: Pick<Snapshot, 'tools'>, server?: Pick<Server, 'facts' | 'target'>): ServerSubject {
  return { tools, facts: server?.facts, target: server?.target };
}

/** How many tokens the definitions take in a model's context: an estimate, one token for four characters of what is sent, to two digits. */
export function estimatedTokens(tools: readonly RawTool[]): number {
  const sent = tools.map(({ name, description, inputSchema }) => JSON.stringify({ name, description, inputSchema }).length);
  const tokens = sent.reduce((sum, length) => sum + length, 0) / LETTERS_PER_TOKEN;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, tokens))) - 1);
  return Math.round(tokens / step) * step;
}
