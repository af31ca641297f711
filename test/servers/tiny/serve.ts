import { createInterface } from 'node:readline';

type Params = Readonly<Record<string, unknown>>;
type Answers = Readonly<Record<string, (params: Params) => unknown>>;

const WELCOME = {
  initialize: () => ({ protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'tiny', version: '1.0.0' } }),
};

/** Answers requests over stdio, each method by its function; `heard` sees every other message. */
export function serve(
  answers: Answers,
  heard: (message: { method?: string; id?: unknown; error?: unknown }) => void = () => undefined,
): void {
  const known: Answers = { ...WELCOME, ...answers };
  createInterface({ input: process.stdin }).on('line', (line) => {
    const message = JSON.parse(line);
    const answer = known[message.method];
    if (answer === undefined) heard(message);
    else send({ id: message.id, result: answer(message.params ?? {}) });
  });
}

/** Lists tools on one page and nothing else. */
export function serveTools(tools: readonly unknown[]): void {
  serve({ 'tools/list': () => ({ tools }) });
}

/** Lists one tool whose description is what the program found out. */
export function serveConfession(findings: unknown): void {
  serveTools([tool('confess', { description: JSON.stringify(findings) })]);
}

/** Writes one JSON-RPC message. */
export function send(message: object): void {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

/** A tool with the least that a tool needs. */
export function tool(name: string, more: object = {}): object {
  return { name, inputSchema: { type: 'object' }, ...more };
}
