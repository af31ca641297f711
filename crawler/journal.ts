import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import pLimit from 'p-limit';
import { digest } from '#model/canonical.ts';
import { isInputError, MisuseError } from '#model/errors.ts';
import { parseJson } from '#model/json.ts';
import type { Digest, ServerId } from '#model/types.ts';
import { makeFolder } from '#store/make-folder.ts';
import type { Entry } from './record.ts';
import type { Sourced } from './sources/curated.ts';
import { CRAWLER_VERSION } from './version.ts';

/** What a run has done so far, line by line on the disk, so that another one can go on where it ended. */
export interface Journal {
  /** When the run began, before it was ever interrupted. */
  readonly begunAt: string | undefined;
  /** What the run already did with a listing as it stands now. */
  readonly recall: (sourced: Sourced) => Done | undefined;
  readonly note: (sourced: Sourced, done: Done) => Promise<void>;
  /** Ends the writing; a run that did all it had to leaves no journal. */
  readonly close: (isFinished: boolean) => Promise<void>;
}

/** What was done with one server. */
interface Done {
  /** The surface was not the one that was known. */
  readonly changed: boolean;
  /** What is not yet written, since it would lose tools. */
  readonly held?: Entry;
}

interface Opening {
  readonly servers: readonly ServerId[];
  readonly begunAt?: string;
}

interface Line extends Done {
  readonly server: ServerId;
  readonly listing: Digest;
}

const REMEDY = 'crawl without --resume';

/** Begins the journal of a run over some servers. */
export async function beginJournal(file: string, listings: readonly Sourced[], begunAt: string): Promise<Journal> {
  await makeFolder(dirname(file));
  const handle = await open(file, 'w');
  const opening: Opening = { servers: listings.map(({ listing }) => listing.server), begunAt };
  await append(handle, opening);
  return journalOf(file, handle, { opening, done: new Map() });
}

/** Goes on with the journal of the run that did not end. */
export async function resumeJournal(file: string): Promise<Journal> {
  const [opening, ...lines] = await readLines(file);
  const done = new Map(lines.filter(isLine).map((line) => [line.listing, line]));
  const handle = await open(file, 'a');
  await handle.appendFile('\n');
  return journalOf(file, handle, { opening: isOpening(opening) ? opening : undefined, done });
}

/** The servers of the run that did not end; throws a MisuseError where there is none. */
export async function serversOfRun(file: string): Promise<ServerId[]> {
  const [opening] = await readLines(file);
  if (isOpening(opening)) return [...opening.servers];
  throw new MisuseError('crawl --resume', 'no crawl of this catalogue was interrupted', REMEDY);
}

interface Written {
  readonly opening: Opening | undefined;
  readonly done: ReadonlyMap<Digest, Line>;
}

function journalOf(file: string, handle: FileHandle, { opening, done }: Written): Journal {
  const inTurn = pLimit(1);
  return {
    begunAt: opening?.begunAt,
    recall: (sourced) => done.get(digestOf(sourced)),
    note: (sourced, { changed, held }) => {
      const line: Line = { server: sourced.listing.server, listing: digestOf(sourced), changed, ...(held && { held }) };
      return inTurn(() => append(handle, line));
    },
    async close(isFinished) {
      await handle.close();
      if (isFinished) await rm(file, { force: true });
    },
  };
}

/** A listing and the crawler that reads it: what changes either makes the server be asked again. */
function digestOf(sourced: Sourced): Digest {
  return digest([CRAWLER_VERSION, sourced]);
}

async function append(handle: FileHandle, line: object): Promise<void> {
  await handle.appendFile(`${JSON.stringify(line)}\n`);
  await handle.datasync();
}

/** The lines that were written whole; one that was cut short was not done. */
async function readLines(file: string): Promise<unknown[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [parseJson(line, file)];
    } catch (error) {
      if (isInputError(error)) return [];
      throw error;
    }
  });
}

function isOpening(line: unknown): line is Opening {
  return typeof line === 'object' && line !== null && 'servers' in line && Array.isArray(line.servers);
}

function isLine(line: unknown): line is Line {
  return typeof line === 'object' && line !== null && 'listing' in line && 'changed' in line;
}
