import type { Advisory } from '#model/types.ts';
import { type AdvisoryLookup, advisoryAddress, concernsInWords, isMalware, lookedInWords, unaskedInWords } from './advisories.ts';
import { untrusted } from './fence.ts';

/** What is known of advisories, as the body of a section; their own words stand in a fence. */
export function advisoriesText(lookup: AdvisoryLookup): string {
  if (lookup.state === 'not-looked-up') return `Not looked up: ${unaskedInWords(lookup.because)}. That is not the same as none.`;
  const { advisories, version, lookedIn } = lookup;
  const isAbout = advisories.some(({ concerns }) => concerns !== 'other-versions');
  const words = advisories.map(({ id, aliases, summary }) => [id, ...aliases, summary ?? ''].join(' | '));
  const blocks = [
    !isAbout && `None that was read is about version ${version}.`,
    advisories.map(lineOf).join('\n'),
    words.length > 0 && untrusted('The words of their databases.', words.join('\n')),
    lookedInWords(lookedIn),
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function lineOf(advisory: Advisory): string {
  const malware = isMalware(advisory) ? ', the package is reported as malware' : '';
  return `- [${advisory.id}](${advisoryAddress(advisory)}): ${concernsInWords(advisory)}, level ${advisory.level ?? 'not stated'}${malware}`;
}
