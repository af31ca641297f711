import { isInputError } from '#model/errors.ts';
import type { ServerId } from '#model/types.ts';
import { readObservation, readServer } from '#store/read.ts';
import type { Incumbent } from './sources/registered.ts';

/** What the store knows of a server; undefined where it is nothing, or nothing that can be read. */
export function incumbentIn(root: string, id: ServerId): Incumbent | undefined {
  try {
    const server = readServer(root, id);
    return server && { server, observation: readObservation(root, id) };
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
}
