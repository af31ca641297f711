import { refuse } from '#mcp/failure.ts';
import type { RegistryEntry } from '#model/types.ts';
import { table, textIn } from './registry-table.ts';
import { readTargets } from './registry-targets.ts';

/** One entry of a page. */
export interface Told {
  readonly entry: RegistryEntry;
  /** Whether it is of the server's latest version, as far as the registry tells. */
  readonly isLatest: boolean;
}

const OFFICIAL = 'io.modelcontextprotocol.registry/official';
const STATUSES = ['active', 'deprecated', 'deleted'] as const;
const LONGEST = 300;
/** Years before and after have a sign. */
const OF_FOUR_DIGITS = /^\d/;

/** Reads one entry, all of it a stranger's words; throws a Refusal for what has another form. */
export function readRegistryEntry(value: unknown): Told {
  const { server, _meta } = table(value);
  const { packages, remotes } = table(server);
  const name = textIn(table(server), 'name');
  if (name === '' || name.length > LONGEST)
    return refuse('invalid', 'listed a server without a name', 'look whether its format has changed');
  const { status, isLatest, updatedAt } = table(table(_meta)[OFFICIAL]);
  const { elsewhere, ...targets } = readTargets(packages, remotes);
  const changedAt = instant(updatedAt);
  const entry: RegistryEntry = {
    name,
    version: textIn(table(server), 'version').slice(0, LONGEST) || 'unknown',
    status: STATUSES.find((each) => each === status) ?? 'unknown',
    ...(changedAt !== undefined && { updatedAt: changedAt }),
    ...targets,
    ...(elsewhere.length > 0 && { elsewhere }),
  };
  return { entry, isLatest: isLatest !== false };
}

function instant(value: unknown): string | undefined {
  const moment = new Date(typeof value === 'string' ? value : '');
  const text = Number.isNaN(moment.getTime()) ? '' : moment.toISOString();
  return OF_FOUR_DIGITS.test(text) ? text : undefined;
}
