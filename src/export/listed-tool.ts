import { twinsAmong } from '#clients/twins.ts';
import type { Advisories, Assessment, Observation, RawTool, Server, Snapshot, ToolAssessment } from '#model/types.ts';
import { toolAddresses } from './addresses.ts';
import { type ToldAsked, toldAsked } from './asked.ts';

/** What the catalogue holds of one server; what is not there is undefined. */
export interface CatalogueEntry {
  readonly server: Server;
  readonly observation: Observation | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly assessment: Assessment | undefined;
  readonly advisories?: Advisories | undefined;
}

/** A tool as its server sent it, beside its label, with the address of its page. */
export interface ListedTool {
  readonly server: Server;
  readonly snapshot: Snapshot;
  /** When its server last listed it. */
  readonly observedAt: string;
  /** How its server was asked, where that is known and there is more than one way. */
  readonly asked?: ToldAsked | undefined;
  readonly definition: RawTool;
  readonly label: ToolAssessment;
  readonly address: string;
  /** The server's other tools that some client may take for this one. */
  readonly twins: readonly string[];
}

/** The labels, where they are of the newest snapshot; labels of an older one are not shown beside a newer definition. */
export function currentAssessment({ snapshot, assessment }: CatalogueEntry): Assessment | undefined {
  return snapshot && assessment?.snapshot === snapshot.digest ? assessment : undefined;
}

const listings = new WeakMap<Assessment, { readonly entry: CatalogueEntry; readonly tools: readonly ListedTool[] }>();

/** A server's tools in the order sent; none while its newest snapshot has no labels. Listed once for the same documents, however often they are asked for. */
export function toolsOf(entry: CatalogueEntry): readonly ListedTool[] {
  const assessment = currentAssessment(entry);
  if (!entry.snapshot || !assessment) return [];
  const listing = listings.get(assessment);
  if (listing && isSame(listing.entry, entry)) return listing.tools;
  const tools = listed(entry, entry.snapshot, assessment);
  listings.set(assessment, { entry, tools });
  return tools;
}

function isSame(one: CatalogueEntry, other: CatalogueEntry): boolean {
  return one.server === other.server && one.snapshot === other.snapshot && one.observation === other.observation;
}

function listed({ server, observation }: CatalogueEntry, snapshot: Snapshot, assessment: Assessment): ListedTool[] {
  const observedAt = observation?.observedAt ?? snapshot.takenAt;
  const asked = toldAsked(server, snapshot, observation);
  const names = snapshot.tools.map(({ name }) => name);
  const addresses = toolAddresses(server.id, names);
  const twinsOf = twinsAmong(names);
  return assessment.tools.flatMap((label, index) => {
    const definition = snapshot.tools[index];
    const address = addresses[index];
    return definition && address ? { server, snapshot, observedAt, asked, definition, label, address, twins: twinsOf(label.name) } : [];
  });
}

/** The tool's own description, or the empty string where it sent none or something else than text. */
export function descriptionOf({ definition }: Pick<ListedTool, 'definition'>): string {
  const { description } = definition;
  return typeof description === 'string' ? description : '';
}
