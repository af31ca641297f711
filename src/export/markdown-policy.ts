import { write } from '#clients/claude-code.ts';
import type { Policy, Server } from '#model/types.ts';
import type { Recommendation } from '#policy/recommend.ts';
import { markdownTwin, PLACES } from './addresses.ts';
import { fencedJson, untrusted } from './fence.ts';
import { serverNameFor } from './server-name.ts';

/** A policy with the reason of each of its clauses. */
export function policyOf({ policy, reasons }: Recommendation): string {
  const because = reasons.map(({ clause, because }) => `${clause}: ${because}`).join('\n');
  if (because === '') return fencedJson(policy);
  return `${fencedJson(policy)}\n\n${untrusted("Why each clause is there; names are the server's.", because)}`;
}

/** What enforces a policy today: the permissions of a client that has some, and what these cannot say; for one tool alone, the server's other tools that a client may take for it are given. */
export function enforcementOf(server: Server, policy: Policy, tools: readonly string[] = []): string {
  const serverName = serverNameFor(server);
  const { file, text, unexpressed } = write(policy, { serverName, tools });
  const open = unexpressed.map(({ clause, because }) => `${clause}: ${because}`).join('\n');
  return [
    `Placard ships no gateway yet, so nothing enforces the document by itself ([what is enforced today](${markdownTwin(PLACES.methodology)}#enforcement)).`,
    `For Claude Code, merge this into \`${file}\`; it takes the server to be registered there as \`${serverName}\`:`,
    fencedJson(JSON.parse(text)),
    open === '' ? 'These permissions say all that the policy says.' : untrusted('What they cannot say; names are the server’s.', open),
  ].join('\n\n');
}
