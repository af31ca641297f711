import type { EffectRule } from '#rules/rule.ts';
import { bulkLists, isOfMany, namesNone } from '#signals/bulk-lists.ts';
import { measuredLists, openFilters, saidOfAll, saidTogether } from '#signals/bulk-words.ts';
import { actsWith, onlyReads, type Quotation, quoteKey, quoteName, quotePhrases, type Subject } from '#signals/subject.ts';

/** A deletion of everything of a kind. */
const SWEEPS = /\b(?:all|every)\b/i;
/** Words that make one of many. */
const ONE = /\b(?:an?|the|this|given)\b/i;
const MANY = /[^s]s$/i;
/** More than one, as the object of a verb says it. */
const SEVERAL = /\b(?:multiple|several|one or more|one or many|many|every|up to \d+|all (?:\w+ ){0,2}(?:matching|of))\b/i;
const SENT = new Set(['broadcast', 'all']);

/** One call acts on many objects. */
export const actsInBulk: EffectRule = {
  id: 'acts-in-bulk',
  title: 'Acts in bulk',
  status: 'trial',
  attacks: [],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'One call acts on many objects.',
  kind: 'effect',
  scope: 'tool',
  traits: ['bulk'],
  find: (subject) => {
    const named = quoteName(subject, 'bulk-name').filter((quotation) => isMany(quotation, subject));
    const said = quotePhrases(subject, 'bulk', ['statement']);
    const told = said.length > 0 && isOfMany(subject) ? said : [];
    if (onlyReads(subject)) return [...named, ...told];
    const everything = saidOfAll(subject);
    const deletions = actsWith(subject, 'delete');
    const whole = deletions.length > 0 ? quotePhrases(subject, 'with-contents', ['statement']) : [];
    const open = deletions.length > 0 && !subject.choice && subject.choices.length === 0 && namesNone(subject);
    const swept = deletions.filter(({ quote, said = quote, source }) => SWEEPS.test(said) || (open && source === 'text' && isPlural(said)));
    const changes = subject.acts.filter(({ effect }) => effect !== 'read' && effect !== 'drive');
    const several = changes.filter(({ quote, said = quote }) => SEVERAL.test(said));
    const filters = namesNone(subject) ? openFilters(subject) : [];
    const listed = [...bulkLists(subject), ...measuredLists(subject), ...filters];
    return [...named, ...told, ...swept, ...several, ...everything, ...whole, ...saidTogether(subject), ...listed.map(quoteKey)];
  },
};

/** `Clean jobs`: an object of a kind, without a word for one of them. */
function isPlural(quote: string): boolean {
  return quote.includes(' ') && !quote.includes('/') && MANY.test(quote) && !ONE.test(quote);
}

/** A broadcast is many only where it goes out, and all may be read at once. */
function isMany({ quote }: Quotation, { effects }: Subject): boolean {
  const word = quote.toLowerCase();
  if (!SENT.has(word)) return true;
  return word === 'broadcast' ? effects.has('send') : [...effects].some((effect) => effect !== 'read');
}
