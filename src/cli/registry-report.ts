import type { Moved } from '#crawler/former-ids.ts';
import type { Retirements } from '#crawler/retirement.ts';
import { contestedIn, leftOutOf, listingsOfRegistry } from '#crawler/sources/registered.ts';
import type { Reading } from '#crawler/sources/registry.ts';
import type { Turns } from '#crawler/turns.ts';
import type { RegistryEvent } from '#model/types.ts';
import { counted } from './crawl-report.ts';

/** What a reading of a registry gave and who of it is asked, as an event. */
export function registryEventOf(
  { registry, changed, withdrawn }: Reading,
  { retired, back, moved }: Retirements & { readonly moved: readonly Moved[] },
  turns: Turns,
): RegistryEvent {
  const contested = contestedIn(listingsOfRegistry(registry));
  return {
    event: 'registry',
    registry: registry.url,
    entries: registry.entries.length,
    changed,
    withdrawn,
    retired: [...retired],
    back: [...back],
    moved: [...moved],
    notCrawled: Object.fromEntries(leftOutOf(registry)),
    otherSources: turns.elsewhere,
    byList: turns.chosen.filter(({ source }) => source !== registry.id).length,
    contested: contested.size,
    optedOut: turns.optedOut,
    chosen: turns.chosen.length,
    waiting: turns.waiting,
  };
}

/** The same for a person, who hears of servers that moved as soon as they have. */
export function registryReport(event: RegistryEvent): string {
  const { registry, entries, changed, withdrawn, retired, back, notCrawled, contested, otherSources, byList, optedOut, chosen, waiting } =
    event;
  const kinds = Object.entries(notCrawled).map(([kind, count]) => `${count} ${kind}`);
  return [
    `${counted(entries, 'server')} known from ${registry}: ${changed} new or changed, ${withdrawn} taken back.`,
    ...(retired.length > 0 ? [`Retired here, with all that is known of them kept: ${retired.join(', ')}.`] : []),
    ...(back.length > 0 ? [`Listed again: ${back.join(', ')}.`] : []),
    ...(kinds.length > 0 ? [`What cannot be started or reached here, by entries that list it: ${kinds.join(', ')}.`] : []),
    ...(contested > 0
      ? [
          `${counted(contested, 'server')} listed by several entries: one whose name its package bears out goes first, then the one known before.`,
        ]
      : []),
    ...(otherSources > 0 ? [`${counted(otherSources, 'server')} left to another source of this catalogue.`] : []),
    ...(optedOut > 0 ? [`${counted(optedOut, 'server')} left out as asked.`] : []),
    ...(byList > 0 ? [`${counted(byList, 'server')} asked as a list of this project says, which speaks before a registry.`] : []),
    `${counted(chosen, 'server')} asked in this run${waiting > 0 ? `; ${waiting} wait for another, or for a higher --limit` : ''}.`,
  ].join('\n');
}

/** Which servers have another id now, for a person. */
export function movedInWords(moved: readonly Moved[]): string {
  const pairs = moved.map(({ from, to }) => `${from} is now ${to}`);
  return `Renamed here, with all that is known of them, since ids tell addresses apart better: ${pairs.join(', ')}.`;
}
