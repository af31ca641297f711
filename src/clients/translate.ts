import { compareText } from '#model/scales.ts';
import type { Description, ToolVerdict, Verdict } from './description.ts';
import type { Said, Target } from './target.ts';

/** A clause that an export leaves out or replaces, and why. */
export interface Unexpressed {
  readonly clause: string;
  readonly because: string;
}

interface Context {
  readonly target: Target;
  readonly serverName: string;
  readonly description: Description;
  /** The tools by how the target spells them, where it has a spelling of its own. */
  readonly spelt: ReadonlyMap<string, readonly ToolVerdict[]>;
}

/** The words to try first for a verdict; none of them permits more. */
const NEAREST: Readonly<Record<Verdict, readonly Verdict[]>> = {
  allow: ['allow'],
  ask: ['ask'],
  deny: ['deny', 'hide'],
  hide: ['hide', 'deny'],
};

const STRICTNESS: readonly Verdict[] = ['allow', 'ask', 'deny', 'hide'];

/** Puts a policy into the words of a target; what it has no word for becomes stricter, or is left out. */
export function say(target: Target, description: Description, serverName: string): Said {
  const others = description.rest === 'deny' ? 'deny' : 'ask';
  if (isRefusedAtOnce(target, description)) return { serverName, others, tools: [], refusesAll: true };
  const context = contextOf(target, description, serverName);
  const tools = description.tools.flatMap((tool) => {
    const { word } = wordingOf(context, tool);
    return word ? [{ name: tool.name, verdict: word, tool }] : [];
  });
  return { serverName, others, tools: tools.toSorted((a, b) => compareText(a.name, b.name)), refusesAll: false };
}

/** What of a policy the words of a target cannot say. */
export function unexpressedBy(target: Target, description: Description, serverName: string): Unexpressed[] {
  if (isRefusedAtOnce(target, description)) return [];
  const context = contextOf(target, description, serverName);
  return withoutRepetition([...description.tools.flatMap((tool) => unexpressedOf(context, tool)), ...unsaidOfOthers(context)]);
}

/** Whether one word refuses the whole server. */
function isRefusedAtOnce({ refusesServer, others }: Target, { refusesAll }: Description): boolean {
  return refusesAll !== undefined && (refusesServer === true || others !== 'asks');
}

function contextOf(target: Target, description: Description, serverName: string): Context {
  const { spelling } = target;
  const spelt = spelling ? Map.groupBy(description.tools, ({ name }) => spelling(name)) : new Map();
  return { target, serverName, description, spelt };
}

/** The word that a target gets for a tool, none where it is left out, and what is wrong with its name. */
interface Wording {
  readonly word: Verdict | undefined;
  readonly problem: string | undefined;
}

function wordingOf(context: Context, tool: ToolVerdict): Wording {
  const problem = problemOf(context, tool);
  return { problem, word: problem === undefined ? wordFor(context.target, keptVerdict(context, tool)) : undefined };
}

function unexpressedOf(context: Context, tool: ToolVerdict): Unexpressed[] {
  const { word, problem } = wordingOf(context, tool);
  const unsaid = problem === undefined ? unsaidOf(context, tool, word) : unsaidForName(context, tool, problem);
  return [...unsaid, ...unkeptOf(context, tool, word)];
}

/** The verdict that is left when the target keeps some of the provisos itself. */
function keptVerdict(context: Context, tool: ToolVerdict): Verdict {
  return tool.verdict === 'ask' && tool.asks === undefined && unkeptProvisos(context, tool).length === 0 ? 'allow' : tool.verdict;
}

function unkeptProvisos({ target, description }: Context, tool: ToolVerdict): ToolVerdict['provisos'] {
  return tool.provisos.filter((proviso) => !target.keeps?.(tool, proviso, description));
}

/** A target without the word asks: about a tool that it would otherwise not offer, or about one that it would otherwise ask about less firmly. */
function wordFor({ words, others }: Target, verdict: Verdict): Verdict | undefined {
  const word = NEAREST[verdict].find((candidate) => words.includes(candidate));
  const shouldAsk = (verdict === 'allow') === (others === 'closed');
  return word ?? (shouldAsk ? words.find((candidate) => candidate === 'ask') : undefined);
}

