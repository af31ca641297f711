// Generated from catalog/schemas by `npm run types`; do not edit.

/**
 * A kebab-case identifier.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Slug".
 */
export type Slug = string;
/**
 * A share of one, to four places.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Rate".
 */
export type Rate = number;
/**
 * What the worst ordinary outcome of a call is, by the taxonomy.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Category".
 */
export type Category = 'Read' | 'Write' | 'Execute' | 'Destructive' | 'Financial';
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
 * `certain`: schema or an unambiguous statement decides, and all words of the definition together say the same; `likely`: a verb in the name and the text agree and most words do too, or either of schema and words is firm; `weak`: one signal only, all words alone, words against it, or none.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Confidence".
 */
export type Confidence = 'certain' | 'likely' | 'weak';
/**
 * How bad the worst ordinary outcome is.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Severity".
 */
export type Severity = 'low' | 'medium' | 'high' | 'critical';
/**
 * JSON Pointer (RFC 6901); the empty string is the whole document.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Pointer".
 */
export type Pointer = string;
/**
 * Stable identity `<publisher>/<name>`: the npm scope without `@`, `npm` for unscoped packages, the reversed host for remotes, `local` for commands.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ServerId".
 */
export type ServerId = string;
/**
 * A moment in UTC, RFC 3339 with milliseconds.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Instant".
 */
export type Instant = string;
/**
 * JSON Schema 2020-12, interpreted: `pattern` has RE2 syntax, `$ref` stays inside and comes back to a schema only a level further down the arguments, schema and arguments nest 64 levels at most, and `format`, `unevaluated…` and named anchors are refused because they would check less than they say.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ArgumentSchema".
 */
export type ArgumentSchema =
  | {
      [k: string]: unknown;
    }
  | boolean;
/**
 * What a start was given beyond the plain one. `plain`: nothing; `recipe`: what its listing says; `variables-from-…`: dummy values for variables named by what it writes, its README or its source; `arguments-from-…`: arguments told by its usage text or shown in its README; `native-stub`: a stand-in for addons that were not built; `network-sinkhole`: harmless answers to its calls, inside the sandbox.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "LadderStep".
 */
export type LadderStep =
  | 'plain'
  | 'recipe'
  | 'variables-from-words'
  | 'arguments-from-usage'
  | 'arguments-from-readme'
  | 'variables-from-readme'
  | 'variables-from-source'
  | 'native-stub'
  | 'network-sinkhole';
/**
 * The name of an environment variable, cut short where it is long.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "VariableName".
 */
export type VariableName = string;
/**
 * A script of ours that Node runs inside the sandbox before a program. `sinkhole`: answers its calls to the network; `stub`: stands in for addons that were not built.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Preload".
 */
export type Preload = 'sinkhole' | 'stub';
/**
 * SHA-256 in hexadecimal over RFC 8785 canonical JSON.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Digest".
 */
export type Digest = string;
/**
 * What a parameter is for; a flag names its kind after a colon.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Role".
 */
export type Role = string;
/**
 * A year, a month or a day, as exactly as is known.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "LooseDate".
 */
export type LooseDate = string;
/**
 * Hundredths of a natural logarithm, one for each category but Read, against which they are weighed, with blanks between.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "BalanceRow".
 */
export type BalanceRow = string;
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Day".
 */
export type Day = string;
/**
 * One line of `crawl --json`: something that happened in a run. Printed by the command line, never kept.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "CrawlEvent".
 */
export type CrawlEvent = RegistryEvent | StepEvent | ToldEvent | EndedEvent;
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
export type Origin = NpmOrigin | DirectoryOrigin | RemoteOrigin | CommandOrigin;
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Forms".
 */
export type Forms = string[];
/**
 * Gold labels that are argued against; figures count them as they stand: `test/corpus/disputed.json`. Written by people.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Disputes".
 */
export type Disputes = Dispute[];
/**
 * What a verb does to its object.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Effect".
 */
export type Effect =
  | 'read'
  | 'create'
  | 'update'
  | 'own'
  | 'overwrite'
  | 'enrol'
  | 'forward'
  | 'automate'
  | 'grant'
  | 'publish'
  | 'delete'
  | 'revoke'
  | 'run'
  | 'query'
  | 'request'
  | 'drive'
  | 'control'
  | 'deploy'
  | 'send'
  | 'authenticate'
  | 'issue'
  | 'delegate'
  | 'generate'
  | 'pay'
  | 'order'
  | 'cancel'
  | 'settle';
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Words".
 */
export type Words = string[];
/**
 * A length of time, or a number of seconds.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Window".
 */
export type Window = ('second' | 'minute' | 'hour' | 'day') | number;
/**
 * How much may be charged within one window.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Max".
 */
export type Max = number;
/**
 * What to start or reach in order to ask a server for its tools.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Target".
 */
export type Target = NpmTarget | DirectoryTarget | RemoteTarget | CommandTarget;
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OsvTime".
 */
export type OsvTime = string;
/**
 * Corrections by people, each applied only while the tool's digest matches. Written by people: `overrides.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Overrides".
 */
export type Overrides = Override[];
/**
 * What each gold set is: `test/gold/sets.json`. Written by people.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Samples".
 */
export type Samples = Sample[];
/**
 * Tenths of a natural logarithm, one for each category but Read, against which they are weighed, then for each severity, then for each trait, with blanks between.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "WeightRow".
 */
