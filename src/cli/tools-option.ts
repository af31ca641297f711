import { Option } from 'commander';

/** The option that names a file of tools, for a verb that does something with them. */
export function toolsOption(what: string): Option {
  return new Option(
    '--tools <file>',
    `${what} the tools of this file, - for stdin: one definition, an array, or an answer of \`tools/list\``,
  );
}
