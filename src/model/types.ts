// Generated from catalog/schemas by `npm run types`; do not edit.

/**
 * JSON Pointer (RFC 6901); the empty string is the whole document.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Pointer".
 */
export type Pointer = string;
/**
 * What the worst ordinary outcome of a call is, by the taxonomy.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Category".
 */
export type Category = 'Read' | 'Write' | 'Execute' | 'Destructive' | 'Financial';
/**
 * How bad the worst ordinary outcome is.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Severity".
 */
export type Severity = 'low' | 'medium' | 'high' | 'critical';
/**
 * A kebab-case identifier.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Slug".
 */
export type Slug = string;
/**
 * Stable identity `<publisher>/<name>`: the npm scope without `@`, `npm` for unscoped packages, the reversed host for remotes, `local` for commands.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ServerId".
 */
export type ServerId = string;
/**
 * SHA-256 in hexadecimal over RFC 8785 canonical JSON.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Digest".
 */
export type Digest = string;
/**
 * `certain`: schema or an unambiguous statement decides; `likely`: a verb in the name and the text agree; `weak`: one signal only, or none.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Confidence".
 */
export type Confidence = 'certain' | 'likely' | 'weak';
/**
 * A property of a call that attacks, argument rules and combinations build on.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "TraitId".
 */
export type TraitId =
  | 'reads-private-data'
  | 'reads-secrets'
  | 'ingests-untrusted-content'
  | 'sends-outward'
  | 'runs-code'
  | 'changes-access'
  | 'issues-credentials'
  | 'moves-money'
  | 'irreversible'
  | 'bulk'
  | 'open-ended-argument'
  | 'controls-interface'
  | 'multi-action';
/**
 * What a parameter is for; a flag names its kind after a colon.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Role".
 */
export type Role = string;
/**
 * A moment in UTC, RFC 3339 with milliseconds.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Instant".
 */
export type Instant = string;
/**
 * What to start or reach in order to ask a server for its tools.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Target".
 */
export type Target = NpmTarget | DirectoryTarget;
/**
 * `declined`: not tried (no sandbox, stop-list, opt-out). A failure never removes what is known.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Outcome".
 */
export type Outcome =
  | 'observed'
  | 'needs-auth'
  | 'needs-config'
  | 'needs-network'
  | 'needs-native'
  | 'unreachable'
  | 'timeout'
  | 'crashed'
  | 'not-mcp'
  | 'invalid'
  | 'declined'
  | 'unsupported-runtime'
  | 'too-large';
/**
 * The exact program that answered.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Origin".
 */
export type Origin = NpmOrigin | DirectoryOrigin;
/**
 * Corrections by people, each applied only while the tool's digest matches. Written by people: `overrides.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Overrides".
 */
export type Overrides = Override[];

export interface Index {}
/**
 * One action of a tool that offers several, labelled by itself.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Action".
 */
export interface Action {
  at: Pointer;
  /**
   * The argument's value that chooses it.
   */
  value: string;
  category: Category;
  severity: Severity;
  evidence: Evidence[];
}
/**
 * Why a part of a label is what it is: a rule, and the words that prove it.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Evidence".
 */
export interface Evidence {
  rule: Slug;
  /**
   * The part of the label that it supports.
   */
  part: string;
  /**
   * The category or severity that this evidence speaks for; a label may have evidence for lower ones beside the winning one.
   */
  gives?: 'Read' | 'Write' | 'Execute' | 'Destructive' | 'Financial' | 'low' | 'medium' | 'high' | 'critical';
  at: Pointer;
  /**
   * Stands in the text at the pointer, or is its last segment (`key`).
   */
  quote?: string;
  /**
   * The quote is the pointer's last segment, not text at it.
   */
  key?: true;
  /**
   * The evidence is that nothing stands there.
   */
  absent?: true;
}
/**
 * The labels of one snapshot, each with its evidence. Written by the classifier: `assessment.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Assessment".
 */
export interface Assessment {
  schemaVersion: 1;
  server: ServerId;
  snapshot: Digest;
  /**
   * Version of the rule set.
   */
  rules: string;
  /**
   * In the order of the snapshot's tools.
   */
  tools: ToolAssessment[];
  /**
   * Hazards that no single tool has.
   */
  combination: Combination[];
  /**
   * Findings about the server as a whole.
   */
  findings: Finding[];
}
/**
 * What one call of the tool can do.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ToolAssessment".
 */
export interface ToolAssessment {
  /**
   * The tool's name, code unit for code unit.
   */
  name: string;
  digest: Digest;
  category: Category;
  severity: Severity;
  confidence: Confidence;
  traits: TraitId[];
  evidence: Evidence[];
  /**
   * The actions that one argument chooses among.
   */
  actions: Action[];
  parameters: Parameter[];
  findings: Finding[];
}
/**
 * One property of the input schema.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Parameter".
 */
