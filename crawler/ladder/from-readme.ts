import { dummiesFor, variablesIn } from './names.ts';
import type { Propose } from './situation.ts';
import { withVariables } from './start.ts';

const MOST_BLOCKS = 12;
const LONGEST_BLOCK = 4000;
const LONGEST_LINE = 400;
/** Lines that set a variable or describe one: a shell assignment, an option of a container, a row of a table, an entry of a list. */
const TELLING = /^\s*(?:export |-e |\||[-*] )|^\s*(?:- )?`?[A-Z0-9_]+`?\s*[=:]/;

/** Gives dummy values for the variables of the README: first those of its client configurations, then all that it describes. */
export const fromReadme: Propose = ({ start, documents }) => {
  const readme = documents.readme();
  const described = readme.split('\n').filter((line) => line.length <= LONGEST_LINE && TELLING.test(line));
  const candidates = [configuredIn(readme), described.flatMap(variablesIn)];
  return candidates.flatMap((names) => withVariables(start, dummiesFor(names)) ?? []);
};

/** The names in the `env` objects of a text that shows how clients are configured. */
export function configuredIn(readme: string): string[] {
  const blocks = readme.split('"env"').slice(1, 1 + MOST_BLOCKS);
  return blocks.flatMap((block) => {
    const end = block.indexOf('}');
    return end < 0 || end > LONGEST_BLOCK ? [] : keysOf(block.slice(0, end));
  });
}

function keysOf(block: string): string[] {
  return [...block.matchAll(/"([A-Z][A-Z0-9_]{1,63})"\s{0,4}:/g)].map(([, name = '']) => name);
}