export type WeightRow = string;

export interface Index {}
/**
 * How often the labels are right: `catalog/accuracy/record.json`. Written by `npm run accuracy -- --write`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Accuracy".
 */
export interface Accuracy {
  schemaVersion: 1;
  /**
   * The rule set's version.
   */
  rules: string;
  /**
   * One measurement for each gold set, by id.
   */
  sets: SetMeasure[];
  /**
   * How every rule that fired did on all sets together, by id.
   */
  rulesMeasured: RuleMeasure[];
  /**
   * Translated definitions against their English originals, by language; empty where there are none.
   */
  translations: Parity[];
  alarms: Share;
  disputed: Dispute[];
}
/**
 * Everything that was measured on one gold set; tools with an open category are not counted.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "SetMeasure".
 */
export interface SetMeasure {
  sample: Sample;
  /**
   * The tools that are counted.
   */
  tools: number;
  /**
   * The tools that are not.
   */
  open: number;
  /**
   * The servers of the counted tools.
   */
  servers: number;
  figures: Figures;
  meanOverServers: MeanFigures;
  heldOut?: HeldOut;
  baselines: Baseline[];
  /**
   * In the order of precedence.
   */
  classes: ClassMeasure[];
  /**
   * By id.
   */
  traits: TraitMeasure[];
  confidences: ConfidenceMeasure[];
  /**
   * The dangerous misses by name.
   */
  misses: Miss[];
  evidence: Share;
  /**
   * Disguised and respelled definitions against the plain ones.
   */
  parity: Parity[];
}
/**
 * A gold set and how it came about.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Sample".
 */
export interface Sample {
  id: Slug;
  /**
   * What the set is called.
   */
  title: string;
  /**
   * Which tools it holds and who labelled them, a sentence or two.
   */
  what: string;
  /**
   * The month or day of its last change.
   */
  date: string;
  /**
   * Whether rules and word lists were written in sight of it.
   */
  fitted: boolean;
  /**
   * Whether its tools were written for the measure and are published nowhere.
   */
  written?: boolean;
}
/**
 * How often labels are right, tool by tool.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Figures".
 */
export interface Figures {
  category: Share;
  macroF1: Rate;
  dangerous: Share;
  severity: Share;
  farOff: Share;
  traits: Rate;
}
/**
 * How many of how many.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Share".
 */
export interface Share {
  count: number;
  of: number;
}
/**
 * The mean over servers, each weighing the same.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "MeanFigures".
 */
export interface MeanFigures {
  category: Rate;
  dangerous: Rate;
  severity: Rate;
  farOff: Rate;
}
/**
 * Each server labelled with only those entries of the English lexicon that another server of the set uses too, and without weighing words, which the set's labels taught.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "HeldOut".
 */
export interface HeldOut {
  category: Share;
  macroF1: Rate;
  dangerous: Share;
  severity: Share;
}
/**
 * A simple way to guess the category, measured on the same tools.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Baseline".
 */
export interface Baseline {
  id: Slug;
  title: string;
  /**
   * How it guesses, one sentence.
   */
  what: string;
  category: Share;
  macroF1: Rate;
  dangerous: Share;
}
/**
 * One category: right of those that were called so, and of those that are so.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ClassMeasure".
 */
export interface ClassMeasure {
  category: Category;
  precision: Share;
  recall: Share;
  f1: Rate;
}
/**
 * One trait: right of those that were given it, and of those that have it.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "TraitMeasure".
 */
export interface TraitMeasure {
  trait: TraitId;
  precision: Share;
  recall: Share;
  f1: Rate;
}
/**
 * How often a category is right that was given with one confidence.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ConfidenceMeasure".
 */
export interface ConfidenceMeasure {
  confidence: Confidence;
  right: Share;
}
/**
 * A tool that does something dangerous and was called Read.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Miss".
 */
export interface Miss {
  id: string;
  server: string;
  /**
   * Its name.
   */
  tool: string;
  gold: Category;
}
/**
 * How many variants of one kind have the label of the plain definition.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Parity".
 */
export interface Parity {
  /**
   * The kind of variant, or the language.
   */
  kind: string;
  category: Share;
  severity: Share;
}
/**
 * What one rule claims of a label, against gold.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RuleMeasure".
 */
export interface RuleMeasure {
  rule: Slug;
  /**
   * The tools on which it fired.
   */
  hits: number;
  claims: RuleClaim[];
  worst?: FalseAlarm;
}
/**
 * One thing that the rule says, and how often gold agrees.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RuleClaim".
 */
export interface RuleClaim {
  /**
   * `category`, `severity` or `trait:<id>`.
   */
  part: string;
  /**
   * The category or severity that it gives.
   */
  gives?: string;
  right: Share;
  decided?: Share;
}
/**
 * The gold tool of which the rule makes most more than gold does, where the label follows the rule.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "FalseAlarm".
 */
