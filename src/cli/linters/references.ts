import type { Mapping } from '#model/types.ts';
import { COMBINATION_RULES } from '#rules/combinations.ts';
import { RULES, SERVER_RULES } from '#rules/index.ts';
import { readAccuracy, readAttacks, readEntries, readKnownRegistry, readSources, readTaxonomy, readTerms } from '#store/read.ts';
import type { Problem } from './problem.ts';

/** Every name that one document uses of another exists. */
export function* references(root: string): Iterable<Problem> {
  yield* ofAttacks(root);
  yield* ofRules(root);
  yield* ofTerms(root);
  yield* ofServers(root);
  yield* ofAccuracy(root);
}

function* ofAttacks(root: string): Iterable<Problem> {
  const known = frameworkEntries(root);
  for (const attack of readAttacks(root)) yield* unknownMappings(attack.frameworks, known, `catalog/attacks/${attack.id}.json`);
}

function* ofRules(root: string): Iterable<Problem> {
  const attacks = new Set(readAttacks(root).map(({ id }) => id));
  const known = frameworkEntries(root);
  for (const rule of [...RULES, ...SERVER_RULES, ...COMBINATION_RULES]) {
    const where = `src/rules/${rule.id}/rule.ts`;
    yield* unknownMappings(rule.frameworks, known, where);
    for (const attack of rule.attacks) if (!attacks.has(attack)) yield { where, problem: `unknown attack ${attack}` };
  }
}

function* ofTerms(root: string): Iterable<Problem> {
  const terms = readTerms(root);
  const known = new Set(terms.map(({ id }) => id));
  for (const term of terms) {
    for (const id of term.see ?? []) if (!known.has(id)) yield { where: `catalog/glossary/${term.id}.json`, problem: `unknown term ${id}` };
  }
}

function* ofServers(root: string): Iterable<Problem> {
  const sources = new Map(readSources(root).map(({ id, listings }) => [id, listings.map(({ server }) => server)]));
  const listings = [...sources.values()].flat();
  const twice = listings.filter((server, index) => listings.indexOf(server) !== index);
  for (const server of twice) yield { where: 'catalog/sources', problem: `${server} is listed twice` };
  const entries = readEntries(root).filter(({ observation }) => observation?.tombstone === undefined);
  const others = new Set(entries.map(({ server }) => server.source).filter((source) => !sources.has(source)));
  const registries = new Set([...others].filter((source) => readKnownRegistry(root, source) !== undefined));
  for (const { server } of entries.filter(({ server }) => !registries.has(server.source))) {
    const where = `catalog/servers/${server.id}/server.json`;
    const listed = sources.get(server.source);
    if (!listed) yield { where: `${where}#/source`, problem: `unknown source ${server.source}` };
    else if (!listed.includes(server.id)) yield { where: `${where}#/source`, problem: `${server.source} does not list ${server.id}` };
  }
}

function* ofAccuracy(root: string): Iterable<Problem> {
  const rules = new Set(RULES.map(({ id }) => id));
  for (const { rule } of readAccuracy(root)?.rulesMeasured ?? [])
    if (!rules.has(rule))
      yield { where: 'catalog/accuracy/record.json', problem: `unknown rule ${rule}; run \`npm run accuracy -- --write\`` };
}

function frameworkEntries(root: string): Set<string> {
  return new Set(readTaxonomy(root).frameworks.flatMap(({ id, entries }) => entries.map((entry) => `${id} ${entry.id}`)));
}

function* unknownMappings(mappings: readonly Mapping[], known: ReadonlySet<string>, where: string): Iterable<Problem> {
  for (const { framework, id } of mappings) {
    if (!known.has(`${framework} ${id}`)) yield { where, problem: `unknown framework entry ${framework} ${id}` };
  }
}
