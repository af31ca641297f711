import { PLACES } from '#export/addresses.ts';
import { ALL_CHANGES, LABEL_SCOPES } from '#export/feed-scopes.ts';
import { entryOf, type Feed, feedOf, UNDATED } from '#export/feeds.ts';
import type { Revision } from '#export/revisions.ts';
import { frame, servers } from './catalogue.ts';
import { newestRevisions } from './history.ts';

const updated = frame.generatedAt ?? UNDATED;

/** The feeds that are not about one server: of all changes, of each category, of each severity. */
export function* generalFeeds(): Iterable<Feed> {
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
}

function changesOf({ server, changes }: Revision, tools: ReadonlySet<string>): Revision['changes'] {
  return changes.filter(({ tool }) => tool !== undefined && tools.has(keyOf(server.id, tool)));
}

function keyOf(server: string, tool: string): string {
  return `${server}\n${tool}`;
}