export interface FalseAlarm {
  /**
   * The gold tool; its first word names the set.
   */
  id: string;
  /**
   * The package of the server that sent the definition.
   */
  server: string;
  tool: string;
  /**
   * What the rule says too much of: `category`, `severity` or `trait:<id>`.
   */
  part: string;
  gold: Degree;
  ours: Degree;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Degree".
 */
export interface Degree {
  category: Category;
  severity: Severity;
}
/**
 * An argument against one part of one gold label.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Dispute".
 */
export interface Dispute {
  /**
   * The gold tool.
   */
  id: string;
  /**
   * `category`, `severity` or `trait:<id>`.
   */
  part: string;
  /**
   * What gold says; of a trait, `present` or `absent`.
   */
  gold: string;
  /**
   * What is argued for instead.
   */
  ours: string;
  /**
   * Why, with the words of the definition or the taxonomy that show it.
   */
  reason: string;
}
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
   * Stands in the text at the pointer, or is its last segment (`key`); empty only where that is.
   */
  quote?: string;
  /**
   * The quote is the pointer's last segment, not text at it.
   */
  key?: true;
  /**
   * What the quoted words come to: hidden or encoded text in plain letters, or a measure of what stands there.
   */
  reads?: string;
  /**
   * The evidence is an absence and has no quote: nothing stands there, or only words in which the rule, asked again, finds nothing of what it looks for. An absence gives a category only where no words give one.
   */
  absent?: true;
}
/**
 * What public advisories say of a server's package at one version, where somebody looked it up. Written by `placard advisories`: `catalog/servers/<publisher>/<name>/advisories.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Advisories".
 */
export interface Advisories {
  schemaVersion: 1;
  server: ServerId;
  /**
   * The package of the npm registry that was looked up.
   */
  package: string;
  /**
   * The version that was looked up.
   */
  version: string;
  lookedIn: LookedIn;
  /**
   * Every advisory that names the package and was not withdrawn, those that are about the version first.
   */
  advisories: Advisory[];
}
/**
 * The advisories that were read; whether more exist is not known.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "LookedIn".
 */
export interface LookedIn {
  /**
   * How many were about packages of the npm registry and not withdrawn.
   */
  records: number;
  newest: Instant;
}
/**
 * One advisory in the words of its database.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Advisory".
 */
export interface Advisory {
  /**
   * Its id in OSV, such as `GHSA-…`; `MAL-…` reports the package as malware.
   */
  id: string;
  /**
   * What else it is called, such as `CVE-…`.
   */
  aliases: string[];
  /**
   * `unclear`: it names the package, and no versions that can be compared.
   */
  concerns: 'this-version' | 'unclear' | 'other-versions';
  /**
   * How grave its database calls it; absent where it does not say.
   */
  level?: 'low' | 'moderate' | 'high' | 'critical';
  /**
   * Its CVSS vectors.
   */
  vectors?: string[];
  /**
   * Its first words; a stranger's text.
   */
  summary?: string;
  /**
   * The versions that end a range it names.
   */
  fixedIn?: string[];
  published?: Instant;
  modified: Instant;
}
/**
 * One reason to ask a person.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ApproveIf".
 */
export interface ApproveIf {
  /**
   * All must hold; an empty list always holds.
   */
  conditions: Condition[];
  /**
   * What the person and the agent are told.
   */
  reason?: string;
}
/**
 * A claim about the call's arguments. Nothing is coerced. A missing path or a wrong type fails in `require` and holds in `deny_if` and `approve_if`, except for `exists`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Condition".
 */
export interface Condition {
  /**
   * JSON Pointer into the arguments, `*` reaching every element: all must hold in `require`, one is enough elsewhere, none counts as missing. `args.a.b` is short for `/a/b`.
   */
  path: string;
  /**
   * `eq`, `neq`: JSON equality; `lt`, `lte`, `gt`, `gte`: numbers; `in`, `not_in`: one of a list; `exists`: something stands there; `regex`: RE2 syntax, found anywhere; `contains`: text in text, or element in array; `under`: an absolute path at or below a root; `host_in`: the host of an http(s) URL.
   */
  op: 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' | 'in' | 'not_in' | 'exists' | 'regex' | 'contains' | 'under' | 'host_in';
  /**
   * What the operator compares with: any value for `eq`, `neq`, `contains`; a number for comparisons; a list for `in`, `not_in`; a pattern for `regex`; true (default) or false for `exists`; a list of roots or of hosts (`*.example.com` for everything below) for `under`, `host_in`.
   */
  value?:
    | string
    | number
    | boolean
    | null
    | unknown[]
    | {
        [k: string]: unknown;
      };
}
/**
 * How the program was started that gave this answer: by which step of the ladder, and what was added to the plain start. Names of variables stand here, never their values; no digest depends on any of it. Absent where it was not recorded, and of what is asked in one way only: an address, or a program as its person starts it.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Asked".
 */
export interface Asked {
  step: LadderStep;
  /**
   * What stood on its command line beyond the plain start, at most a hundred words, long ones cut short.
   *
   * @maxItems 100
   */
  arguments?: string[];
  /**
   * Names of the environment variables that had the dummy value which the crawler makes up for such a name, at most a hundred.
   *
   * @maxItems 100
   */
  dummies?: VariableName[];
  /**
   * Names of the environment variables that had another value, which its listing gives and which is never a real secret, at most a hundred.
   *
   * @maxItems 100
   */
  fromListing?: VariableName[];
  /**
   * Scripts of ours that ran before it in the sandbox.
   */
  preloads?: Preload[];
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
  whyNotLower?: WhyNotLower;
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
  told?: Told;
}
/**
 * What the definition tells of an argument beyond its role, as far as a policy needs it; absent where it tells nothing of the kind.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Told".
 */
