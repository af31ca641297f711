import { resolve } from 'node:path';
import { exposureOf } from '#classify/exposure.ts';
import { serverAddress } from '#export/addresses.ts';
import { type Frame, frameOf, serverFrame } from '#export/frame.ts';
import { type CatalogueEntry, currentAssessment, type ListedTool, toolsOf } from '#export/listed-tool.ts';
import { totalsOf } from '#export/totals.ts';
import { InputError } from '#model/errors.ts';
import { compareRisk, compareText } from '#model/scales.ts';
import type { ServerId } from '#model/types.ts';
import { readAttacks, readEntries, readTaxonomy, readTerms } from '#store/read.ts';

/** One server with its page's address; its tools stand riskiest first, none when its surface is unknown. */
export interface CataloguedServer extends CatalogueEntry {
  readonly address: string;
  /** Version and time of what is known of it. */
  readonly frame: Frame;
  readonly exposure: ReturnType<typeof exposureOf> | undefined;
  readonly tools: readonly ListedTool[];
}

/** The folder that is published, absolute. */
export const root = resolve(process.env['PLACARD_CATALOG'] ?? 'catalog');

/** Every server as the store holds it, by id in code-unit order; all numbers on the site are counted from here. */
export const entries = readEntries(root);

/** How many servers and tools there are, of each kind. */
export const totals = totalsOf(entries);

/** Every server with its page. */
export const servers: readonly CataloguedServer[] = entries.map(catalogued);

/** Version and time of the data, for every page and document that is not about one server. */
export const frame = frameOf(servers.map((server) => server.frame));

/** Every tool of every server, riskiest first. */
export const tools: readonly ListedTool[] = servers.flatMap((server) => server.tools).toSorted(compareTools);

/** The attack patterns, by id. */
export const attacks = readAttacks(root);

/** The glossary, by id. */
export const terms = readTerms(root);

/** The meaning of the words that labels use. */
export const taxonomy = readTaxonomy(root);

const byAddress = new Map(tools.map((tool) => [tool.address, tool]));
const byId = new Map(servers.map((server) => [server.server.id, server]));

/** The tool whose page has this address. */
export function toolAt(address: string): ListedTool {
  return known(byAddress.get(address), address);
}

/** The server of an id. */
export function serverOf(id: ServerId): CataloguedServer {
  return known(byId.get(id), id);
}

/** A value that the catalogue must hold. */
export function known<Value>(value: Value | undefined, where: string): Value {
  if (value === undefined)
    throw new InputError(where, 'the catalogue names it but does not hold it', 'run `npm run classify` and build again');
  return value;
}

function catalogued(entry: CatalogueEntry): CataloguedServer {
  const assessment = currentAssessment(entry);
  return {
    ...entry,
    address: serverAddress(entry.server.id),
    frame: serverFrame(entry),
    exposure: assessment && exposureOf(assessment),
    tools: toolsOf(entry).toSorted(compareTools),
  };
}

function compareTools(a: ListedTool, b: ListedTool): number {
  return compareRisk(a.label, b.label) || compareText(a.address, b.address);
}
