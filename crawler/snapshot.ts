import type { Surface } from '#mcp/list.ts';
import { digestSurface } from '#model/canonical.ts';
import type { Asked, Origin, Pointer, ServerId, Snapshot } from '#model/types.ts';

/** When, of what and how a surface was taken, and which of its places differ from start to start. */
export interface Taking {
  readonly takenAt: string;
  readonly origin: Origin;
  /** Absent for what is asked in one way only. */
  readonly asked?: Asked | undefined;
  readonly volatile: readonly Pointer[];
}

/** The immutable record of a surface. */
export function snapshotOf(server: ServerId, surface: Surface, { takenAt, origin, asked, volatile }: Taking): Snapshot {
  const { transport, protocolVersion, protocol, serverInfo, capabilities, instructions, tools, prompts, resourceTemplates } = surface;
  return {
    schemaVersion: 1,
    server,
    takenAt,
    origin,
    ...(asked && { asked }),
    transport,
    protocolVersion,
    ...(protocol.era === 'stateless' && { era: protocol.era }),
    serverInfo: { ...serverInfo },
    capabilities: { ...capabilities },
    ...(instructions !== undefined && { instructions }),
    tools: [...tools],
    ...(prompts && { prompts: [...prompts] }),
    ...(resourceTemplates && { resourceTemplates: [...resourceTemplates] }),
    ...(volatile.length > 0 && { volatile: [...volatile] }),
    ...digestSurface(tools, instructions, { prompts, resourceTemplates, volatile }),
  };
}

/** Whether a server says what a known snapshot holds, but for what is volatile in it and for lists that could not be had this time. */
export function repeats(known: Snapshot, { tools, instructions, prompts, resourceTemplates, unlisted }: Surface): boolean {
  const missing = new Set<string>(unlisted.map(({ method }) => method));
  const lists = {
    prompts: missing.has('prompts/list') ? known.prompts : prompts,
    resourceTemplates: missing.has('resources/templates/list') ? known.resourceTemplates : resourceTemplates,
    volatile: known.volatile,
  };
  return digestSurface(tools, instructions, lists).digest === known.digest;
}
