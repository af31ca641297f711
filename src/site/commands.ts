import { visibleJson } from '#export/visible-json.ts';
import type { ServerId } from '#model/types.ts';
import type { RecommendOptions } from '#policy/recommend.ts';

const PLAIN = /^[A-Za-z0-9._/-]+$/;

/** Which of the policies of a server, or of one of its tools, a command is to print. */
export interface PolicyOf {
  readonly server: ServerId;
  readonly tool?: string;
}

/** The command that prints a policy; a name with anything but plain characters is quoted, one with hidden ones escaped. */
export function policyCommand({ server, tool }: PolicyOf, { preset, form }: RecommendOptions): string {
  const words = ['npm run -s placard -- policy', server, ...(tool === undefined ? [] : [quoted(tool)])];
  return [...words, '--preset', preset, '--form', form].join(' ');
}

/** A name as one word of a shell; what cannot be seen stands in the escapes of ANSI-C quoting. */
function quoted(name: string): string {
  if (PLAIN.test(name)) return name;
  const visible = visibleJson(name).slice(1, -1).replaceAll('\\"', '"');
  return visible.includes('\\') ? `$'${visible.replaceAll("'", "\\'")}'` : `'${name.replaceAll("'", `'\\''`)}'`;
}
