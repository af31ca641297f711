import { serverScope } from '#export/feed-scopes.ts';
import { entryOf, type Feed, type FeedEntry, feedOf, UNDATED } from '#export/feeds.ts';
import { printableName } from '#export/printable.ts';
import { stableId } from '#export/revisions.ts';
import { shortServerTitle } from '#export/server-title.ts';
import type { CataloguedServer } from './catalogue.ts';
import { answersOf, revisionsOn } from './history.ts';
import { counted } from './words.ts';

/** The feed of one server that ever answered. */
export function serverFeed(catalogued: CataloguedServer): Feed {
  const { server, address, frame } = catalogued;
  const scope = serverScope(server.id);
  const entries = revisionsOn(server.id).flatMap((revision) => entryOf(scope, revision, revision.changes) ?? []);
  const title = `Placard: ${printableName(shortServerTitle(server))}`;
  return feedOf({ scope, title, page: address }, [...entries, ...arrivalOf(catalogued)], frame.generatedAt ?? UNDATED);
}

/** The first answer of a server, so that no feed is empty. */
function arrivalOf({ server, address }: CataloguedServer): FeedEntry[] {
  const [first] = answersOf(server.id);
  if (!first) return [];
  const title = `${printableName(shortServerTitle(server))}: first answer`;
  const text = `It listed ${counted(first.tools.size, 'tool')}.`;
  return [{ id: stableId('first', server.id, first.digest), at: first.takenAt, title, address: `${address}#timeline`, text, tags: [] }];
}
