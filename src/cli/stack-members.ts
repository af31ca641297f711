import { guessText, isSameServer, remarkOn, whyNeverKnown } from '#clients/config/match.ts';
import { readServers, UNCLEAR } from '#clients/config/read.ts';
import type { ConfiguredServer } from '#clients/config/server.ts';
import { ownServer } from '#crawler/sources/configured.ts';
import { MisuseError } from '#model/errors.ts';
import type { Assessment, Server } from '#model/types.ts';
import { assertCatalogue, listServers, readAssessment, readServer } from '#store/read.ts';
import { assessmentOf } from './labels.ts';
import { readText } from './read-text.ts';

/** A server of a stack whose tools are known. */
export interface Member {
  /** As it is called in the stack. */
  readonly name: string;
  readonly assessment: Assessment;
  /** What a reader should know of the match, one sentence each. */
  readonly remarks: readonly string[];
}

/** A server of a stack of which nothing is known, and why. */
export interface Stranger {
  readonly name: string;
  readonly because: string;
}

/** Why nothing is known of an entry that no crawl could ask either. */
export const UNASKABLE = `${UNCLEAR}, so its tools are not known`;

/** What a stack was asked for with. */
export interface StackSource {
  readonly config?: string;
  readonly catalog: string;
  readonly store: string;
}

/** The servers of a stack: those that are named by id, and those that a client's configuration names. */
export function membersOf(ids: readonly string[], source: StackSource): { members: Member[]; strangers: Stranger[] } {
  if (ids.length === 0 && source.config === undefined)
    throw new MisuseError('stack', 'no server is named', 'name servers of the catalogue or a configuration with --config');
  const named = [...new Set(ids)].map((id) => memberNamed(id, source));
  const configured = source.config === undefined ? [] : fromConfiguration(source.config, source);
  return {
    members: [...named, ...configured.filter((found) => 'assessment' in found)],
    strangers: configured.filter((found) => 'because' in found),
  };
}

/** A server of the catalogue or, where that has none of this id, of the private store. */
function memberNamed(id: string, { catalog, store }: StackSource): Member {
  const isOwn = !listServers(catalog).includes(id) && listServers(store).includes(id);
  return {
    name: id,
    assessment: assessmentOf('stack', isOwn ? store : catalog, id),
    remarks: isOwn ? [`${id} is labelled by what it said to you, in your own store.`] : [],
  };
}

function fromConfiguration(file: string, source: StackSource): (Member | Stranger)[] {
  assertCatalogue(source.catalog);
  const known = listServers(source.catalog).flatMap((id) => readServer(source.catalog, id) ?? []);
  const { servers, unclear } = readServers(readText(file), file);
  return [...servers.map((server) => identify(server, known, source)), ...unclear.map((name) => ({ name, because: UNASKABLE }))];
}

function identify(server: ConfiguredServer, known: readonly Server[], { catalog, store }: StackSource): Member | Stranger {
  const { name } = server;
  const found = known.find((candidate) => isSameServer(candidate.target, server));
  const assessment = found && readAssessment(catalog, found.id);
  if (found && assessment) return { name, assessment, remarks: [remarkOn(server, found)] };
  const { listing } = ownServer(server, { source: 'configuration', withSecrets: false, thisMachine: false }).sourced;
  const own = readAssessment(store, listing.server);
  if (own)
    return { name, assessment: own, remarks: [`${name} is labelled by what it said to you, in ${listing.server} of your own store.`] };
  const guess = guessText(
    server,
    known.map(({ target }) => target),
  );
  const because = found ? `${found.id} was never listed` : (whyNeverKnown(server) ?? `it is not in the catalogue${guess}`);
  return { name, because: `${because}, so its tools are not known` };
}
