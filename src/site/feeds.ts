import { PLACES } from '#export/addresses.ts';
import { ALL_CHANGES, LABEL_SCOPES, serverScope } from '#export/feed-scopes.ts';
import { entryOf, type Feed, type FeedEntry, feedOf } from '#export/feeds.ts';
import { printableName } from '#export/printable.ts';
import { type Revision, stableId } from '#export/revisions.ts';
import { shortServerTitle } from '#export/server-title.ts';
import { type CataloguedServer, frame, servers } from './catalogue.ts';
import { answersOf, newestRevisions, revisionsOn } from './history.ts';
import { counted } from './words.ts';

const UNDATED = '1970-01-01T00:00:00.000Z';
const updated = frame.generatedAt ?? UNDATED;

/** Every feed of the site: of all changes, of each category, of each severity, of each server that ever answered. */
export function* allFeeds(): Iterable<Feed> {
  yield feedOf(
    { scope: ALL_CHANGES, title: 'Placard: all changes', page: PLACES.changes },
    newestRevisions.flatMap((revision) => entryOf(ALL_CHANGES, revision, revision.changes) ?? []),
    updated,
  );
  for (const { scope, part, value } of LABEL_SCOPES) {
    const labelled = new Set(
      servers.flatMap(({ server, tools }) =>
        tools.filter(({ label }) => label[part] === value).map((tool) => keyOf(server.id, tool.label.name)),
      ),
    );
    const entries = newestRevisions.flatMap((revision) => entryOf(scope, revision, changesOf(revision, labelled)) ?? []);
    yield feedOf({ scope, title: `Placard: changes of tools labelled ${value}`, page: PLACES.changes }, entries, updated);
  }
  for (const server of servers) if (server.snapshot) yield serverFeed(server);
}

function changesOf({ server, changes }: Revision, tools: ReadonlySet<string>): Revision['changes'] {
  return changes.filter(({ tool }) => tool !== undefined && tools.has(keyOf(server.id, tool)));
}

function keyOf(server: string, tool: string): string {
  return `${server}\n${tool}`;
}

function serverFeed(catalogued: CataloguedServer): Feed {
  const { server, address } = catalogued;
  const scope = serverScope(server.id);
  const entries = revisionsOn(server.id).flatMap((revision) => entryOf(scope, revision, revision.changes) ?? []);
  const title = `Placard: ${printableName(shortServerTitle(server))}`;
  return feedOf({ scope, title, page: address }, [...entries, ...arrivalOf(catalogued)], updated);
}

/** The first answer of a server, so that no feed is empty. */
function arrivalOf({ server, address }: CataloguedServer): FeedEntry[] {
  const [first] = answersOf(server.id);
  if (!first) return [];
  const title = `${printableName(shortServerTitle(server))}: first answer`;
  const text = `It listed ${counted(first.tools.size, 'tool')}.`;
  return [{ id: stableId('first', server.id, first.digest), at: first.takenAt, title, address: `${address}#timeline`, text, tags: [] }];
}
