import type { Description, Proviso, ToolVerdict, Verdict } from './description.ts';
import type { Format } from './serialise.ts';

/** A client or gateway that a policy can be written for. */
export interface Target {
  /** As people type it: `--to cursor`. */
  readonly id: string;
  readonly title: string;
  /** Which of its several ways to be told it is about, where there are several. */
  readonly way?: string;
  /** The file or the place that the text belongs into, as its users know it. */
  readonly file: string;
  readonly format: Format;
  /** The verdicts on one tool that it has words for. */
  readonly words: readonly Verdict[];
  /**
   * What befalls a tool that the text does not name: the client `asks`; it is `closed` and does not offer it; or the text
   * itself `states` it.
   */
  readonly others: 'asks' | 'closed' | 'states';
  /** Whether it has a word that refuses a whole server, where others are asked about. */
  readonly refusesServer?: true;
  /** What it does instead of keeping a proviso, where that is worth its own words. */
  readonly lacks?: Partial<Record<Proviso['about'], string>>;
  /** What its users should know before they merge the text, one sentence each. */
  readonly notes: readonly string[];
  /** What the text rests on and nobody has confirmed, one sentence each. */
  readonly unconfirmed: readonly string[];
  /** Why a name for the server cannot stand in the text, as a sentence that the name begins; undefined here where the text names no server. */
  readonly problemOfServer?: (name: string) => string | undefined;
  /** Why a tool's name cannot stand in the text. */
  readonly problemOfName?: (name: string, serverName: string) => string | undefined;
  /** How the client itself spells a name; two tools that it spells alike are one to it. */
  readonly spelling?: (name: string) => string;
  /** Whether it keeps a proviso that this tool's calls pass under. */
  readonly keeps?: (tool: ToolVerdict, proviso: Proviso, description: Description) => boolean;
  /** How what it keeps differs from the policy, being stricter. */
  readonly approximates?: Partial<Record<Proviso['about'], string>>;
  readonly document: (said: Said) => unknown;
  /** What stands in the text when nothing is to be written; `{}` by default. */
  readonly blank?: unknown;
}

/** What is to be written for one server. */
export interface Said {
  readonly serverName: string;
  /** By name, in order. */
  readonly tools: readonly SaidTool[];
  readonly others: 'ask' | 'deny';
  readonly refusesAll: boolean;
}

/** A verdict that the target has a word for. */
export interface SaidTool {
  readonly name: string;
  readonly verdict: Verdict;
  readonly tool: ToolVerdict;
}

/** The names that get one of some verdicts. */
export function namesOf({ tools }: Said, ...verdicts: readonly Verdict[]): string[] {
  return tools.filter(({ verdict }) => verdicts.includes(verdict)).map(({ name }) => name);
}

const STRANGE = 'has characters that mean something else there';

/** Checks that a tool's name is made of some characters, for names that become part of a pattern, a path or an expression. */
export function onlyOf(pattern: RegExp): (name: string) => string | undefined {
  return (name) => (pattern.test(name) ? undefined : `the name ${STRANGE}`);
}

/** Checks the same of a server's name, and says it of the name itself. */
export function serverOnlyOf(pattern: RegExp): (name: string) => string | undefined {
  return (name) => (pattern.test(name) ? undefined : STRANGE);
}

/** The characters that the protocol recommends for names of tools. */
export const PLAIN_NAME = /^[A-Za-z0-9_./-]+$/;

/** Names that every client takes for a server. */
export const PLAIN_SERVER = /^[A-Za-z0-9_-]+$/;

/** Refuses the one name that stands for all tools. */
export function exceptStar(name: string): string | undefined {
  return name === '*' ? 'the name stands for all tools there' : undefined;
}

/** How clients spell a name that they glue to the name of a server: everything but letters, digits, `_` and `-` becomes `_`. */
export function gluedSpelling(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9_-]/g, '_');
}
