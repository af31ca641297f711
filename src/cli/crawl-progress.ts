import type { Progress, Told } from '#crawler/crawl.ts';
import type { ServerId } from '#model/types.ts';
import { counted } from './crawl-report.ts';
import { paint } from './terminal.ts';

/** What shows a crawl to a person. */
export interface Shown {
  readonly report: (progress: Progress) => void;
  readonly end: () => void;
}

const BAR = 24;
/** Where a terminal does not tell how wide it is. */
const COLUMNS = 80;
const CLEAR = '\r\u001b[K';

/** Shows a line for each server that is done, and on a terminal a bar with those that are being asked below them. */
export function showProgress(total: number, also: (progress: Progress) => void = () => undefined): Shown {
  const busy = new Set<ServerId>();
  const isLive = process.stderr.isTTY && process.env['TERM'] !== 'dumb';
  let done = 0;
  const draw = () => process.stderr.write(`${CLEAR}${statusLine({ done, total, busy: [...busy] }, process.stderr.columns || COLUMNS)}`);
  return {
    report(progress) {
      also(progress);
      if (progress.step === 'told') {
        done += 1;
        busy.delete(progress.server);
        process.stderr.write(`${isLive ? CLEAR : ''}${paint('dim', `${done}/${total}`)} ${lineOf(progress.told)}\n`);
      } else busy.add(progress.server);
      if (isLive) draw();
    },
    end() {
      if (isLive) process.stderr.write(CLEAR);
    },
  };
}

/** The bar, the count and whoever is being asked, no wider than the terminal. */
function statusLine({ done, total, busy }: { done: number; total: number; busy: readonly string[] }, columns: number): string {
  const full = Math.round((BAR * done) / Math.max(1, total));
  const line = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${done}/${total} ${busy.join(' ')}`;
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`;
}

/** One server's outcome; its id is plain letters, and of its own words none is shown. */
function lineOf({ observation, changed, lost = 0 }: Told): string {
  const { server, outcome, tools, milliseconds } = observation;
  if (outcome !== 'observed') return `${paint('red', '✗')} ${server} ${outcome}`;
  const news = `${changed ? ', new surface' : ''}${lost > 0 ? `, ${lost} fewer than before` : ''}`;
  return `${paint('green', '✓')} ${server} ${counted(tools ?? 0, 'tool')} in ${milliseconds} ms${news}`;
}
