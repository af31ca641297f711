import accuracy from '#data/schemas/accuracy.schema.json' with { type: 'json' };
import advisories from '#data/schemas/advisories.schema.json' with { type: 'json' };
import assessment from '#data/schemas/assessment.schema.json' with { type: 'json' };
import attack from '#data/schemas/attack.schema.json' with { type: 'json' };
import balance from '#data/schemas/balance.schema.json' with { type: 'json' };
import common from '#data/schemas/common.schema.json' with { type: 'json' };
import corrections from '#data/schemas/corrections.schema.json' with { type: 'json' };
import crawlEvent from '#data/schemas/crawl-event.schema.json' with { type: 'json' };
import dictionary from '#data/schemas/dictionary.schema.json' with { type: 'json' };
import disputes from '#data/schemas/disputes.schema.json' with { type: 'json' };
import gold from '#data/schemas/gold.schema.json' with { type: 'json' };
import lesson from '#data/schemas/lesson.schema.json' with { type: 'json' };
import lexicon from '#data/schemas/lexicon.schema.json' with { type: 'json' };
import observation from '#data/schemas/observation.schema.json' with { type: 'json' };
import optOuts from '#data/schemas/opt-outs.schema.json' with { type: 'json' };
import orders from '#data/schemas/orders.schema.json' with { type: 'json' };
import osv from '#data/schemas/osv.schema.json' with { type: 'json' };
import overrides from '#data/schemas/overrides.schema.json' with { type: 'json' };
import policy from '#data/schemas/policy.schema.json' with { type: 'json' };
import preset from '#data/schemas/preset.schema.json' with { type: 'json' };
import registry from '#data/schemas/registry.schema.json' with { type: 'json' };
import samples from '#data/schemas/samples.schema.json' with { type: 'json' };
import server from '#data/schemas/server.schema.json' with { type: 'json' };
import snapshot from '#data/schemas/snapshot.schema.json' with { type: 'json' };
import source from '#data/schemas/source.schema.json' with { type: 'json' };
import taxonomy from '#data/schemas/taxonomy.schema.json' with { type: 'json' };
import term from '#data/schemas/term.schema.json' with { type: 'json' };
import translation from '#data/schemas/translation.schema.json' with { type: 'json' };
import weights from '#data/schemas/weights.schema.json' with { type: 'json' };

/** Every published schema by its name. */
export const SCHEMAS = {
  accuracy,
  advisories,
  assessment,
  attack,
  balance,
  common,
  corrections,
  'crawl-event': crawlEvent,
  dictionary,
  disputes,
  gold,
  lesson,
  lexicon,
  observation,
  'opt-outs': optOuts,
  orders,
  osv,
  overrides,
  policy,
  preset,
  registry,
  samples,
  server,
  snapshot,
  source,
  taxonomy,
  term,
  translation,
  weights,
} as const;

/** The name of a published schema. */
export type SchemaName = keyof typeof SCHEMAS;
