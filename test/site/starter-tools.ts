import { servers } from '#site/catalogue.ts';

/** The tools of the servers that a newcomer crawls: few enough that no two of them have the same definition. */
export const tools = servers.filter(({ server }) => server.source === 'curated').flatMap((server) => server.tools);
