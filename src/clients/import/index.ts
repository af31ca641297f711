import type { Imported } from './carry.ts';
import { importHosted } from './hosted.ts';
import { importIntercept } from './intercept.ts';

/** Everything that a policy can be imported from, by its name; each throws an InputError for a text that is no such document. */
export const IMPORTERS: Readonly<Record<string, (text: string, file: string) => Imported>> = {
  intercept: importIntercept,
  hosted: importHosted,
};
