import type { Server } from '#model/types.ts';

/** The name under which most people would register a server in a client: its title in small plain characters, or else the last part of its id. */
export function serverNameFor({ id, title }: Pick<Server, 'id' | 'title'>): string {
  return plainWords(title) || plainWords(id.slice(id.indexOf('/') + 1)) || 'server';
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
