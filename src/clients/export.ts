import { MisuseError } from '#model/errors.ts';
import type { Policy } from '#model/types.ts';
import { type Description, describe } from './description.ts';
import { serialise } from './serialise.ts';
import type { Target } from './target.ts';
import { say, type Unexpressed, unexpressedBy } from './translate.ts';

/** What a client is given, and what of the policy its words cannot say. */
export interface ClientExport {
  /** The file that the text belongs into, as the client's users know it. */
  readonly file: string;
  readonly text: string;
  readonly unexpressed: readonly Unexpressed[];
  /** What the text rests on and nobody has confirmed. */
  readonly unconfirmed: readonly string[];
}

/** What an export needs to know beside the policy. */
export interface ExportOptions {
  /** The client's own name for the server; needed by targets that write it down. */
  readonly serverName?: string;
  /** The names that the server lists; those that the policy refuses by default can then be refused one by one. */
  readonly tools?: readonly string[];
}

/** A policy in the words of a target, never permitting more; throws an InputError for a server name that these cannot carry. */
export function exportPolicy(target: Target, policy: Policy, { serverName, tools = [] }: ExportOptions): ClientExport {
  const { file, unconfirmed } = target;
  const name = checkedServerName(target, serverName);
  if (policy.mode === 'observe')
    return { file, unconfirmed, text: serialise(target.format, target.blank ?? {}, []), unexpressed: [unobserved(target)] };
  const description = describe(policy, tools);
  const unexpressed = unexpressedBy(target, description, name);
  return { file, unconfirmed, text: exportedText(target, description, name), unexpressed };
}

/** The text of an export of a policy that is enforced, which was said tool by tool before, for a server whose name the target can carry. */
export function exportedText(target: Target, description: Description, serverName: string): string {
  return serialise(target.format, target.document(say(target, description, serverName)), target.unconfirmed.map(remark));
}

function checkedServerName({ title, problemOfServer }: Target, name: string | undefined): string {
  if (!problemOfServer) return '';
  if (name === undefined)
    throw new MisuseError('server name', `${title} writes it down`, 'say how the server is called there with --server-name');
  const problem = name === '' ? 'is empty' : problemOfServer(name);
  if (problem === undefined) return name;
  throw new MisuseError(
    'server name',
    `${JSON.stringify(name)} ${problem}`,
    "name the server with letters, digits, single `_` and `-` in the client's settings",
  );
}

function unobserved({ title, others }: Target): Unexpressed {
  const does = others === 'asks' ? 'asks' : 'does';
  return {
    clause: 'mode',
    because: `${title} has no journal of what would have been refused; no rule is written, so it ${does} as it is set to.`,
  };
}

function remark(sentence: string): string {
  return `Not confirmed: ${sentence}`;
}
