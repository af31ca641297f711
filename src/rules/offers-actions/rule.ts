import type { EffectRule, Span } from '#rules/rule.ts';
import type { Offer } from '#signals/offers.ts';
import { isOuter } from '#signals/parameters.ts';
import { parametersWith, quoteKey, type Subject } from '#signals/subject.ts';

/** Not `BUY` and `POST`, which say how the one thing is done. */
const PLAIN = /^[a-z][a-z0-9_]*$/;

/** One argument chooses among actions that differ. */
export const offersActions: EffectRule = {
  id: 'offers-actions',
  title: 'Offers several actions',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'One argument chooses among actions of different effect.',
  kind: 'effect',
  scope: 'tool',
  traits: ['multi-action'],
  find: (subject) => {
    const named = subject.choices.filter(({ value }) => value !== '');
    return [
      ...(named.length > 1 ? named : kinds(subject)).map(({ value, quotedAt }) => ({ at: quotedAt, quote: value })),
      ...routed(subject),
    ];
  },
};

/** An action among nouns, as `latest` and `full`: what each of them gives is told elsewhere. */
function kinds({ parameters, choice }: Subject): readonly Offer[] {
  if (choice) return [];
  const actions = parameters.filter((parameter) => parameter.key === 'action' && isOuter(parameter) && parameter.choices !== undefined);
  const offers = actions.flatMap((parameter) => parameter.offers).filter(({ value }) => PLAIN.test(value));
  return offers.length > 1 ? offers : [];
}

/** A command is named freely, and an object carries its parameters. */
function routed(subject: Subject): readonly Span[] {
  if (subject.choice) return [];
  const commands = parametersWith(subject, 'command').filter(({ key }) => key === 'command');
  const isCarried = commands.length > 0 && subject.parameters.some(({ key, type }) => key === 'parameters' && type === 'object');
  return isCarried ? commands.map(quoteKey) : [];
}
