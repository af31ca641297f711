import { below } from '#model/pointers.ts';
import type { Pointer } from '#model/types.ts';
import { own } from './json-objects.ts';
import type { ParameterSignal } from './parameters.ts';
import { mayNamePlace, secretPlacesIn } from './secret-places.ts';
import { given, type Quotation, type Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';
import type { Worded } from './wording.ts';

/** What a parameter or a tool is about when a place of secrets is its ordinary value. */
const ABOUT_SECRETS = new Set(
  'key keys ssh identity kube kubeconfig config configuration env environment dotenv credential credentials secret secrets profile pem cert certificate auth token passwd password shadow user users account accounts wallet keypair keyfile private aws gcp gcloud docker npm git host hosts system scan scanner audit settings'.split(
    ' ',
  ),
);
const PARAMETERS = '/inputSchema/';
const NOTHING: readonly Quotation[] = [];
const MAX_VALUES = 100;
const READY = ['default', 'const', 'enum'] as const;

/** Places of secrets that stand ready as the value of a parameter whose name speaks of something else. */
export function secretValues({ tool, parameters }: Subject): Quotation[] {
  const found = parameters.filter(hasValue).flatMap(readyIn);
  return found.length > 0 && isAboutSecrets(tool.name) ? [] : found;
}

/** Orders to hand over what opens accounts, but for the act that the tool is openly named after. */
export function secretOrders(subject: Subject): readonly Worded[] {
  const orders = given(subject, 'secret');
  const isOpen = orders.length > 0 && subject.acts.some(({ source, objects }) => source === 'name' && objects.has('secret'));
  return isOpen ? orders.filter((order) => !opensText(order, subject)) : orders;
}

/** A title, or the words with which the description begins. */
function opensText({ at, quote }: Worded, { description, describedAt }: Subject): boolean {
  return at === '/title' || (at === describedAt && description.text.trimStart().startsWith(quote));
}

/** Parameters that ask for the content of a place of secrets. */
export function secretContents(subject: Subject): readonly Worded[] {
  return given(subject, 'secret-content').filter(({ at }) => at.startsWith(PARAMETERS));
}

function hasValue({ schema }: ParameterSignal): boolean {
  for (const keyword of READY) if (mayHoldPlace(own(schema, keyword))) return true;
  return false;
}

function mayHoldPlace(value: unknown): boolean {
  if (typeof value === 'string') return mayNamePlace(value);
  return Array.isArray(value) && value.slice(0, MAX_VALUES).some((item) => typeof item === 'string' && mayNamePlace(item));
}

function readyIn({ at, name, schema }: ParameterSignal): Quotation[] {
  const found = READY.flatMap((keyword) => ready(own(schema, keyword), at, [keyword]));
  return found.length > 0 && isAboutSecrets(name) ? [] : found;
}

function isAboutSecrets(name: string): boolean {
  return tokensOfName(name).some(({ word }) => ABOUT_SECRETS.has(word));
}

function ready(value: unknown, at: Pointer, keys: readonly (string | number)[]): readonly Quotation[] {
  if (Array.isArray(value))
    return value.slice(0, MAX_VALUES).flatMap((item, index) => (typeof item === 'string' ? ready(item, at, [...keys, index]) : NOTHING));
  if (typeof value !== 'string') return NOTHING;
  const places = secretPlacesIn(value.slice(0, 1_000));
  return places.length === 0 ? NOTHING : places.map(({ from, to }) => ({ at: keys.reduce(below, at), quote: value.slice(from, to) }));
}
