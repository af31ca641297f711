import type { ListedTool } from '#export/listed-tool.ts';
import { printableName } from '#export/printable.ts';
import type { Parameter, Policy, Role } from '#model/types.ts';
import { shortened } from '#policy/evidence-text.ts';
import type { Recommendation } from '#policy/recommend.ts';
import { listed } from './words.ts';

/** What people ask of a tool one of whose arguments has a role. */
interface Asked {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly asks: (name: string) => string;
  /** What stands in such an argument. */
  readonly what: string;
  /** How a policy holds it, and what that leaves open. */
  readonly how: string;
}

/** The gravest first. */
const ASKED: readonly Asked[] = [
  {
    id: 'ask-amount',
    roles: ['amount'],
    asks: (name) => `Can I cap the sum that ${name} moves?`,
    what: 'The sum',
    how: 'a deny_if with op gt refuses what is more than your cap, and a limit whose cost is the argument caps what calls come to together.',
  },
  {
    id: 'ask-command',
    roles: ['command', 'code'],
    asks: (name) => `Can I choose what ${name} may run?`,
    what: 'What it runs',
    how: 'a require with op in names every text that passes. A pattern tells no harmless command from a harmful one for sure.',
  },
  {
    id: 'ask-query',
    roles: ['sql', 'query'],
    asks: (name) => `Can I choose which queries ${name} may make?`,
    what: 'The query',
    how: 'a require with op regex admits what begins as yours do. No pattern proves that a query only reads: give the server an account that cannot write.',
  },
  {
    id: 'ask-path',
    roles: ['path'],
    asks: (name) => `Can I keep ${name} inside one folder?`,
    what: 'The path',
    how: 'a require with op under names your folders, for absolute paths. Where a link inside them leads is known to the server alone.',
  },
  {
    id: 'ask-host',
    roles: ['url', 'host'],
    asks: (name) => `Can I choose which hosts ${name} may reach?`,
    what: 'The address',
    how: 'a require with op host_in names your hosts, for whole http addresses; op in does for a bare host. Where a host redirects to, the call does not say.',
  },
  {
    id: 'ask-recipient',
    roles: ['recipient'],
    asks: (name) => `Can I choose whom ${name} may reach?`,
    what: 'The recipient',
    how: 'a require with op in names everybody who passes.',
  },
  {
    id: 'ask-secret',
    roles: ['secret'],
    asks: (name) => `Does ${name} take a secret as an argument?`,
    what: 'A secret',
    how: 'a deny_if with op exists refuses a call that carries one. What an agent sends there has passed through its context, where other tools’ texts can ask for it.',
  },
];
const MOST_ASKED = 3;
const MOST_NAMED = 3;
const ABOUT_ARGUMENTS = /\.(?:arguments|require\[\d+\]|deny_if\[\d+\]|approve_if\[\d+\])$/;

/** The questions that the arguments of a tool raise, answered by what the full form of the recommended policy says of them. */
export function questionsOfArguments(tool: ListedTool, full: Recommendation) {
  const { name, parameters } = tool.label;
  return ASKED.map((asked) => ({ asked, own: parameters.filter(({ roles }) => roles.some((role) => asked.roles.includes(role))) }))
    .filter(({ own }) => own.length > 0)
    .slice(0, MOST_ASKED)
    .map(({ asked: { id, asks, what, how }, own }) => ({
      id,
      asks: asks(printableName(name)),
      answer: `${what} stands in ${namesOf(own)}. ${recommended(own, name, full)} By hand: ${how} Claude Code’s permission rules look at no argument of such tools.`,
    }));
}

function namesOf(parameters: readonly Parameter[]): string {
  const names = parameters.slice(0, MOST_NAMED).map(({ name }) => `“${printableName(name)}”`);
  const rest = parameters.length - names.length;
  return listed(rest > 0 ? [...names, `${rest} more`] : names);
}

function recommended(parameters: readonly Parameter[], name: string, { policy, reasons }: Recommendation): string {
  const held = reasons.filter(({ clause, because }) => ABOUT_ARGUMENTS.test(clause) && parameters.some((own) => names(because, own)));
  if (held.length > 0) return `The full form of the recommended policy says of it: ${held.map(({ because }) => because).join(' ')}`;
  return isRefused(name, policy)
    ? 'The recommended policy lets no call through, so it asks nothing of it.'
    : 'The recommended policy asks nothing of it, in its full form either.';
}

function names(because: string, { name }: Parameter): boolean {
  return because.includes(`“${shortened(name)}”`);
}

function isRefused(name: string, { tools = {} }: Policy): boolean {
  return !Object.hasOwn(tools, name) || tools[name]?.action === 'deny';
}
