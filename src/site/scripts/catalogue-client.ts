import type { KnownTarget } from '#clients/config/match.ts';
import { apiServerAddress, jsonTwin, PLACES } from '#export/addresses.ts';
import type { AdvisoryLookup } from '#export/advisories.ts';
import type { Facts, RawTool, ServerId, ToolAssessment } from '#model/types.ts';

/** A line of the catalogue's list of servers. */
export interface ServerLine {
  readonly id: ServerId;
  readonly title: string;
  readonly tools: number;
  /** Null for servers that nobody else can name. */
  readonly target: KnownTarget | null;
}

/** A tool as the API gives it: its label, and where its page is. */
export interface ApiTool extends ToolAssessment {
  readonly page: string;
}

/** What the API tells of one server. */
export interface ApiServer {
  readonly server: { readonly id: ServerId; readonly title: string; readonly facts: Facts };
  readonly page: string;
  readonly tools: readonly ApiTool[];
  readonly advisories: AdvisoryLookup;
}

const known = new Map<string, Promise<unknown>>();

/** Every server of the catalogue. */
export async function fetchServers(): Promise<readonly ServerLine[]> {
  return (await fetchJson<{ readonly servers: readonly ServerLine[] }>(PLACES.apiServers)).servers;
}

/** One server with the labels of its tools. */
export function fetchServer(id: ServerId): Promise<ApiServer> {
  return fetchJson(apiServerAddress(id));
}

/** A tool's definition as its server sent it. */
export async function fetchDefinition({ page }: ApiTool): Promise<RawTool> {
  return (await fetchJson<{ readonly definition: RawTool }>(jsonTwin(page))).definition;
}

/** A file of this site, asked for once. */
function fetchJson<Value>(address: string): Promise<Value> {
  const running = known.get(address) ?? load(address);
  known.set(address, running);
  running.catch(() => known.delete(address));
  return running as Promise<Value>;
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
