import { exceptStar, namesOf, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** The tools of a server that Cline runs without asking. */
export const CLINE: Target = {
  id: 'cline',
  title: 'Cline',
  file: 'cline_mcp_settings.json',
  format: 'json',
  words: ['allow'],
  others: 'asks',
  notes: ["Add the list to the server's own entry."],
  unconfirmed: [
    "the list's name: Cline's source reads `autoApprove`, some of its documentation says `alwaysAllow`; keep the one that stands in your file.",
  ],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: exceptStar,
  document: (said: Said) => ({ mcpServers: { [said.serverName]: { autoApprove: namesOf(said, 'allow') } } }),
};
