import type { Told } from '#model/types.ts';
import { isOuter, type ParameterSignal } from './parameters.ts';
import { defaultOf } from './told-default.ts';

type Switch = NonNullable<Told['switch']>;

const PRODUCTION =
  /^(?:is|as|in|on|use|for|go|run|allow|enable|target|deployto)?(?:production|prod|live|mainnet)(?:environment|env|mode|trading|network)?$/;
const SANDBOX =
  /^(?:is|as|in|on|use|for|run|runin|enable)?(?:sandbox|sandboxed|testnet|test|paper|demo|safe)(?:mode|environment|env|trading|network)?$/;
/** Names that are about the real thing only where the description says so too. */
const PLAIN = /^(?:is|use|go|run|as|for)?(?:live|test|paper|demo|safe)$/;
const REAL =
  /\b(?:production|sandbox|testnet|mainnet|test mode|live mode|real (?:money|funds|orders?|payments?|trades?)|paper trading|simulated)\b/i;
const SKIPPING = new Set(['skip', 'bypass', 'disable', 'ignore', 'no', 'without', 'suppress']);
const HOLDING = new Set(['verify', 'validate', 'check', 'strict', 'require', 'enforce']);
const GUARDS = new Set(
  'ssl tls jwt cert certs certificate certificates signature signatures security safety policy policies protection protections safeguard safeguards approval approvals confirmation confirmations sandbox authentication authorization'.split(
    ' ',
  ),
);
const OF_GUARDS = new Set(['check', 'checks', 'verify', 'verification', 'validation', 'error', 'errors', 'prompt', 'prompts']);
const OPENING = new Set(['insecure', 'unsafe', 'dangerously', 'yolo']);

/** What a switch decides beyond its role, by its name and its default; undefined of one that decides nothing of the kind. */
export function switchOf(parameter: ParameterSignal): Switch | undefined {
  if (!parameter.type.includes('boolean')) return undefined;
  const name = parameter.key.replaceAll(/[_-]/g, '').toLowerCase();
  if (PLAIN.test(name) && !REAL.test(parameter.description)) return undefined;
  if (PRODUCTION.test(name)) return { about: 'production', risky: true };
  if (SANDBOX.test(name)) return { about: 'sandbox', risky: false };
  if (skipsGuard(parameter)) return { about: 'safeguard', risky: true };
  const about = guardOf(parameter);
  return about && defaultOf(parameter) === true ? { about, risky: false } : undefined;
}

/** Of the call itself, not of something that it stores. */
function skipsGuard(parameter: ParameterSignal): boolean {
  const [first = '', ...rest] = parameter.tokens.map(({ word }) => word);
  if (!isOuter(parameter)) return false;
  return [first, ...rest].some((word) => OPENING.has(word)) || (SKIPPING.has(first) && areGuards(rest));
}

/** What holds a call back unless a call turns it off. */
function guardOf(parameter: ParameterSignal): 'trial' | 'safeguard' | undefined {
  if (parameter.roles.includes('flag:dry-run')) return 'trial';
  const [first = '', ...rest] = parameter.tokens.map(({ word }) => word);
  const isGuard = (HOLDING.has(first) && areGuards(rest)) || (OF_GUARDS.has(rest.at(-1) ?? '') && areGuards([first, ...rest]));
  return (isGuard || (first === 'read' && rest.join() === 'only')) && isOuter(parameter) ? 'safeguard' : undefined;
}

function areGuards(words: readonly string[]): boolean {
  return words.some((word) => GUARDS.has(word)) && words.every((word) => GUARDS.has(word) || OF_GUARDS.has(word));
}
