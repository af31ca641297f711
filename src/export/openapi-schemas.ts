import { DRIFT_CLASSES } from '#classify/changes.ts';
import { CATEGORIES, SEVERITIES } from '#model/scales.ts';
import { HONESTIES } from './honesty.ts';
import { FORMS, PRESETS } from './policies.ts';

type Schema = Readonly<Record<string, unknown>>;

const TEXT = { type: 'string' } as const;
const COUNT = { type: 'integer', minimum: 0 } as const;
const FLAG = { type: 'boolean' } as const;
const ANYTHING = { type: 'object' } as const;

/** What every document begins with. */
const FRAME = frameOf('Equal digests, equal catalogue.', 'The newest attempt in the catalogue, never the time of the build.');
/** The same of a document about one server or one of its tools. */
const SERVER_FRAME = frameOf(
  'Of this server alone: equal digests, equal answer and labels.',
  'The last attempt at this server, never the time of the build.',
);
const POLICY = { preset: { enum: PRESETS }, form: { enum: FORMS }, sha256: published('common', 'Digest') };
const ANSWER = object(
  {
    ...{ takenAt: published('common', 'Instant'), digest: published('common', 'Digest'), origin: ANYTHING },
    asked: published('snapshot', 'Asked'),
  },
  ['asked'],
);
const REVISION = {
  at: published('common', 'Instant'),
  worst: { enum: DRIFT_CLASSES },
  counts: countsOf(DRIFT_CLASSES),
  isSameVersion: { ...FLAG, description: 'The answer changed and the version did not.' },
  asking: { ...TEXT, description: 'Present where the two were asked for in different ways, or probably were.' },
  before: ANSWER,
  after: ANSWER,
  page: TEXT,
};
const LABEL = {
  category: published('common', 'Category'),
  severity: published('common', 'Severity'),
  confidence: published('common', 'Confidence'),
  traits: listOf(published('common', 'TraitId')),
};
const CHANGE = object(
  { class: { enum: DRIFT_CLASSES }, what: TEXT, at: published('common', 'Pointer'), tool: TEXT, before: {}, after: {} },
  ['tool', 'before', 'after'],
);

const NOT_LOOKED_UP = object({ state: { const: 'not-looked-up' }, because: { enum: ['nobody-looked', 'another-version', 'no-package'] } });
const LOOKED_UP = object({
  ...{ state: { const: 'looked-up' }, version: TEXT, lookedIn: published('advisories', 'LookedIn') },
  advisories: listOf(published('advisories', 'Advisory')),
});

/** The JSON Schema of each kind of document of the API, by its name. */
export const API_SCHEMAS = {
  Index: object({
    ...FRAME,
    totals: object({
      ...{ servers: COUNT, listed: COUNT, failed: COUNT, tools: COUNT },
      categories: countsOf(CATEGORIES),
      severities: countsOf(SEVERITIES),
    }),
    links: mapOf(TEXT),
    schemas: mapOf(TEXT),
  }),
  Servers: object({
    ...FRAME,
    total: COUNT,
    servers: listOf(
      object({
        ...{ id: published('common', 'ServerId'), title: TEXT, example: FLAG, version: orNull(TEXT), target: orNull(ANYTHING) },
        ...{ outcome: orNull(TEXT), observedAt: orNull(published('common', 'Instant')), standing: orNull(TEXT), daysBehind: orNull(COUNT) },
        ...{ tools: COUNT, severities: countsOf(SEVERITIES), page: TEXT, api: TEXT },
      }),
    ),
  }),
  Tools: object({
    ...FRAME,
    total: COUNT,
    tools: listOf(object({ server: published('common', 'ServerId'), name: TEXT, ...LABEL, page: TEXT, json: TEXT })),
  }),
  Server: object({
    ...SERVER_FRAME,
    ...{ server: published('server'), page: TEXT, observation: orNull(published('observation')), authentication: ANYTHING },
    ...{ surface: orNull(ANYTHING), total: COUNT, tokens: orNull(object({ tokenizer: TEXT, total: COUNT })), tools: listOf(ANYTHING) },
    hints: orNull(countsOf(HONESTIES)),
    exposure: orNull(object({ grade: { enum: ['A', 'B', 'C', 'D', 'E', 'F'] }, because: TEXT, tools: listOf(TEXT) })),
    combination: listOf(published('assessment', 'Combination')),
    findings: listOf(published('assessment', 'Finding')),
    advisories: { oneOf: [NOT_LOOKED_UP, LOOKED_UP] },
    policies: orNull(listOf(object({ ...POLICY, file: TEXT }))),
  }),
  Tool: object({
    ...SERVER_FRAME,
    ...{ server: published('common', 'ServerId'), page: TEXT, collected: ANYTHING, definition: ANYTHING },
    tokens: object({ tokenizer: TEXT, total: COUNT }),
    label: published('assessment', 'ToolAssessment'),
    views: mapOf(ANYTHING),
    policies: listOf(object({ ...POLICY, policy: published('policy'), reasons: listOf(object({ clause: TEXT, because: TEXT })) })),
  }),
  Changes: object({
    ...FRAME,
    total: COUNT,
    changes: listOf(object({ server: published('common', 'ServerId'), ...REVISION, changes: TEXT }, ['asking'])),
  }),
  ServerChanges: object({ ...SERVER_FRAME, total: COUNT, revisions: listOf(object({ ...REVISION, changes: listOf(CHANGE) }, ['asking'])) }),
  Corrections: object({ ...FRAME, total: COUNT, open: COUNT, corrections: listOf(published('corrections', 'Correction')) }),
  Badge: object({ schemaVersion: { const: 1 }, label: TEXT, message: TEXT, color: TEXT }),
} as const satisfies Readonly<Record<string, Schema>>;

function frameOf(dataVersion: string, generatedAt: string) {
  return {
    schemaVersion: { const: 1 },
    dataVersion: { ...published('common', 'Digest'), description: dataVersion },
    generatedAt: { ...orNull(published('common', 'Instant')), description: generatedAt },
  };
}

/** A schema that the site publishes, or one of its definitions, seen from `/api/v1/`. */
function published(name: string, definition?: string): { $ref: string } {
  return { $ref: `../../schemas/${name}.schema.json${definition === undefined ? '' : `#/$defs/${definition}`}` };
}

function object(properties: Schema, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

function mapOf(values: Schema): Schema {
  return { type: 'object', additionalProperties: values };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

function countsOf(words: readonly string[]): Schema {
  return object(Object.fromEntries(words.map((word) => [word, COUNT])));
}
