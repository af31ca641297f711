import type { Surface } from '#mcp/list.ts';
import { digestSurface } from '#model/canonical.ts';
import type { Origin, ServerId, Snapshot } from '#model/types.ts';

/** The immutable record of a surface. */
export function snapshotOf(server: ServerId, surface: Surface, { takenAt, origin }: { takenAt: string; origin: Origin }): Snapshot {
  const { protocolVersion, serverInfo, capabilities, instructions, tools } = surface;
  return {
    schemaVersion: 1,
    server,
    takenAt,
    origin,
    transport: 'stdio',
    protocolVersion,
    serverInfo: { ...serverInfo },
    capabilities: { ...capabilities },
    ...(instructions !== undefined && { instructions }),
    tools: [...tools],
    ...digestSurface(tools, instructions),
  };
}
