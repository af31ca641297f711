import { exceptStar, namesOf, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** The tools of a server that Docker's MCP gateway offers. */
export const DOCKER: Target = {
  id: 'docker',
  title: 'Docker MCP gateway',
  file: '~/.docker/mcp/tools.yaml',
  format: 'yaml',
  words: ['allow'],
  others: 'closed',
  notes: ['Started with --tools, the gateway reads that list instead of this file.'],
  unconfirmed: [],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: exceptStar,
  document: (said: Said) => ({ [said.serverName]: namesOf(said, 'allow') }),
};
