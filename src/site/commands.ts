import type { ServerId } from '#model/types.ts';
import { visibleJson } from './json-tokens.ts';

const PLAIN = /^[A-Za-z0-9._/-]+$/;

/** The command that prints a policy; a name with anything but plain characters is quoted, one with hidden ones escaped. */
export function policyCommand(server: ServerId, tool?: string): string {
  const words = ['npm run -s placard -- policy', server, ...(tool === undefined ? [] : [quoted(tool)])];
  return words.join(' ');
}

/** The name under which people would register a server in a client: the last part of its id, of plain characters. */
export function serverNameFor(server: ServerId): string {
  return server.slice(server.indexOf('/') + 1).replaceAll(/[^A-Za-z0-9_-]/g, '-');
}

/** A name as one word of a shell; what cannot be seen stands in the escapes of ANSI-C quoting. */
function quoted(name: string): string {
  if (PLAIN.test(name)) return name;
  const visible = visibleJson(name).slice(1, -1).replaceAll('\\"', '"');
  return visible.includes('\\') ? `$'${visible.replaceAll("'", "\\'")}'` : `'${name.replaceAll("'", `'\\''`)}'`;
}
