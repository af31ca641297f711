import type { Progress, Told } from '#crawler/crawl.ts';
import { withoutHidden } from '#model/hidden.ts';
import { paint, say } from './terminal.ts';

/** Tells the steps of a crawl on stderr, one line for each server that is done. */
export function reportProgress(total: number): (progress: Progress) => void {
  let done = 0;
  return (progress) => {
    if (progress.step === 'told') {
      done += 1;
      say(`${paint('dim', `${done}/${total}`)} ${lineOf(progress.told)}`);
    } else say(paint('dim', `… ${progress.step} ${progress.server}`));
  };
}

/** What a crawl gave: how many servers answered, and for each that did not the reason and the remedy. */
export function summarise(told: readonly Told[]): string {
  const failed = told.filter(({ observation }) => observation.outcome !== 'observed');
  const observed = told.length - failed.length;
  const tools = told.reduce((sum, { observation }) => sum + (observation.tools ?? 0), 0);
  const changed = told.filter((each) => each.changed).length;
  const opening = `${observed} of ${told.length} servers observed: ${tools} tools, ${changed} new or changed surfaces.`;
  return [opening, ...failed.map(reasonOf)].join('\n');
}

function lineOf({ observation, changed }: Told): string {
  if (observation.outcome !== 'observed') return `${paint('red', '✗')} ${observation.server} ${observation.outcome}`;
  const news = changed ? ', new surface' : '';
  return `${paint('green', '✓')} ${observation.server} ${observation.tools} tools in ${observation.milliseconds} ms${news}`;
}

function reasonOf({ observation }: Told): string {
  const { server, outcome, because = 'no reason known', remedy, observedAt } = observation;
  const kept = observedAt ? `; the last snapshot, of ${observedAt.slice(0, 10)}, is kept` : '';
  return withoutHidden(`${server}: ${outcome}, ${because}${remedy ? `; ${remedy}` : ''}${kept}`);
}