function problemOf({ target, serverName, spelt }: Context, { name, verdict }: ToolVerdict): string | undefined {
  if (!name.isWellFormed()) return 'the name is no well-formed text';
  const problem = target.problemOfName?.(name, serverName);
  if (problem !== undefined || !target.spelling) return problem;
  const isStricter = (other: ToolVerdict) => STRICTNESS.indexOf(other.verdict) > STRICTNESS.indexOf(verdict);
  const twin = spelt.get(target.spelling(name))?.find((other) => other.name !== name && isStricter(other));
  return twin && `${target.title} cannot tell it from ${JSON.stringify(twin.name)}, which is stricter`;
}

function isRefusal(verdict: Verdict): boolean {
  return verdict === 'deny' || verdict === 'hide';
}

function unsaidForName({ target, description }: Context, { clause, verdict }: ToolVerdict, problem: string): Unexpressed[] {
  const { title, others } = target;
  const isShut = others === 'closed' || (others === 'states' && description.rest === 'deny');
  if (isShut) return isRefusal(verdict) ? [] : [{ clause, because: `${problem}; the tool is left out.` }];
  const instead =
    others === 'states'
      ? 'the rule for all other tools asks about it.'
      : `no rule is written, so ${title} asks unless other settings say otherwise.`;
  return [{ clause, because: `${problem}; ${instead}` }];
}

function unsaidOf({ target, description }: Context, { clause, verdict, asks }: ToolVerdict, word: Verdict | undefined): Unexpressed[] {
  const { title, others } = target;
  const isToldOfOthers = clause === 'default' || clause === description.refusesAll;
  if (isRefusal(verdict) && others !== 'closed' && !isToldOfOthers && !(word && isRefusal(word)))
    return [{ clause, because: `${title} has no word that refuses a tool; it asks about each call instead.` }];
  if (verdict === 'allow' && word !== 'allow')
    return [{ clause, because: `${title} keeps no allowance for one tool in this file; it asks about each call.` }];
  if (asks !== undefined && word === undefined && others === 'closed')
    return [{ clause: asks, because: `${title} cannot ask about a call; the tool is left out.` }];
  return [];
}

const LACKS = {
  arguments: 'has no rules about the arguments of such tools',
  limits: 'counts no calls',
  pins: 'does not compare definitions',
};

/** The provisos that the target drops, each with what happens instead, and those that it keeps in its own way. */
function unkeptOf(context: Context, tool: ToolVerdict, word: Verdict | undefined): Unexpressed[] {
  const { title, others, lacks, approximates } = context.target;
  const unkept = unkeptProvisos(context, tool);
  const instead = word === undefined && others === 'closed' ? 'the tool is left out' : 'each call is asked about instead';
  const dropped = unkept.map(({ clause, about }) => ({ clause, because: `${title} ${lacks?.[about] ?? LACKS[about]}; ${instead}.` }));
  if (word !== 'allow') return dropped;
  return tool.provisos.flatMap(({ clause, about }) => {
    const because = approximates?.[about];
    return because === undefined ? [] : [{ clause, because }];
  });
}

/** What cannot be said of the tools that the text does not name. */
function unsaidOfOthers({ target, description }: Context): Unexpressed[] {
  const { title, words, others } = target;
  const { rest, tools, refusesAll } = description;
  const ask = `${title} asks about tools without a rule`;
  if (rest === 'allow' && others === 'closed')
    return [{ clause: 'default', because: 'only the tools that are named pass; those that the server adds later are left out.' }];
  if (rest === 'allow')
    return [{ clause: 'default', because: `${ask}; an allowance for the whole server would cover refused tools too, so none is written.` }];
  if (others !== 'asks') return [];
  const areDenied = words.includes('deny') && tools.some(({ clause }) => clause === 'default' || clause === refusesAll);
  const known = areDenied ? '; those known today are denied by name' : '';
  return [{ clause: refusesAll ?? 'default', because: `${ask} instead of refusing them${known}.` }];
}

function withoutRepetition(unexpressed: readonly Unexpressed[]): Unexpressed[] {
  return [...new Map(unexpressed.map((entry) => [JSON.stringify([entry.clause, entry.because]), entry])).values()];
}
