import type { EffectRule } from '#rules/rule.ts';
import { isOuter, type ParameterSignal } from '#signals/parameters.ts';
import { actsWith, quoteKey } from '#signals/subject.ts';

/** What a plan is a plan of, or how it is named. */
const OF_PLAN = new Set(['id', 'name', 'type', 'slug', 'code']);
const PAID = new Set(['plan', 'pricing', 'billing', 'subscription']);
/** Whom a bill goes to. */
const WHOM = new Set(['email', 'address', 'contact', 'name']);
const PAYS = new Set(['plan', 'plans', 'price', 'prices', 'card', 'payment', 'billing', 'payer', 'tariff', 'proration']);

const PAYS_NO_PRICE = new Set([...PAYS].filter((word) => !word.startsWith('price')));
/** A subscription by which somebody is told of prices. */
const TOLD = /\b(?:alerts?|price (?:drops?|changes?|watch(?:es)?|notifications?)|back in stock)\b/i;

/** What goes out for a campaign, as `daily_budget` says; not `budget` alone, which may be a note. */
const SPENT = new Set(['daily', 'lifetime', 'campaign', 'ad', 'spend']);

/** Something that is billed by a plan, or spends a budget, is created, and the plan or the budget is an argument. */
export const buysAPlan: EffectRule = {
  id: 'buys-a-plan',
  title: 'Buys a plan',
  status: 'trial',
  attacks: ['unbounded-spending'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call creates something of which the caller names the billed plan.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Financial',
  traits: ['moves-money'],
  needs: { effects: ['create', 'deploy', 'update'] },
  find: (subject) => {
    const created = actsWith(subject, 'create', 'deploy').some(({ objects }) => objects.has('infrastructure'));
    const subscribed = actsWith(subject, 'create', 'update').some(({ objects }) => objects.has('subscribed'));
    const advertised = actsWith(subject, 'create', 'update').some(({ objects }) => objects.has('advertised'));
    const pays = TOLD.test(subject.description.text) ? PAYS_NO_PRICE : PAYS;
    const telling = (parameter: ParameterSignal) =>
      (created && isPlan(parameter)) || (subscribed && isPaid(parameter, pays)) || (advertised && isBudget(parameter));
    return subject.parameters.filter((parameter) => isOuter(parameter) && telling(parameter)).map(quoteKey);
  },
};

/** What says of a subscription that it is paid: `price`, `card_token_id`, `paymentMethod`, `billingType`. */
function isPaid({ tokens }: ParameterSignal, pays: ReadonlySet<string>): boolean {
  return tokens.some(({ word }) => pays.has(word)) && !tokens.some(({ word }) => WHOM.has(word));
}

function isBudget({ tokens }: ParameterSignal): boolean {
  return tokens.some(({ word }, index) => word === 'budget' && SPENT.has(tokens[index - 1]?.word ?? ''));
}

/** `plan`, `plan_id`, `pricing_plan`; not `test_plan` nor `migration_plan`. */
function isPlan({ tokens, type }: ParameterSignal): boolean {
  if (!type.includes('string')) return false;
  const words = tokens.map(({ word }) => word).filter((word) => !OF_PLAN.has(word));
  return words.at(-1) === 'plan' && words.every((word) => PAID.has(word));
}
