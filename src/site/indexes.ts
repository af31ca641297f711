import { Alternatives } from '#export/alternatives.ts';
import type { ListedTool } from '#export/listed-tool.ts';
import { lookAlikes } from '#export/look-alikes.ts';
import type { Evidence, Slug } from '#model/types.ts';
import { attacks, type CataloguedServer, known, servers, tools } from './catalogue.ts';
import { compareFirmness } from './firmest-first.ts';
import { rules } from './rules.ts';
import { factsOf } from './server-facets.ts';
import { counted, listed } from './words.ts';

const attacksByTool = new WeakMap<ListedTool, readonly Slug[]>();

const inLists = tools.toSorted(compareFirmness);

/** Tools by category, severity, trait and rule, each list the severest first, and of one severity the firmest label. */
export const toolsByCategory = indexed(inLists, ({ label }) => [label.category]);
export const toolsBySeverity = indexed(inLists, ({ label }) => [label.severity]);
export const toolsByTrait = indexed(inLists, ({ label }) => label.traits);
export const toolsByRule = indexed(inLists, rulesFired);

/** Tools by the attacks that the rules which fired on them point at. */
export const toolsByAttack = indexed(inLists, attacksOn);

/** Servers by the rules that fired on the server as a whole. */
export const serversByRule = indexed(servers, rulesOnServer);

/** Servers whose package's name is easily taken for another's. */
export const alikes = lookAlikes(servers.map(({ server }) => server));

/** Where a tool's act on the same product has a lower label, at servers that answer and that nobody advises against. */
export const alternatives = new Alternatives(
  tools,
  ({ id, facts }) => factsOf(id).status === 'current' && facts.deprecated === undefined && !alikes.has(id),
);

/** On how much of the catalogue a rule fired, in words. */
export function firedOn(rule: Slug): string {
  const places = [
    [toolsByRule.get(rule)?.length ?? 0, 'tool'],
    [serversByRule.get(rule)?.length ?? 0, 'server'],
  ] as const;
  return listed(places.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun))) || 'nothing in this catalogue';
}

/** The ids of the rules that fired on a tool: for its label, its actions or its findings. */
function rulesFired({ label }: ListedTool): Slug[] {
  const evidence: Evidence[] = [...label.evidence, ...label.actions.flatMap((action) => action.evidence)];
  return [...new Set([...evidence, ...label.findings].map(({ rule }) => rule))];
}

/** The ids of the attacks that a tool's own label points at, in the order of the rules; found once. */
export function attacksOn(tool: ListedTool): readonly Slug[] {
  const attacks = attacksByTool.get(tool) ?? attacksOf(rulesFired(tool));
  attacksByTool.set(tool, attacks);
  return attacks;
}

const pointing: ReadonlyMap<Slug, ReadonlySet<Slug>> = new Map(
  attacks.map(({ id: attack }) => [attack, new Set(rules.filter((rule) => rule.attacks.includes(attack)).map(({ id }) => id))]),
);

/** The ids of the rules that point at an attack. */
export function rulesPointingAt(attack: Slug): ReadonlySet<Slug> {
  return known(pointing.get(attack), `attack ${attack}`);
}

function rulesOnServer({ assessment }: CataloguedServer): Slug[] {
  return [...new Set([...(assessment?.combination ?? []), ...(assessment?.findings ?? [])].map(({ rule }) => rule))];
}

/** Items by each of their keys, in their own order. */
function indexed<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, readonly Item[]> {
  const index = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const list = index.get(key) ?? [];
      list.push(item);
      index.set(key, list);
    }
  }
  return index;
}

/** The ids of the attacks that the hazards of a whole server point at. */
export function attacksOnServer(server: CataloguedServer): Slug[] {
  return attacksOf(rulesOnServer(server));
}

/** The attacks that rules point at, in the order of the rules. */
function attacksOf(ids: readonly Slug[]): Slug[] {
  const fired = new Set(ids);
  return [...new Set(rules.filter((rule) => fired.has(rule.id)).flatMap((rule) => rule.attacks))];
}
