import { gluedSpelling, onlyOf, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** opencode's permissions: one for the whole server first, since the last that matches wins. */
export const OPENCODE: Target = {
  id: 'opencode',
  title: 'opencode',
  file: 'opencode.jsonc',
  format: 'jsonc',
  words: ['allow', 'ask', 'deny'],
  others: 'states',
  notes: [
    'Keep the order of the keys: the last that matches wins.',
    'A name is glued to that of its server, so a server whose name begins with the name of this one falls under the same keys.',
  ],
  unconfirmed: [
    'that these keys reach the tools of servers: the documentation implies it, and where they do not, opencode runs the tools without asking. Try a refused tool before you rely on it.',
  ],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: onlyOf(PLAIN_SERVER),
  spelling: gluedSpelling,
  document,
};

function document({ serverName, others, tools }: Said): object {
  const named = tools.map(({ name, verdict }) => [`${serverName}_${name}`, verdict]);
  return { permission: Object.fromEntries([[`${serverName}_*`, others], ...named]) };
}
