import { dummiesFor, isCredential } from './names.ts';
import type { Propose } from './situation.ts';
import { withVariables } from './start.ts';

/** More variables than this are settings, of which most have defaults. */
const FEW = 12;

/** Gives dummy values for the variables that the package's own source reads; when they are many, for the credentials among them alone. */
export const fromSource: Propose = ({ start, documents }) => {
  const names = documents.sourceVariables();
  const credentials = names.filter(isCredential);
  const candidates = names.length <= FEW ? [names, credentials] : [credentials, credentials.slice(0, FEW)];
  return candidates.flatMap((some) => withVariables(start, dummiesFor(some)) ?? []);
};
