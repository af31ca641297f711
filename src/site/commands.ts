import type { ServerId } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import type { RecommendOptions } from '#policy/recommend.ts';

const PLAIN = /^[A-Za-z0-9._/-]+$/;
/** One character as two escapes of JSON, which no shell joins. */
const PAIR = /\\u(d[89ab]..)\\u(d[c-f]..)/g;

/** Which of the policies of a server, or of one of its tools, a command is to print. */
export interface PolicyOf {
  readonly server: ServerId;
  readonly tool?: string;
}

/** The command that prints a policy; a name with anything but plain characters is quoted, one with hidden ones escaped. */
export function policyCommand({ server, tool }: PolicyOf, { preset, form }: RecommendOptions): string {
  const [before, after] = placesOf(tool);
  return ['npm run -s placard -- policy', server, ...before, '--preset', preset, '--form', form, ...after].join(' ');
}

/** A name with a dash in front is no option only behind `--`, after all of them. */
function placesOf(tool: string | undefined): [before: string[], after: string[]] {
  if (tool === undefined) return [[], []];
  return tool.startsWith('-') ? [[], ['--', quoted(tool)]] : [[quoted(tool)], []];
}

/** A name as one word of a shell; what cannot be seen stands in the escapes of ANSI-C quoting. */
function quoted(name: string): string {
  if (PLAIN.test(name)) return name;
  const visible = visibleJson(name).slice(1, -1).replaceAll('\\"', '"').replaceAll(PAIR, inOne);
  return visible.includes('\\') ? `$'${visible.replaceAll("'", "\\'")}'` : `'${name.replaceAll("'", `'\\''`)}'`;
}

function inOne(_: string, high: string, low: string): string {
  const character = String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16));
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
}
