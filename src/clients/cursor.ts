import { namesOf, onlyOf, PLAIN_NAME, PLAIN_SERVER, type Said, type Target } from './target.ts';

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
  problemOfServer: onlyOf(PLAIN_SERVER),
  problemOfName: onlyOf(PLAIN_NAME),
  document: (said: Said) => ({ mcpAllowlist: namesOf(said, 'allow').map((name) => `${said.serverName}:${name}`) }),
};
