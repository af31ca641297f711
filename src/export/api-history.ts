/** What changed in the API, and when. */
export interface ApiRelease {
  readonly version: string;
  readonly date: string;
  readonly changes: readonly string[];
}

/** Every version of the API, the newest first; from the first published release of Placard on, nothing is taken away within one first number and nothing changes its meaning. */
export const API_RELEASES: readonly [ApiRelease, ...ApiRelease[]] = [
  {
    version: '1.5.0',
    date: '2026-12-01',
    changes: [
      'an answer tells under `asked` how it was asked for, where its snapshot records that: the step, the names of variables and the words that were added, in both ends of a change, in `surface` of a server and in `collected` of a tool, where `askedToldBy` says whether the snapshot tells or the last attempt, which gave the same answer',
      '`asking` also says that two versions were asked in different ways; of two answers that record how they were asked for it says nothing unless that differs',
    ],
  },
  {
    version: '1.4.0',
    date: '2026-11-30',
    changes: [
      'a server tells under `advisories` what public advisories say of its package at the version that is listed, or that nobody looked and why; its line of the dump holds what was read',
      '`/dump/statement.json`: an in-toto Statement over the files of the dump, not signed',
      'a change by which the severity of a tool rises to high or critical is `critical`, no longer `notable`',
    ],
  },
  {
    version: '1.3.0',
    date: '2026-11-30',
    changes: [
      'changes have a class `asked-otherwise`, after `info`: what differs because one program was asked in another way; `asking` says so in a sentence',
      'a hint that declares less danger is `critical` only where the label denies it, else `notable`',
    ],
  },
  {
    version: '1.2.0',
    date: '2026-11-30',
    changes: [
      'a document about one server or one of its tools tells with `dataVersion` and `generatedAt` of that server alone, no longer of the whole catalogue, and stays the same while nothing of it changes: both fields change their meaning there',
    ],
  },
  {
    version: '1.1.0',
    date: '2026-11-29',
    changes: [
      '`/api/v1/corrections.json`: what was contested or found wrong, and what became of it; the index links to it',
      'the dump also packed as `.zst`, in `SHA256SUMS` like the rest',
      'schemas, feeds, badges, dump and the JSON and Markdown twins may be read from any origin, as the API itself',
    ],
  },
  {
    version: '1.0.0',
    date: '2026-11-28',
    changes: [
      'described in OpenAPI 3.1; a dump with checksums, licence and citation; badges; changes of all servers and of each',
      'a tool’s JSON twin holds its six policies with their checksums; the label in the words of others; what a definition costs in tokens',
      'a line of a server tells its package or address, its standing and how far it is behind',
    ],
  },
];

/**
 * The digest of the schemas that the newest version describes: a test fails when they change without a version that tells of it.
 * It is the first twelve digits of the SHA-256 of their canonical JSON.
 */
export const API_SHAPE = 'cef93fe4f300';
