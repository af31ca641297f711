import type { LadderTry, Observation, Snapshot, Unlisted } from '#model/types.ts';
import { counted } from './words.ts';

/** Something that a crawl leaves out, and why. */
export interface Unchecked {
  readonly what: string;
  readonly why: string;
}

/** What came of one start, in words. */
export function tryInWords({ outcome, tools }: LadderTry): string {
  return outcome === 'observed' ? `it listed ${counted(tools ?? 0, 'tool')}` : outcome;
}

/** How the protocol was spoken and what told so, in words; `unknown` where the crawl did not record it. */
export function protocolInWords({ protocol }: Observation): string {
  if (protocol === undefined) return 'unknown: this attempt did not record it';
  const era = protocol.era === 'handshake' ? 'with a handshake (2025-11-25 and earlier)' : 'without a handshake';
  return `${era}, told by its answer to ${protocol.toldBy}`;
}

/** What was not looked at, and why; a server is never asked for more than its lists. */
export function uncheckedOf(observation: Observation | undefined, snapshot: Snapshot | undefined): Unchecked[] {
  const templates = snapshot?.resourceTemplates && counted(snapshot.resourceTemplates.length, 'template');
  return [
    { what: 'What a call does', why: 'no tool was called; labels are of definitions alone' },
    { what: 'Prompts', why: whyOf(observation, 'prompts/list', snapshot?.prompts && counted(snapshot.prompts.length, 'prompt')) },
    { what: 'Resources', why: whyOf(observation, 'resources/templates/list', templates) },
    ...networkOf(observation),
    { what: 'Other configurations', why: 'tools that appear only with real credentials or other settings are not known' },
  ];
}

function whyOf(observation: Observation | undefined, method: Unlisted['method'], listed: string | undefined): string {
  const failed = observation?.unlisted?.find((each) => each.method === method);
  if (failed) return `announced, but the list could not be had (${failed.because})`;
  return listed === undefined ? 'no list is known; nothing was fetched' : `${listed} listed; nothing was fetched`;
}

function networkOf(observation: Observation | undefined): Unchecked[] {
  if (observation === undefined || !['bwrap', 'docker'].includes(observation.sandbox)) return [];
  const { ladder } = observation;
  const isAnswered = ladder?.kept !== undefined && ladder.tries[ladder.kept]?.preloads?.includes('sinkhole');
  const why = isAnswered
    ? 'its calls were answered by a stand-in of ours'
    : 'it had none; what it lists only after reaching a service is not known';
  return [{ what: 'The network', why }];
}
