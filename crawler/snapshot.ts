import type { Surface } from '#mcp/list.ts';
import { type Answer, apartFromTime } from '#model/apart-from-time.ts';
import { digestSurface, type Surroundings } from '#model/canonical.ts';
import type { Asked, Digest, Instant, Origin, Pointer, RawTool, ServerId, Snapshot } from '#model/types.ts';

/** When, of what and how a surface was taken, and which of its places tell the time. */
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

/** Whether a server says what a known snapshot holds, but for the time that went on since, and for lists that could not be had this time. */
export function repeats(known: Snapshot, surface: Surface, takenAt: Instant): boolean {
  const { tools, instructions, prompts, resourceTemplates } = apartFromTime(known, answerOf(surface, takenAt));
  const missing = new Set<string>(surface.unlisted.map(({ method }) => method));
  const lists = {
    prompts: missing.has('prompts/list') ? known.prompts : prompts,
    resourceTemplates: missing.has('resources/templates/list') ? known.resourceTemplates : resourceTemplates,
  };
  return wholeDigest(tools, instructions, lists) === wholeDigest(known.tools, known.instructions, known);
}

/** What of a surface may tell the time, and when it was asked for. */
export function answerOf({ tools, instructions, prompts, resourceTemplates }: Surface, takenAt: Instant): Answer {
  return { tools, instructions, prompts, resourceTemplates, takenAt };
}

/** The digest that no place is left out of. */
function wholeDigest(tools: readonly RawTool[], instructions: string | undefined, { prompts, resourceTemplates }: Surroundings): Digest {
  return digestSurface(tools, instructions, { prompts, resourceTemplates }).digest;
}
