import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD } from '#export/addresses.ts';
import { valueIn } from '#model/json.ts';
import type { ServerId } from '#model/types.ts';
import { fingerprintOf, isFingerprints } from '#store/fingerprint.ts';
import { type CataloguedServer, root, servers } from './catalogue.ts';
import { surroundingsOf } from './surroundings.ts';

/** Where the last build lies, if the same code made it with the same settings from the same general parts of a catalogue. */
export const former = process.env['PLACARD_FORMER'] || undefined;

/** What the pages and files of each server are made from, as a digest: its folder of the catalogue, and what they show of the rest. */
export const madeFrom: ReadonlyMap<ServerId, string> = new Map(servers.flatMap(({ server: { id } }) => digestOf(id)));

const recorded = former === undefined ? undefined : valueIn(readFileSync(join(former, RECORD), 'utf8'));
const before = isFingerprints(recorded) ? recorded : {};

/** The servers whose pages and files the last build left as they would come out. */
export const keptServers = servers.filter(isKept);

/** The servers whose pages and files this build makes. */
export const madeServers = servers.filter((server) => !isKept(server));

function isKept({ server: { id } }: CataloguedServer): boolean {
  return madeFrom.has(id) && madeFrom.get(id) === before[id];
}

/** None where a link leads out of sight. */
function digestOf(id: ServerId): (readonly [ServerId, string])[] {
  const own = fingerprintOf(root, id);
  if (own === undefined) return [];
  const text = JSON.stringify([own, surroundingsOf(id)]);
  return [[id, createHash('sha256').update(text).digest('hex')]];
}