export interface Told {
  /**
   * Of a sum of money: cents and other minor units, or whole units; absent where this is not told, or told both ways.
   */
  unit?: 'minor' | 'major';
  /**
   * Of a sum of money or a currency: the currencies that are listed or named.
   */
  currencies?: string[];
  /**
   * Of an argument that may choose production: the environments that are named beside it, as they are spelt.
   */
  environments?: string[];
  /**
   * Of such an argument: the word by which it chooses production, as it is spelt.
   */
  production?: string;
  switch?: Switch;
  /**
   * Of a sum, a currency, a switch or an argument that may choose production: what the definition says it is when it is left out.
   */
  byDefault?: string | number | boolean;
  /**
   * Of a path: that it leads on from somewhere else.
   */
  relative?: true;
  /**
   * Of a file's name: that it is a path, or read from the machine's disk.
   */
  leads?: true;
}
/**
 * Of a switch: what it decides beyond its role.
 */
export interface Switch {
  /**
   * Whether a call takes effect in production, stays in a sandbox, is only tried out, or is held by a safeguard.
   */
  about: 'production' | 'sandbox' | 'trial' | 'safeguard';
  /**
   * The value that leaves the safe side.
   */
  risky: boolean;
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
 * The words without which the derived label would be lower: the definition was labelled again without them, and none of them can be put back. Missing where nothing is lower, where no words made the label or too many did, and where people corrected it.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "WhyNotLower".
 */
export interface WhyNotLower {
  quotes: Quote[];
  becomes?: LowerLabel;
}
export interface Quote {
  at: Pointer;
  /**
   * Stands in the text at the pointer, or is its last segment (`key`).
   */
  quote: string;
  key?: true;
}
/**
 * The label without the words; missing where they were all that named an effect.
 */
export interface LowerLabel {
  category: Category;
  severity: Severity;
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
  created: LooseDate;
  modified: LooseDate;
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
  date: LooseDate;
  /**
   * One sentence in our words.
   */
  what: string;
}
/**
 * How much what the rules say of a tool and what all its words say speaks for each category, beside each other, learned from labelled tools without actions: `catalog/weights/balance.json`, written by `npm run learn`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Balance".
 */
export interface Balance {
  schemaVersion: 1;
  /**
   * How many labelled tools it was learned from.
   */
  tools: number;
  /**
   * Of how many servers.
   */
  servers: number;
  /**
   * What the numbers of a row speak for, in order, against Read.
   */
  categories: Category[];
  bias: BalanceRow;
  /**
   * What the chance of each category by all words is worth: a row for each, times the natural logarithm of the chance.
   */
  chances: {
    Read: BalanceRow;
    Write: BalanceRow;
    Execute: BalanceRow;
    Destructive: BalanceRow;
    Financial: BalanceRow;
  };
  /**
   * A row for everything that the rules say of tools of at least five servers: the category that they come to, a rule that fired, how and where it was told.
   */
  signs: {
    [k: string]: BalanceRow;
  };
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
 * What the server asks for before it answers; never followed.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Challenge".
 */
export interface Challenge {
  /**
   * The scheme of WWW-Authenticate, such as Bearer.
   */
  scheme: string;
  /**
   * The scopes that it names.
   */
  scopes: string[];
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "CommandOrigin".
 */
export interface CommandOrigin {
  kind: 'command';
  /**
   * The program, by its name.
   */
  command: string;
  digest: Digest;
}
/**
 * A program of the person who crawls; only in a private catalogue.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "CommandTarget".
 */
export interface CommandTarget {
  kind: 'command';
  /**
   * The program.
   */
  command: string;
  /**
   * Its arguments, secrets replaced by dummies.
   */
  arguments: string[];
  /**
   * Its variables with dummy values; never a real secret.
   */
  environment: {
    [k: string]: string;
  };
  /**
   * Where relative paths start.
   */
  directory?: string;
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
 * One thing that was contested or found wrong.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Correction".
 */
export interface Correction {
  id: Slug;
  /**
   * One label, the rules behind many, a recommended policy, or a text of ours.
   */
  about: 'label' | 'rules' | 'policy' | 'text';
  server?: ServerId;
  /**
   * The tool's exact name, where one tool of the server is meant.
   */
  tool?: string;
  /**
   * What is said to be wrong, in our words.
   */
  claim: string;
  /**
   * `upheld`: what we said stands.
   */
  state: 'open' | 'corrected' | 'upheld';
  opened?: Day;
  closed?: Day;
  /**
   * What is said now, and why.
   */
  outcome?: string;
  /**
   * Where the decision can be read, such as a rule set or an issue.
   */
  where?: string;
  moved?: MovedLabels;
}
/**
 * How many labels of unchanged definitions got another category or severity.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "MovedLabels".
 */
export interface MovedLabels {
  labels: number;
  /**
   * Labels before and after, of the same definitions.
   */
  of: number;
  /**
   * Of higher severity than before.
   */
  raised: number;
  /**
   * Of lower severity than before.
   */
  lowered: number;
}
/**
 * The public log: what was contested or found wrong, and what became of it, whoever was right. Written by people: `catalog/corrections/corrections.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Corrections".
 */
export interface Corrections {
  schemaVersion: 1;
  corrections: Correction[];
}
/**
 * A registry was read; the first line of a crawl of it that is not resumed.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RegistryEvent".
 */
export interface RegistryEvent {
  event: 'registry';
  /**
   * Its address.
   */
  registry: string;
  /**
   * How many servers are known from it.
   */
  entries: number;
  /**
   * How many entries are new or say something new.
   */
  changed: number;
  /**
   * How many entries it took back.
   */
  withdrawn: number;
  /**
   * Servers of the catalogue that are retired since.
   */
  retired: ServerId[];
  /**
   * Servers of the catalogue that are retired no more.
   */
  back: ServerId[];
  /**
   * Servers of the catalogue that have another id since ids tell addresses apart better.
   */
  moved: {
    from: ServerId;
    to: ServerId;
  }[];
  /**
   * What entries list that cannot be started or reached here, by kind, and how many entries list it.
   */
  notCrawled: {
    [k: string]: number;
  };
  /**
   * How many of those that are asked a list of this project describes; it speaks before the registry.
   */
  byList: number;
  /**
   * How many servers several entries list, each of which may be a stranger's.
   */
  contested: number;
  /**
   * How many servers belong to another source of the catalogue.
   */
  otherSources: number;
  /**
   * How many servers asked to be left out.
   */
  optedOut: number;
  /**
   * How many servers this run asks.
   */
  chosen: number;
  /**
   * How many servers wait for another run.
   */
  waiting: number;
}
/**
 * A server's turn has come to be fetched or to be asked.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "StepEvent".
 */
export interface StepEvent {
  event: 'fetching' | 'asking';
  server: ServerId;
}
/**
 * A server's outcome is known.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ToldEvent".
 */
export interface ToldEvent {
  event: 'told';
  server: ServerId;
  /**
   * Whether the surface is not the one that was known.
   */
  changed: boolean;
  /**
   * How many tools fewer it lists than it did.
   */
  lost: number;
  /**
   * Files of its record that could not be read and where they lie now.
   */
  quarantined: {
    file: string;
    problem: string;
    now: string;
  }[];
  observation: Observation;
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
  auth?: Challenge;
  /**
   * What held the server; `remote` where there was no program to run.
   */
  sandbox: 'bwrap' | 'docker' | 'none' | 'remote';
  origin?: Origin;
  snapshot?: Digest;
  observedAt?: Instant;
  /**
   * The version of the crawler that tried, raised when it learns to ask differently.
   */
  crawler?: string;
  failing?: Failing;
  tombstone?: Tombstone;
  retirement?: Retirement;
  protocol?: Protocol;
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
   * Lists beside the tools that the server announced and did not give; the tools count without them.
   */
  unlisted?: Unlisted[];
  /**
   * Lines on stdout that were not JSON-RPC.
   */
  noise?: number;
  /**
   * How many places that tell the time of the asking the snapshot names. Absent when it names none.
   */
  volatile?: number;
  ladder?: Ladder;
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
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RemoteOrigin".
 */
export interface RemoteOrigin {
  kind: 'remote';
  /**
   * The address that answered.
   */
  url: string;
}
/**
 * Failures in a row up to this attempt; being declined does not count as one.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Failing".
 */
export interface Failing {
  since: Instant;
  /**
   * How many there were.
   */
  attempts: number;
}
/**
 * Why a server is in the catalogue by name only; its snapshots were removed.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Tombstone".
 */
export interface Tombstone {
  /**
   * The day of the request.
   */
  date: string;
  /**
   * Who asked, and where that can be read.
   */
  because: string;
}
/**
 * The registry that listed the server took it back. What is known stays, and nobody asks it again until the registry lists it anew.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Retirement".
 */
export interface Retirement {
  /**
   * The registry's address.
   */
  registry: string;
  /**
   * What the registry says of it; `unlisted` where none of its entries lists it any more.
   */
  status: 'deprecated' | 'deleted' | 'unlisted';
  since: Instant;
}
/**
 * How the protocol was spoken, and what told so.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Protocol".
 */
export interface Protocol {
  /**
   * With the handshake of 2025-11-25 and earlier, or without one.
   */
  era: 'handshake' | 'stateless';
  /**
   * The request that the server answered.
   */
  toldBy: 'initialize' | 'server/discover';
  /**
   * Every version that it names.
   */
  versions?: string[];
}
/**
 * A list that was announced and could not be had.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Unlisted".
 */
export interface Unlisted {
  /**
   * What was asked.
   */
  method: 'prompts/list' | 'resources/templates/list';
  /**
   * What was seen, in our words.
   */
  because: string;
}
/**
 * The ways in which the server was started, in the order of trying, and the one whose list was kept. A later attempt that starts the same program the same way keeps it.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Ladder".
 */
export interface Ladder {
  tries: LadderTry[];
  /**
   * Which of the tries, counted from 0, gave the list that was kept; absent when none listed.
   */
  kept?: number;
}
/**
 * One start of the server and what came of it.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "LadderTry".
 */
export interface LadderTry {
  step: LadderStep;
  /**
   * What stood on its command line beyond the plain start; values are dummies.
   */
  arguments?: string[];
  /**
   * The environment variables that had dummy values.
   */
  variables?: string[];
  /**
   * Scripts of ours that ran before it in the sandbox.
   */
  preloads?: Preload[];
  outcome: Outcome;
  /**
   * How many tools it listed.
   */
  tools?: number;
  /**
   * Why it did not list, in our words; anything the server said is quoted, printable and cut short.
   */
  because?: string;
}
/**
 * The run is over; always the last line.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "EndedEvent".
 */
export interface EndedEvent {
  event: 'ended';
  /**
   * How many servers had each outcome.
   */
  outcomes: {
    [k: string]: number;
  };
  /**
   * How many tools were listed.
   */
  tools: number;
  /**
   * How many surfaces are not the ones that were known.
   */
  changed: number;
  /**
   * Servers that were not asked, since the run was interrupted.
   */
  left: ServerId[];
  /**
   * Answers that were not written, since too many tools would go; null when there are none.
   */
  refused: null | {
    servers: {
      server: ServerId;
      lost: number;
    }[];
    /**
     * How many tools would go.
     */
    lost: number;
    /**
     * Of how many.
     */
    known: number;
  };
}
/**
 * One reason to deny.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "DenyIf".
 */
export interface DenyIf {
  /**
   * All must hold; an empty list always holds.
   */
  conditions: Condition[];
  /**
   * The text that the agent receives.
   */
  on_deny?: string;
}
/**
 * The words of one language in English, so that one grammar reads them all. Written by people: `catalog/lexicons/<language>.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Dictionary".
 */
export interface Dictionary {
  schemaVersion: 1;
  /**
   * BCP 47 tag.
   */
  language: string;
  /**
   * The language's name in English.
   */
  title: string;
  /**
   * Whether forms are whole words; where not, a form is found anywhere in the text.
   */
  spaced: boolean;
  /**
   * Where a clause has its verb: at its start as in English, as its first verb, as its last one, or at the start or the end.
   */
  verbPosition: 'start' | 'first' | 'last' | 'either';
  markers?: Forms;
  words: Glosses;
  endings?: Glosses;
  prefixes?: Glosses;
  joints?: Forms;
  stems?: Forms;
  objectMarks?: Forms;
  nouns?: Forms;
  /**
   * Whether a noun right behind another says whose or of what it is.
   */
  ownerBehind?: boolean;
  relatives?: Forms;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Glosses".
 */
export interface Glosses {
  [k: string]: Forms;
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
   * The server's name in the official registry, as the package declares it.
   */
  mcpName?: string;
  /**
   * The account that gave the version to the registry, by its name alone; what stands behind it was not checked.
   */
  publishedBy?: string;
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
  id: 'integrity' | 'claims' | 'cross-tool' | 'quality' | 'validity' | 'provenance' | 'combination';
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
  date: LooseDate;
  /**
   * Where the list and its terms are.
   */
  address: string;
  entries: FrameworkEntry[];
}
export interface FrameworkEntry {
  id: string;
  title: string;
}
/**
 * A tool with the label that readings of the taxonomy settled for it, apart from the rules: one line of `test/gold/<set>.jsonl`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "GoldTool".
 */
export interface GoldTool {
  /**
   * Unique among all sets.
   */
  id: string;
  /**
   * The package of the server that sent the definition.
   */
  server: string;
  /**
   * The package's version.
   */
  version: string;
  tool: RawTool;
  category: Category;
  severity: Severity;
  traits: TraitId[];
  /**
   * Several categories can be defended; the tool is not counted.
   */
  open?: boolean;
  /**
   * The categories that can be defended.
   */
  alts?: Category[];
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
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Groups".
 */
export interface Groups {
  [k: string]: Words;
}
/**
 * A tool of the catalogue with the label that a reading of the taxonomy gave it, apart from the rules; words are weighed by it, nothing is measured by it: one line of `test/gold/lessons/catalogue.jsonl`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Lesson".
 */
export interface Lesson {
  server: ServerId;
  snapshot: Digest;
  /**
   * The tool's name.
   */
  tool: string;
  category: Category;
  severity: Severity;
  traits: TraitId[];
}
/**
 * What the words of English do in a tool definition, the language into which the others are translated. Written by people: `catalog/lexicons/en.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Lexicon".
 */
export interface Lexicon {
  schemaVersion: 1;
  /**
   * BCP 47 tag.
   */
  language: 'en';
  /**
   * The language's name in English.
   */
  title: string;
  /**
   * Lemmas by what they do when their object says nothing else.
   */
  verbs: {
    [k: string]: Words;
  };
  nounlike?: Words;
  nouns?: Groups;
  /**
   * What verbs do to certain objects; the first that fits wins over the verb's own effect.
   */
  readings?: Reading[];
  phrases?: Groups;
  parameters?: Groups;
  flags?: Groups;
  leadIns?: Words;
  determiners?: Words;
  containers?: Words;
  stops?: Words;
  /**
   * Nouns that name an act, with its verb: `deletion` of `delete`.
   */
  nominals?: {
    [k: string]: string;
  };
  attributive?: Words;
}
/**
 * A verb that does something else to certain objects.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Reading".
 */
export interface Reading {
  verbs: Words;
  nouns?: Words;
  unless?: Words;
  becomes: Effect;
}
/**
 * A budget: in no interval as long as the window does more than `max` get through. Limits with the same counter and scope share it, across tools too.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Limit".
 */
export interface Limit {
  /**
   * The counter's name.
   */
  counter: string;
  window: Window;
  max: Max;
  /**
   * Who shares the counter: `grant` (default), one caller's credential; `session`, one connection; `global`, everybody.
   */
  scope?: 'grant' | 'session' | 'global';
  /**
   * What one call is charged, 1 by default: a number, or the path of a number in the arguments; a missing, negative or non-numeric one denies.
   */
  cost?: number | string;
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
 * A server that is reached over HTTP.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RemoteTarget".
 */
export interface RemoteTarget {
  kind: 'remote';
  /**
   * Its address, without name, password and query.
   */
  url: string;
}
/**
 * One server, or every server of one publisher, that is left out.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OptOut".
 */
export interface OptOut {
  /**
   * A server's id, or `<publisher>/*` for all servers of a publisher.
   */
  who: string;
  /**
   * The day of the request.
   */
  date: string;
  /**
   * Who asked, and where that can be read.
   */
  because: string;
}
/**
 * Who asked to be left out of the catalogue; honoured before anything is fetched or started. Written by people: `catalog/opt-outs/opt-outs.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OptOuts".
 */
export interface OptOuts {
  schemaVersion: 1;
  optOuts: OptOut[];
}
/**
 * A way to give an order: concepts that follow one another within a sentence.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Order".
 */
export interface Order {
  /**
   * What is ordered.
   */
  order: 'override' | 'conceal' | 'first' | 'displace' | 'conversation' | 'secret' | 'secret-content';
  /**
   * The concepts in the order of the words; `secret-place` is a place where secrets are kept.
   *
   * @minItems 2
   */
  says: [Slug, Slug, ...Slug[]];
  /**
   * How many characters may stand between two concepts.
   */
  reach: number;
}
/**
 * Orders to a model that a tool definition has no business to give, as sequences of concepts, and the words for each concept in every language. Written by people: `catalog/orders/orders.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Orders".
 */
export interface Orders {
  schemaVersion: 1;
  /**
   * What is meant, and the words that mean it, by BCP 47 tag; a word that ends in `*` stands for all that start so.
   */
  concepts: {
    [k: string]: {
      /**
       * @minItems 1
       */
      [k: string]: [string, ...string[]];
    };
  };
  orders: Order[];
}
/**
 * A package, and the versions that are meant.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OsvAffected".
 */
export interface OsvAffected {
  package?: {
    ecosystem: string;
    name: string;
    [k: string]: unknown;
  };
  versions?: string[] | null;
  ranges?: OsvRange[] | null;
  [k: string]: unknown;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OsvRange".
 */
export interface OsvRange {
  type: string;
  events: OsvEvent[];
  [k: string]: unknown;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OsvEvent".
 */
export interface OsvEvent {
  introduced?: string;
  fixed?: string;
  last_affected?: string;
  limit?: string;
  [k: string]: unknown;
}
/**
 * What `placard advisories` reads of a record in the OSV format; whatever else stands in it is passed over.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OsvRecord".
 */
export interface OsvRecord {
  id: string;
  modified: OsvTime;
  published?: OsvTime;
  withdrawn?: OsvTime;
  aliases?: string[] | null;
  summary?: string;
  details?: string;
  severity?: OsvScore[] | null;
  affected?: OsvAffected[] | null;
  database_specific?: {
    [k: string]: unknown;
  } | null;
  [k: string]: unknown;
}
/**
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "OsvScore".
 */
export interface OsvScore {
  score: string;
  [k: string]: unknown;
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
 * Which tools of one server a caller may use, and how. Unknown keys are errors; the strictest clause wins (deny, then approve, then allow), so order never matters.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Policy".
 */
export interface Policy {
  /**
   * The version of this language.
   */
  version: '1';
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  /**
   * What the policy is for, for people.
   */
  description?: string;
  /**
   * `enforce` (default) refuses; `observe` lets everything through and journals what it would have refused.
   */
  mode?: 'enforce' | 'observe';
  /**
   * What happens to tools that `tools` does not name. Nothing is allowed by omission.
   */
  default: 'allow' | 'deny';
  /**
   * Names of tools that are absent from the list and answered like unknown ones; `*` stands for all.
   */
  hide?: string[];
  all_tools?: ToolRule;
  /**
   * The rule of each tool, by its exact name, code unit for code unit; `{}` allows.
   */
  tools?: {
    [k: string]: ToolRule;
  };
  /**
   * The digest that each tool's definition must have: the whole tool object as the server sends it.
   */
  pins?: {
    [k: string]: Digest;
  };
  /**
   * What happens to a call of a tool whose definition differs from its pin; `deny` is the default.
   */
  on_drift?: 'deny' | 'approve' | 'allow';
}
/**
 * What a call must satisfy; every clause that is there must let it pass.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "ToolRule".
 */
export interface ToolRule {
  /**
   * `allow` (default), `deny`, or `approve`: a person decides each call.
   */
  action?: 'allow' | 'deny' | 'approve';
  /**
   * The text that the agent receives when `action` denies or asks.
   */
  reason?: string;
  arguments?: ArgumentSchema;
  /**
   * Conditions that must all hold; otherwise the call is denied.
   */
  require?: Condition[];
  /**
   * Denied when all conditions of one entry hold.
   */
  deny_if?: DenyIf[];
  /**
   * A person must approve when all conditions of one entry hold.
   */
  approve_if?: ApproveIf[];
  /**
   * Budgets that the call is charged to; all must have room.
   */
  limits?: Limit[];
  rate_limit?: RateLimit;
}
/**
 * How many calls in which time.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RateLimit".
 */
export interface RateLimit {
  max: Max;
  window: Window;
}
/**
 * What is recommended for each category and severity. Written by people: `catalog/policies/<id>.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Preset".
 */
export interface Preset {
  schemaVersion: 1;
  id: 'recommended' | 'strict' | 'observe';
  /**
   * The preset's name for people.
   */
  title: string;
  /**
   * Whom it suits, one sentence.
   */
  summary: string;
  /**
   * The mode of the documents it makes; absent means `enforce`.
   */
  mode?: 'enforce' | 'observe';
  /**
   * The preset whose rows it shares; then it has none of its own.
   */
  like?: 'recommended' | 'strict';
  rows?: Rows;
}
/**
 * One row for each category.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Rows".
 */
export interface Rows {
  Read: Row;
  Write: Row;
  Execute: Row;
  Destructive: Row;
  Financial: Row;
}
/**
 * One treatment for each severity.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Row".
 */
export interface Row {
  low: Treatment;
  medium: Treatment;
  high: Treatment;
  critical: Treatment;
}
/**
 * What is done about a tool, and why.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Treatment".
 */
export interface Treatment {
  /**
   * From the loosest to the strictest.
   */
  gives: 'allow' | 'approve' | 'deny' | 'hide';
  rate_limit?: RateLimit;
  /**
   * Why this is the right measure of care, one sentence.
   */
  because: string;
}
/**
 * A prompt as the server listed it; it is never fetched.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RawPrompt".
 */
export interface RawPrompt {
  name: string;
  [k: string]: unknown;
}
/**
 * A resource template as the server listed it; nothing behind it is ever read.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RawResourceTemplate".
 */
export interface RawResourceTemplate {
  uriTemplate: string;
  [k: string]: unknown;
}
/**
 * What a registry of servers listed when it was last read to its end. Written by the crawler: `registries/<id>.json`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Registry".
 */
export interface Registry {
  schemaVersion: 1;
  id: Slug;
  /**
   * The registry's address.
   */
  url: string;
  readAt: Instant;
  updatedSince?: Instant;
  /**
   * The latest version of every server, sorted by name; nothing leaves this list, what was withdrawn says so.
   */
  entries: RegistryEntry[];
}
/**
 * One server as the registry lists it.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "RegistryEntry".
 */
export interface RegistryEntry {
  /**
   * The server's name there.
   */
  name: string;
  /**
   * The latest version; the registry's words.
   */
  version: string;
  /**
   * What the registry says of it; `unknown` where it says nothing that is known here. What is deprecated or deleted there is retired here.
   */
  status: 'active' | 'deprecated' | 'deleted' | 'unknown';
  updatedAt?: Instant;
  /**
   * Packages of npm in exact versions, with dummies in place of what they are to be given.
   */
  packages: NpmTarget[];
  /**
   * Addresses of remote servers.
   */
  remotes: RemoteTarget[];
  /**
   * What else it lists that cannot be started or reached here, by kind.
   */
  elsewhere?: string[];
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
  asked?: Asked;
  /**
   * How the server was asked.
   */
  transport: 'stdio' | 'streamable-http' | 'http-sse';
  /**
   * Present where the server spoke without a handshake.
   */
  era?: 'stateless';
  /**
   * The protocol version that was spoken.
   */
  protocolVersion: string;
  /**
   * As sent in the initialize or the discover result.
   */
  serverInfo: {
    [k: string]: unknown;
  };
  /**
   * As sent in the initialize or the discover result.
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
  /**
   * Every prompt of `prompts/list`, whole; absent when the server announced none or did not give the list.
   */
  prompts?: RawPrompt[];
  /**
   * Every template of `resources/templates/list`, whole; absent when the server announced no resources or did not give the list.
   */
  resourceTemplates?: RawResourceTemplate[];
  toolsDigest: Digest;
  /**
   * The digest of each tool object, in the order of `tools`.
   */
  toolDigests: Digest[];
  /**
   * Places at which nothing but the time of the asking went on between two answers: a default, an example or a constant of a schema that is a time in full, and texts whose digits all tell that time. The digests are blind to the digits of the texts there, and to the whole value of a default, an example or a constant. Absent when there is none, or none was found out.
   */
  volatile?: Pointer[];
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
  /**
   * True for a short list: `start` crawls the starters, or every list where none is one.
   */
  starter?: boolean;
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
/**
 * A definition in one language; its English original has the same id: one line of `test/corpus/translated.jsonl`. Written by people.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "TranslatedTool".
 */
export interface TranslatedTool {
  /**
   * Shared by all translations of one definition.
   */
  id: string;
  /**
   * BCP 47 tag; `en` is the original.
   */
  language: string;
  tool: RawTool;
  /**
   * Where the original comes from.
   */
  of?: string;
  [k: string]: unknown;
}
/**
 * How much what a definition says speaks for each category, for severities and for traits, learned from labelled tools: `catalog/weights/categories.json`, written by `npm run learn`.
 *
 * This interface was referenced by `Index`'s JSON-Schema
 * via the `definition` "Weights".
 */
export interface Weights {
  schemaVersion: 1;
  /**
   * How many labelled tools they were learned from.
   */
  tools: number;
  /**
   * Of how many servers.
   */
  servers: number;
  /**
   * What the numbers of a row speak for, in order, against Read.
   */
  categories: Category[];
  /**
   * What the numbers behind those of the categories speak for, in order: a severity of a category against the base of that category; learned from the tools of that category.
   */
  severities: {
    category: Category;
    severity: Severity;
  }[];
  /**
   * What the numbers behind those of the severities speak for, in order: a trait against its absence.
   */
  traits: TraitId[];
  bias: WeightRow;
  /**
   * A row for everything that the definitions of at least five servers say: where or what it is, and the word.
   */
  features: {
    [k: string]: WeightRow;
  };
}
