import type { Effect } from '#model/types.ts';
import type { Found } from './clause-verbs.ts';
import type { Prose } from './sentences.ts';

/** A text that opens with a route and says behind a dash what it is for; a route that deletes does so whatever is said of it. */
const SUMMARISED = /^(?:GET|POST|PUT|PATCH) \/\S* [-–—] /;
/** Methods of HTTP that are verbs of another meaning, and what they do. */
const METHODS: ReadonlyMap<string, Effect> = new Map([['post', 'create']]);
const PATH = /^ \/[\w{]/;
const OPENING = 3;

/** `POST /v1/refunds - Refunds a charge`: what the words say goes before what the method does. */
export function isSummarised({ text }: Prose): boolean {
  return SUMMARISED.test(text);
}

/** `POST /v1/customers` creates what the path names, and sends nobody anything. */
export function methodAt({ text, tokens }: Prose, { verb, index }: Found): Effect | undefined {
  const method = METHODS.get(verb.lemma);
  const to = tokens[index]?.to ?? text.length;
  return method && PATH.test(text.slice(to, to + OPENING)) ? method : undefined;
}
