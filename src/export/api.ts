import { exposureOf } from '#classify/exposure.ts';
import { count, SEVERITIES } from '#model/scales.ts';
import { SCHEMAS } from '#model/schemas.ts';
import { standingOf } from '#model/standing.ts';
import type { Observation, Server } from '#model/types.ts';
import { apiServerAddress, jsonTwin, PLACES, policyAddress, schemaAddress, serverAddress } from './addresses.ts';
import { advisoriesOn } from './advisories.ts';
import { authenticationOf } from './authentication.ts';
import type { Frame } from './frame.ts';
import { HONESTIES, honestyOf } from './honesty.ts';
import { type CatalogueEntry, currentAssessment, type ListedTool, toolsOf } from './listed-tool.ts';
import { type PolicyVariant, serverPolicies, toolPolicies } from './policies.ts';
import { findingsTold } from './server-findings.ts';
import { TOKENIZER, tokenCostOf, tokensOf } from './token-cost.ts';
import { type Totals, totalsOf } from './totals.ts';
import { viewsOf } from './views/vocabularies.ts';

/** `/api/v1/index.json`: where everything else is. */
export function apiIndex(frame: Frame, entries: readonly CatalogueEntry[]): Frame & ApiIndex {
  const links = {
    servers: PLACES.apiServers,
    tools: PLACES.apiTools,
    changes: PLACES.apiChanges,
    corrections: PLACES.apiCorrections,
    openapi: PLACES.openapi,
    dump: `${PLACES.dump}tools.ndjson.gz`,
    checksums: `${PLACES.dump}SHA256SUMS`,
    sitemap: PLACES.sitemap,
    llms: PLACES.llms,
  };
  const schemas = Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, schemaAddress(name)]));
  return { ...frame, totals: totalsOf(entries), links, schemas };
}

interface ApiIndex {
  readonly totals: Totals;
  readonly links: Readonly<Record<string, string>>;
  /** The JSON Schema of each kind of document that the catalogue keeps, by name. */
  readonly schemas: Readonly<Record<string, string>>;
}

/** `/api/v1/servers.json`: a line for each server. */
export function apiServers(frame: Frame, entries: readonly CatalogueEntry[]) {
  return { ...frame, total: entries.length, servers: entries.map((entry) => serverLine(entry, frame)) };
}

/** `/api/v1/tools.json`: a line for each tool. */
export function apiTools(frame: Frame, entries: readonly CatalogueEntry[]) {
  const tools = entries.flatMap(toolsOf).map(toolLine);
  return { ...frame, total: tools.length, tools };
}

/** `/api/v1/servers/<publisher>/<name>.json`: all that is known of a server, with the policies for all its tools, which may be made already. */
export function apiServer(frame: Frame, entry: CatalogueEntry, made?: readonly PolicyVariant[]) {
  const { server, observation, snapshot } = entry;
  const assessment = currentAssessment(entry);
  const policies = assessment && (made ?? serverPolicies(assessment));
  const tools = toolsOf(entry);
  return {
    ...frame,
    server,
    page: serverAddress(server.id),
    observation: observation ?? null,
    authentication: authenticationOf(observation),
    surface: surfaceOf(entry),
    total: tools.length,
    tokens: snapshot ? tokenCostOf(snapshot) : null,
    tools: tools.map(({ label, definition, address }) => ({ ...label, tokens: tokensOf(definition), page: address })),
    hints: assessment ? hintsOf(tools) : null,
    exposure: assessment ? exposureOf(assessment) : null,
    combination: assessment?.combination ?? [],
    findings: assessment && snapshot ? findingsTold(assessment, snapshot) : [],
    advisories: advisoriesOn(entry),
    policies: policies?.map((variant) => policyOfServer(variant, serverAddress(server.id))) ?? null,
  };
}

/** The JSON twin of a tool's page: the definition as sent, the label in our words and in those of others, the policies, which may be made already. */
export function apiTool(frame: Frame, tool: ListedTool, policies: readonly PolicyVariant[] = toolPolicies(tool.label)) {
  const { server, snapshot, observedAt, definition, label, address } = tool;
  const { takenAt, digest, origin, transport, protocolVersion } = snapshot;
  return {
    ...frame,
    server: server.id,
    page: address,
    collected: { takenAt, observedAt, snapshot: digest, origin, transport, protocolVersion, ...askedOf(tool) },
    definition,
    tokens: { tokenizer: TOKENIZER, total: tokensOf(definition) },
    label,
    views: viewsOf(label),
    policies: policies.map(policyLine),
  };
}

function askedOf({ asked: told }: ListedTool) {
  return told && { asked: told.asked, askedToldBy: told.toldBy };
}

function serverLine(entry: CatalogueEntry, frame: Frame) {
  const { server, observation } = entry;
  const tools = toolsOf(entry);
  return {
    ...identityOf(server),
    ...outcomeOf(observation, frame),
    tools: tools.length,
    severities: count(
      SEVERITIES,
      tools.map(({ label }) => label.severity),
    ),
    page: serverAddress(server.id),
    api: apiServerAddress(server.id),
  };
}

function toolLine({ server, label, address }: ListedTool) {
  const { name, category, severity, confidence, traits } = label;
  return { server: server.id, name, category, severity, confidence, traits, page: address, json: jsonTwin(address) };
}

/** A policy as the API tells it; its file is its text indented by two, with hidden characters as escapes and a newline at the end. */
function policyLine({ preset, form, sha256, policy, reasons }: PolicyVariant) {
  return { preset, form, sha256, policy, reasons };
}

/** The policy of a whole server is long, and stands in its file alone. */
function policyOfServer({ id, preset, form, sha256 }: PolicyVariant, server: string) {
  return { preset, form, sha256, file: policyAddress(server, id) };
}

/** How many tools' hints stand how beside our reading. */
function hintsOf(tools: readonly ListedTool[]) {
  return count(
    HONESTIES,
    tools.map(({ definition, label }) => honestyOf(definition, label)),
  );
}

function identityOf({ id, title, example, facts, target }: Server) {
  return { id, title, example: example ?? false, version: facts.version ?? null, target: publicTarget(target) };
}

/** The package or the address by which others know a server; null for a command of somebody's own machine. */
function publicTarget(target: Server['target']) {
  if (target.kind === 'npm') return { kind: target.kind, package: target.package, version: target.version };
  return target.kind === 'remote' ? { kind: target.kind, url: target.url } : null;
}

function outcomeOf(observation: Observation | undefined, { generatedAt }: Frame) {
  const standing = observation && generatedAt ? standingOf(observation, generatedAt) : undefined;
  return {
    outcome: observation?.outcome ?? null,
    observedAt: observation?.observedAt ?? null,
    standing: standing?.kind ?? null,
    daysBehind: standing?.daysBehind ?? null,
  };
}

/** What the newest snapshot says beyond its tools; the tools' own definitions are in their twins. */
function surfaceOf({ snapshot }: CatalogueEntry) {
  if (!snapshot) return null;
  const { takenAt, digest, origin, asked, transport, protocolVersion, serverInfo, capabilities, instructions } = snapshot;
  return { takenAt, digest, origin, asked, transport, protocolVersion, serverInfo, capabilities, instructions: instructions ?? null };
}
