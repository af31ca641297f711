import { namesOf, onlyOf, PLAIN_NAME, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** With the colon between them. */
const MAX_NAME = 60;

/** The list of tools that Cursor's editor runs without asking. */
export const CURSOR: Target = {
  id: 'cursor',
  title: 'Cursor',
  file: '~/.cursor/permissions.json',
  format: 'jsonc',
  words: ['allow'],
  others: 'asks',
  notes: [
    'The list replaces the one in the app, so tools of other servers that should run without asking belong into it too.',
    'Cursor calls the list a convenience, not a security boundary.',
  ],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName,
  document: (said: Said) => ({ mcpAllowlist: namesOf(said, 'allow').map((name) => entryOf(said.serverName, name)) }),
};

function problemOfName(name: string, serverName: string): string | undefined {
  const { length } = entryOf(serverName, name);
  if (length > MAX_NAME)
    return `the names of the server and the tool have ${length} characters together and Cursor leaves out tools beyond ${MAX_NAME}`;
  return onlyOf(PLAIN_NAME)(name);
}

function entryOf(serverName: string, name: string): string {
  return `${serverName}:${name}`;
}
