import type { Progress, Run } from '#crawler/crawl.ts';
import { compareText } from '#model/scales.ts';
import type { CrawlEvent, EndedEvent } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';

/** Prints one step of a crawl as an event. */
export function printProgress(progress: Progress): void {
  printEvent(eventOf(progress));
}

function eventOf(progress: Progress): CrawlEvent {
  const { step, server } = progress;
  if (step !== 'told') return { event: step, server };
  const { observation, changed, lost = 0, quarantined = [] } = progress.told;
  return { event: step, server, changed, lost, quarantined: [...quarantined], observation };
}

/** Prints an event as one line of JSON. */
export function printEvent(event: CrawlEvent): void {
  process.stdout.write(`${visibleJson(event, 0)}\n`);
}

/** The last event of a run. */
export function endingOf({ told, left, refused }: Run): EndedEvent {
  const outcomes = told.map(({ observation }) => observation.outcome).toSorted(compareText);
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, outcomes.filter((each) => each === outcome).length]));
  return {
    event: 'ended',
    outcomes: counts,
    tools: told.reduce((sum, { observation }) => sum + (observation.tools ?? 0), 0),
    changed: told.filter((each) => each.changed).length,
    left: [...left],
    refused: refused ? { ...refused, servers: refused.servers.map((each) => ({ ...each })) } : null,
  };
}