export interface Parameter {
  at: Pointer;
  /**
   * The property's name; nested ones are joined by dots, array elements by `[]`.
   */
  name: string;
  /**
   * The JSON type as declared: `string`, `array of string`, `string or null`, `unknown`.
   */
  type: string;
  required: boolean;
  roles: Role[];
}
/**
 * Something about the metadata itself; never part of the label.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Finding".
 */
export interface Finding {
  rule: Slug;
  /**
   * What was found, one sentence of ours.
   */
  message: string;
  evidence: Evidence[];
}
/**
 * Traits of several tools that together make a hazard.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Combination".
 */
export interface Combination {
  rule: Slug;
  message: string;
  legs: Leg[];
}
export interface Leg {
  /**
   * A trait, category or severity that the tools supply.
   */
  what: string;
  /**
   * @minItems 1
   */
  tools: [string, ...string[]];
}
/**
 * A pattern of abuse. Rules name the attacks that they point at; the inverse links are computed. Written by people: `catalog/attacks/<id>.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Attack".
 */
export interface Attack {
  schemaVersion: 1;
  id: Slug;
  title: string;
  /**
   * One sentence.
   */
  summary: string;
  /**
   * How it works, a paragraph each.
   *
   * @minItems 1
   */
  how: [string, ...string[]];
  /**
   * A believable case of our own.
   */
  example: string;
  /**
   * Which clause of a policy stops or slows it.
   */
  stops: Stop[];
  /**
   * What no policy can stop, a sentence each.
   *
   * @minItems 1
   */
  remains: [string, ...string[]];
  frameworks: Mapping[];
  /**
   * Public cases.
   */
  incidents?: Incident[];
}
export interface Stop {
  clause: 'default' | 'hide' | 'deny' | 'approve' | 'limits' | 'arguments' | 'pins';
  /**
   * One sentence.
   */
  how: string;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Mapping".
 */
export interface Mapping {
  framework: Slug;
  /**
   * An entry of the framework in the taxonomy.
   */
  id: string;
}
export interface Incident {
  /**
   * CVE number or another public name.
   */
  id: string;
  /**
   * One sentence in our words.
   */
  what: string;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "CategoryMeaning".
 */
export interface CategoryMeaning {
  id: Category;
  slug: Slug;
  /**
   * Stands in the diamond.
   */
  letter: string;
  base: Severity;
  /**
   * Completes the sentence `A call …`.
   */
  means: string;
  includes: string[];
  excludes: string[];
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ConfidenceMeaning".
 */
export interface ConfidenceMeaning {
  id: Confidence;
  means: string;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "DirectoryOrigin".
 */
export interface DirectoryOrigin {
  kind: 'directory';
  /**
   * The folder, relative to the repository's root.
   */
  directory: string;
  digest: Digest;
}
/**
 * A server that this repository ships.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "DirectoryTarget".
 */
export interface DirectoryTarget {
  kind: 'directory';
  /**
   * The folder, relative to the repository's root.
   */
  directory: string;
  /**
   * The file that Node runs, relative to the folder.
   */
  main: string;
  /**
   * Arguments after the file.
   */
  arguments?: string[];
}
/**
 * What the registry tells of the package at that version. What it does not tell is absent: unknown, never guessed.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Facts".
 */
export interface Facts {
  /**
   * The version that the facts are about.
   */
  version?: string;
  /**
   * The registry's Subresource Integrity string of the tarball.
   */
  integrity?: string;
  /**
   * The publisher's own words.
   */
  description?: string;
  /**
   * The repository's https address as the package declares it.
   */
  repository?: string;
  /**
   * The home page as the package declares it.
   */
  homepage?: string;
  /**
   * The licence as the package declares it, usually an SPDX expression.
   */
  licence?: string;
  /**
   * The registry's deprecation message.
   */
  deprecated?: string;
  /**
   * Whether the package itself declares scripts that npm would run at install; they are never run here.
   */
  installScripts?: boolean;
  /**
   * When the registry received the version.
   */
  publishedAt?: string;
}
/**
 * What a metadata finding says about a definition; only `integrity` lowers a server's exposure grade to F.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "FindingFamily".
 */
export interface FindingFamily {
  id: 'integrity' | 'claims' | 'quality' | 'combination';
  title: string;
  means: string;
}
/**
 * An outside list that rules and attacks map to.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Framework".
 */
export interface Framework {
  id: Slug;
  title: string;
  version: string;
  entries: FrameworkEntry[];
}
export interface FrameworkEntry {
  id: string;
  title: string;
}
/**
 * One server of a source.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Listing".
 */
export interface Listing {
  server: ServerId;
  /**
   * The server's name for people, in our words.
   */
  title: string;
  /**
   * Why it is listed, one sentence.
   */
  because: string;
  /**
   * True for a server of our own that exists to be shown.
   */
  example?: boolean;
  target: Target;
}
/**
 * A package of the npm registry.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "NpmTarget".
 */
export interface NpmTarget {
  kind: 'npm';
  /**
   * The package's name.
   */
  package: string;
  /**
   * The exact version.
   */
  version: string;
  /**
   * The executable to start; needed where the package has several.
   */
  bin?: string;
  /**
   * Arguments after the executable.
   */
  arguments?: string[];
  /**
   * Dummy values for environment variables; never a real secret.
   */
  environment?: {
    [k: string]: string;
  };
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "NpmOrigin".
 */
export interface NpmOrigin {
  kind: 'npm';
  /**
   * The package's name.
   */
  package: string;
  /**
   * The exact version.
   */
  version: string;
  /**
   * The registry's Subresource Integrity string of the tarball.
   */
  integrity: string;
}
/**
 * The outcome of the last attempt to observe a server. Written by the crawler: `observation.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Observation".
 */
export interface Observation {
  schemaVersion: 1;
  server: ServerId;
  attemptedAt: Instant;
  outcome: Outcome;
  /**
   * What was seen, in our words; anything the server said is quoted, printable and cut short.
   */
  because?: string;
  /**
   * What would make the next attempt succeed.
   */
  remedy?: string;
  /**
   * What held the server.
   */
  sandbox: 'bwrap' | 'docker' | 'none';
  origin?: Origin;
  snapshot?: Digest;
  observedAt?: Instant;
  /**
   * How many tools this attempt listed.
   */
  tools?: number;
  /**
   * How many pages `tools/list` had.
   */
  pages?: number;
  /**
   * From start to the last page.
   */
  milliseconds?: number;
  /**
   * Methods that the server asked of the client.
   */
  requests?: string[];
  /**
   * Lines on stdout that were not JSON-RPC.
   */
  noise?: number;
}
export interface Override {
  tool: string;
  part: 'category' | 'severity';
  value: 'Read' | 'Write' | 'Execute' | 'Destructive' | 'Financial' | 'low' | 'medium' | 'high' | 'critical';
  /**
   * The reason, with its source.
   */
  because: string;
  date: string;
  digest: Digest;
}
/**
 * A tool definition exactly as the server sent it; unknown fields are kept.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RawTool".
 */
export interface RawTool {
  name: string;
  [k: string]: unknown;
}
/**
 * Who a server is and how it is started. Written by the crawler: `catalog/servers/<publisher>/<name>/server.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Server".
 */
export interface Server {
  schemaVersion: 1;
  id: ServerId;
  /**
   * The server's name for people, in our words.
   */
  title: string;
  /**
   * Why it is listed, one sentence.
   */
  because: string;
  source: Slug;
  /**
   * True for a server of our own that exists to be shown.
   */
  example?: boolean;
  target: Target;
  facts: Facts;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "SeverityMeaning".
 */
export interface SeverityMeaning {
  id: Severity;
  means: string;
}
/**
 * What a server said of itself at one time, kept whole; immutable. Written by the crawler: `snapshots/<date>-<first 12 digits of the digest>.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Snapshot".
 */
export interface Snapshot {
  schemaVersion: 1;
  server: ServerId;
  takenAt: Instant;
  digest: Digest;
  origin: Origin;
  /**
   * How the server was asked.
   */
  transport: 'stdio';
  /**
   * The protocol version that the server chose.
   */
  protocolVersion: string;
  /**
   * As sent in the initialize result.
   */
  serverInfo: {
    [k: string]: unknown;
  };
  /**
   * As sent in the initialize result.
   */
  capabilities: {
    [k: string]: unknown;
  };
  /**
   * As sent in the initialize result; absent when the server sent none.
   */
  instructions?: string;
  /**
   * Every tool of `tools/list`, whole and in the order sent.
   */
  tools: RawTool[];
  toolsDigest: Digest;
  /**
   * The digest of each tool object, in the order of `tools`.
   */
  toolDigests: Digest[];
}
/**
 * A list of servers to crawl. Written by people: `catalog/sources/<id>.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Source".
 */
export interface Source {
  schemaVersion: 1;
  id: Slug;
  /**
   * What the list is, for people.
   */
  title: string;
  listings: Listing[];
}
/**
 * The meaning of every word a label uses. Written by people: `catalog/taxonomy/taxonomy.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Taxonomy".
 */
export interface Taxonomy {
  schemaVersion: 1;
  /**
   * From the lowest to the highest precedence.
   */
  categories: CategoryMeaning[];
  /**
   * From the lowest to the highest.
   */
  severities: SeverityMeaning[];
  traits: TraitMeaning[];
  confidences: ConfidenceMeaning[];
  findingFamilies: FindingFamily[];
  frameworks: Framework[];
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "TraitMeaning".
 */
export interface TraitMeaning {
  id: TraitId;
  title: string;
  /**
   * Completes the sentence `A call …`.
   */
  means: string;
  /**
   * What does not count, empty when nothing needs saying.
   */
  excludes: string;
}
/**
 * A word of the project. Written by people: `catalog/glossary/<id>.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  schemaVersion: 1;
  id: Slug;
  term: string;
  /**
   * One to three sentences.
   */
  means: string;
  /**
   * Related terms.
   */
  see?: Slug[];
}
