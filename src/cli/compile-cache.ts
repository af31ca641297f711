import { repositoryPath } from './repository.ts';

/** Where Node keeps what it compiled of this program, so that it starts in half the time from the second start on. */
export const COMPILE_CACHE: string = repositoryPath('node_modules/.cache/placard');
