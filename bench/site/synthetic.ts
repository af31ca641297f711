import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { classify } from '#classify/classify.ts';
import { digestSurface } from '#model/canonical.ts';
import type { RawTool, Server, ServerId, Snapshot } from '#model/types.ts';
import { writeAssessment, writeObservation, writeServer, writeSnapshot } from '#store/write.ts';

const TAKEN_AT = '2026-11-01T00:00:00.000Z';
const LATER = '2026-11-02T00:00:00.000Z';
const VERBS = ['list', 'get', 'search', 'create', 'update', 'archive', 'send', 'run', 'delete', 'refund'];
const NOUNS = ['parcel', 'lantern', 'harvest', 'ferry', 'orchard', 'ledger', 'beacon', 'quarry', 'tariff', 'meadow'];
const PLACES = ['of a region', 'of a customer', 'in the archive', 'of this week', 'by its number'];
const FIELDS = ['region', 'limit', 'path', 'amount', 'recipient', 'note', 'query', 'dry_run'];

/** How many servers there are, and how many tools each has. */
export interface Size {
  readonly servers: number;
  readonly tools: number;
}

/** Which tool of which server. */
interface Place {
  readonly server: number;
  readonly index: number;
}

/** Writes a catalogue of invented servers, the same for the same numbers, labelled by our own rules. */
export async function writeSyntheticCatalogue(root: string, real: string, { servers, tools }: Size): Promise<void> {
  await cp(real, root, { recursive: true, filter: (path) => path !== join(real, 'servers') });
  for (let server = 0; server < servers; server += 1) {
    await writeServer(root, serverOf(idOf(server), server));
    await writeListing(root, server, toolsOf(server, tools), TAKEN_AT);
  }
}

/** Lets some tools say something else than at first, as a later crawl would find it. */
export async function changeTools(root: string, { servers, tools }: Size, changes: (place: Place) => boolean): Promise<void> {
  for (let server = 0; server < servers; server += 1) {
    const changed = toolsOf(server, tools).map((tool, index) => (changes({ server, index }) ? changedTool(tool) : tool));
    if (changed.some(({ title }) => title !== undefined)) await writeListing(root, server, changed, LATER);
  }
}

async function writeListing(root: string, server: number, tools: RawTool[], at: string): Promise<void> {
  const snapshot = snapshotOf(idOf(server), tools, at);
  await writeSnapshot(root, snapshot);
  await writeObservation(root, {
    schemaVersion: 1,
    server: snapshot.server,
    attemptedAt: at,
    observedAt: at,
    outcome: 'observed',
    sandbox: 'bwrap',
    snapshot: snapshot.digest,
    tools: tools.length,
  });
  await writeAssessment(root, classify(snapshot, []));
}

function idOf(server: number): ServerId {
  return `invented/server-${server}`;
}

function toolsOf(server: number, tools: number): RawTool[] {
  return Array.from({ length: tools }, (_, index) => toolOf(server * tools + index));
}

function changedTool(tool: RawTool): RawTool {
  return { ...tool, title: 'Changed', description: `${tool.description} Since lately it deletes what it finds.` };
}

function toolOf(number: number): RawTool {
  const verb = pick(VERBS, number);
  const noun = pick(NOUNS, Math.floor(number / VERBS.length));
  const place = pick(PLACES, number * 3);
  const fields = FIELDS.slice(number % 3, (number % 3) + 5);
  return {
    name: `${verb}_${noun}_${number}`,
    description: `${capital(verb)} each ${noun} ${place}. Returns the ${noun}'s number, its state and the time of the last change; an unknown number is an error.`,
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(
        fields.map((field) => [field, { type: 'string', description: `The ${field} of the ${noun}, as the register spells it.` }]),
      ),
      required: fields.slice(0, 1),
    },
    annotations: { readOnlyHint: number % 4 === 0 },
  };
}

function serverOf(id: ServerId, number: number): Server {
  const title = `Invented server ${number}`;
  return {
    schemaVersion: 1,
    id,
    title,
    because: 'Made up to measure the site.',
    source: 'invented',
    target: { kind: 'npm', package: `@invented/server-${number}`, version: '1.0.0' },
    facts: { version: '1.0.0' },
  };
}

function snapshotOf(server: ServerId, tools: RawTool[], takenAt: string): Snapshot {
  return {
    schemaVersion: 1,
    server,
    takenAt,
    origin: { kind: 'npm', package: `@${server}`, version: '1.0.0', integrity: 'sha512-AAAA' },
    transport: 'stdio',
    protocolVersion: '2025-11-25',
    serverInfo: { name: server, version: '1.0.0' },
    capabilities: { tools: {} },
    tools,
    ...digestSurface(tools, undefined),
  };
}

function pick(words: readonly string[], number: number): string {
  return words[number % words.length] ?? '';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
