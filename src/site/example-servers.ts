import type { CataloguedServer } from './catalogue.ts';
import { byTitle } from './server-lists.ts';

const SHOWN = 3;

/** A few published packages to begin with where somebody has none of their own at hand: combined hazards in as few tools as possible. */
export const exampleServers: readonly CataloguedServer[] = byTitle
  .filter(({ server, tools }) => server.target.kind === 'npm' && tools.length > 0)
  .toSorted((a, b) => hazards(b) - hazards(a) || a.tools.length - b.tools.length)
  .slice(0, SHOWN);

/** A client's configuration that names them. */
export function exampleConfiguration(): string {
  const entries = exampleServers.flatMap(({ server: { id, target } }) =>
    target.kind === 'npm' ? [[id.replace('/', '-'), { command: 'npx', args: ['-y', `${target.package}@${target.version}`] }] as const] : [],
  );
  return JSON.stringify({ mcpServers: Object.fromEntries(entries) });
}

function hazards({ assessment }: CataloguedServer): number {
  return assessment?.combination.length ?? 0;
}
