import { bareAddress } from '#clients/config/redact.ts';
import { refuse } from '#mcp/failure.ts';
import type { NpmTarget, RegistryEntry, RemoteTarget } from '#model/types.ts';

type Table = Readonly<Record<string, unknown>>;

/** One entry of a page, and when it last changed by the registry's clock. */
export interface Told {
  readonly entry: RegistryEntry;
  readonly updatedAt: string | undefined;
}

const OFFICIAL = 'io.modelcontextprotocol.registry/official';
const PACKAGE = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const EXACT = /^\d+\.\d+\.\d+(?:[A-Za-z.+-][0-9A-Za-z.+-]*)?$/;
const STATUSES = ['active', 'deprecated', 'deleted'] as const;
const LONGEST = 300;

/** Reads one entry, all of it a stranger's words; undefined for a version that is not the latest; throws a Refusal for what has another form. */
export function readRegistryEntry(value: unknown): Told | undefined {
  const { server, _meta } = table(value);
  const { name, version, packages, remotes } = table(server);
  if (typeof name !== 'string' || name === '' || name.length > LONGEST)
    return refuse('invalid', 'listed a server without a name', 'look whether its format has changed');
  const { status, isLatest, updatedAt } = table(table(_meta)[OFFICIAL]);
  const known = STATUSES.find((each) => each === status) ?? 'unknown';
  if (isLatest === false && known !== 'deleted') return undefined;
  const elsewhere = [...new Set(list(packages).map(({ registryType }) => String(registryType).slice(0, 40)))].filter(
    (kind) => kind !== 'npm',
  );
  const entry: RegistryEntry = {
    name,
    version: typeof version === 'string' ? version.slice(0, LONGEST) : 'unknown',
    status: known,
    packages: list(packages).flatMap((each) => npmTarget(each) ?? []),
    remotes: list(remotes).flatMap((each) => remoteTarget(each) ?? []),
    ...(elsewhere.length > 0 && { elsewhere: elsewhere.toSorted() }),
  };
  return { entry, updatedAt: instant(updatedAt) };
}

function npmTarget({ registryType, identifier, version }: Table): NpmTarget | undefined {
  if (registryType !== 'npm' || typeof identifier !== 'string' || typeof version !== 'string') return undefined;
  return PACKAGE.test(identifier) && EXACT.test(version) ? { kind: 'npm', package: identifier, version } : undefined;
}

/** Addresses with places to fill in are no addresses yet. */
function remoteTarget({ url }: Table): RemoteTarget | undefined {
  const isWhole = typeof url === 'string' && /^https?:\/\//.test(url) && !/[{}]/.test(url) && URL.canParse(url);
  return isWhole ? { kind: 'remote', url: bareAddress(url) } : undefined;
}

function instant(value: unknown): string | undefined {
  const moment = new Date(typeof value === 'string' ? value : '');
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

function list(value: unknown): Table[] {
  return Array.isArray(value) ? value.map(table) : [];
}

function table(value: unknown): Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};
}
