import type { Run, Told } from '#crawler/crawl.ts';
import type { Losses } from '#crawler/losses.ts';
import { withoutHidden } from '#model/hidden.ts';
import { compareText } from '#model/scales.ts';
import { INTERRUPTED } from './interruption.ts';
import { paint } from './terminal.ts';

/** What a crawl gave: how many servers answered, then by outcome who did not, why, and what would help; `command` is how it was called where it can be resumed. */
export function summarise({ told, left, refused }: Run, command?: string): string {
  const observed = told.filter(({ observation }) => observation.outcome === 'observed');
  const tools = observed.reduce((sum, { observation }) => sum + (observation.tools ?? 0), 0);
  const changed = told.filter((each) => each.changed).length;
  const lines = [
    `${observed.length} of ${counted(told.length, 'server')} observed: ${counted(tools, 'tool')}, ${counted(changed, 'new or changed surface')}.`,
    ...tricksOf(observed),
    ...groupsOf(told.filter(({ observation }) => observation.outcome !== 'observed')),
    ...told.flatMap(damageOf),
    ...(refused ? refusalOf(refused, command) : []),
    ...(left.length > 0 ? [`Interrupted: ${counted(left.length, 'server')} not asked. ${wayOn(command)}`] : []),
  ];
  return lines.join('\n');
}

/** 0 when all that was asked answered or asked to be left out, 130 when a person stopped it, else 1. */
export function exitCodeOf({ told, left, refused }: Run): number {
  if (left.length > 0) return INTERRUPTED;
  const isFine = told.every(({ observation: { outcome, tombstone } }) => outcome === 'observed' || tombstone !== undefined);
  return isFine && !refused ? 0 : 1;
}

/** Which tricks made servers list that do not list plainly, and how many tell the time. */
function tricksOf(observed: readonly Told[]): string[] {
  const steps = observed.flatMap(({ observation: { ladder } }) =>
    ladder?.kept === undefined ? [] : (ladder.tries[ladder.kept]?.step ?? []),
  );
  const tricks = [...new Set(steps)].filter((step) => step !== 'plain').toSorted();
  const volatile = observed.filter(({ observation }) => observation.volatile !== undefined).length;
  return [
    ...(tricks.length > 0
      ? [`Listed by a trick: ${tricks.map((step) => `${steps.filter((each) => each === step).length} ${step}`).join(', ')}.`]
      : []),
    ...(volatile > 0 ? [`${counted(volatile, 'server')} with places that tell the time of asking; no digest depends on them.`] : []),
  ];
}

function groupsOf(failed: readonly Told[]): string[] {
  const groups = new Map<string, Told[]>();
  for (const each of failed) {
    const { outcome, remedy } = each.observation;
    const title = `${outcome}${remedy ? `: ${remedy}` : ''}`;
    groups.set(title, [...(groups.get(title) ?? []), each]);
  }
  const sorted = [...groups].toSorted(([a, those], [b, others]) => others.length - those.length || compareText(a, b));
  return sorted.flatMap(([title, those]) => [`${paint('bold', String(those.length))} ${withoutHidden(title)}`, ...those.map(reasonOf)]);
}

function reasonOf({ observation }: Told): string {
  const { server, because = 'no reason known', observedAt, failing } = observation;
  const again = failing && failing.attempts > 1 ? `; attempt ${failing.attempts} in a row since ${failing.since.slice(0, 10)}` : '';
  const kept = observedAt ? `; what it said on ${observedAt.slice(0, 10)} is kept` : '';
  return `  ${server}: ${withoutHidden(because)}${again}${kept}`;
}

function damageOf({ quarantined = [] }: Told): string[] {
  return quarantined.map(({ file, problem, now }) =>
    withoutHidden(`Damaged: ${file} (${problem}); it lies in ${now} now, and the server was asked again.`),
  );
}

function wayOn(command: string | undefined): string {
  return command === undefined ? 'Crawl again to ask them.' : `Go on with: ${command} --resume`;
}

function refusalOf({ servers, lost, known }: Losses, command = 'placard crawl'): string[] {
  const share = Math.round((100 * lost) / Math.max(1, known));
  return [
    `Refused to write answers by which ${counted(lost, 'tool')} of ${known} (${share} %) would go; what was known stays:`,
    ...servers.map(({ server, lost: fewer }) => `  ${server}: ${fewer} fewer`),
    `If that is the truth, write them with: ${command} --resume --accept-losses`,
  ];
}

/** A number with its noun. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
