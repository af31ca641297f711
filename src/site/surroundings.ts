import type { ListedTool } from '#export/listed-tool.ts';
import type { Category, Correction, Server, ServerId, Severity } from '#model/types.ts';
import { type CataloguedServer, known, servers } from './catalogue.ts';
import { disputesOver } from './disputes.ts';
import { alikes, alternatives } from './indexes.ts';

type Named = Pick<Server, 'id' | 'title' | 'target'>;

/** A tool of another server that does the same with a lower severity, as a page shows it. */
export interface ShownAlternative {
  readonly product: string;
  readonly name: string;
  readonly address: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly server: Named;
}

/** All that the pages and files of a server show of what is not in its own folder of the catalogue, and of what lies apart there. */
interface Surroundings {
  /** Servers whose packages have names that are easily taken for its own. */
  readonly alikes: readonly Named[];
  /** By the address of the tool that is higher. */
  readonly alternatives: Readonly<Record<string, readonly ShownAlternative[]>>;
  /** What is contested and not decided yet. */
  readonly disputes: readonly Correction[];
}

const all = new Map<ServerId, Surroundings>(servers.map((server) => [server.server.id, around(server)]));

/** What the pages and files of a server show of the rest; another way to it there is none, which a test holds. */
export function surroundingsOf(server: ServerId): Surroundings {
  return known(all.get(server), server);
}

/** Where a tool's act on the same product has a lower label, the lowest first. */
export function alternativesTo({ server, address }: ListedTool): readonly ShownAlternative[] {
  return surroundingsOf(server.id).alternatives[address] ?? [];
}

/** What is contested of a server, or of one of its tools, and not decided yet. */
export function openDisputes(server: ServerId, tool?: string): Correction[] {
  return surroundingsOf(server).disputes.filter((dispute) => tool === undefined || dispute.tool === undefined || dispute.tool === tool);
}

function around({ server, tools }: CataloguedServer): Surroundings {
  const found = tools.map((tool) => [tool.address, alternatives.of(tool).map(shown)] as const);
  return {
    alikes: (alikes.get(server.id) ?? []).map(named),
    alternatives: Object.fromEntries(found.filter(([, others]) => others.length > 0)),
    disputes: disputesOver(server.id),
  };
}

function shown({ product, tool: { label, address, server } }: ReturnType<typeof alternatives.of>[number]): ShownAlternative {
  return { product, name: label.name, address, category: label.category, severity: label.severity, server: named(server) };
}

function named({ id, title, target }: Server): Named {
  return { id, title, target };
}
