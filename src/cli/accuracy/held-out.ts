import { registerHooks } from 'node:module';
import { lexiconsWithout, measureHeldOut } from '#accuracy/held-out.ts';
import { type Classifier, pairsOf } from '#accuracy/pairs.ts';
import type { GoldSet } from '#accuracy/record.ts';
import english from '#data/lexicons/en.json' with { type: 'json' };
import { CATEGORIES } from '#model/scales.ts';
import type { HeldOut, Lexicon, Weights } from '#model/types.ts';
import { WEIGHED_SEVERITIES, WEIGHED_TRAITS } from '#signals/weighed-parts.ts';

const CLASSIFIER = import.meta.resolve('#classify/classify.ts');
const LEXICON = import.meta.resolve('#data/lexicons/en.json');
const WEIGHTS = import.meta.resolve('#data/weights/categories.json');
/** Weights that were learned from nothing: the server in question taught those in the catalogue too. */
const UNLEARNED: Weights = {
  schemaVersion: 1,
  tools: 0,
  servers: 0,
  categories: CATEGORIES.slice(1),
  severities: [...WEIGHED_SEVERITIES],
  traits: [...WEIGHED_TRAITS],
  bias: [...CATEGORIES.slice(1), ...WEIGHED_SEVERITIES, ...WEIGHED_TRAITS].map(() => 0).join(' '),
  features: {},
};
/** The layers that know the lexicon, or know somebody who does. */
const AFFECTED = /\/src\/(?:signals|rules|classify)\//;

/** How the labels of a gold set fare when each server is read with only those words that others of the set use too, and no words are weighed. */
export async function heldOut({ gold }: GoldSet): Promise<HeldOut> {
  const lexicons = [...lexiconsWithout(english as Lexicon, gold)];
  const classifiers = await load(lexicons.map(([, lexicon]) => lexicon));
  return measureHeldOut(
    lexicons.flatMap(([server], index) =>
      pairsOf(
        gold.filter((tool) => tool.server === server),
        classifiers[index],
      ),
    ),
  );
}

/** The classifier once for every lexicon: each a copy of its modules, told apart by the query of their addresses. */
async function load(lexicons: readonly Lexicon[]): Promise<Classifier[]> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const query = context.parentURL ? new URL(context.parentURL).search : '';
      return query !== '' && (AFFECTED.test(resolved.url) || resolved.url === LEXICON || resolved.url === WEIGHTS)
        ? { ...resolved, url: resolved.url + query }
        : resolved;
    },
    load(url, context, next) {
      const [address, index] = url.split('?lexicon=');
      if (index === undefined || (address !== LEXICON && address !== WEIGHTS)) return next(url, context);
      const json = address === LEXICON ? lexicons[Number(index)] : UNLEARNED;
      return { format: 'json', source: JSON.stringify(json), shortCircuit: true };
    },
  });
  try {
    return await Promise.all(lexicons.map(async (_, index) => (await import(`${CLASSIFIER}?lexicon=${index}`)).classifyTool));
  } finally {
    hooks.deregister();
  }
}
