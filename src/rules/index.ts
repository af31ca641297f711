import { actsInBulk } from './acts-in-bulk/rule.ts';
import { actsOnEverything } from './acts-on-everything/rule.ts';
import { annotationContradiction } from './annotation-contradiction/rule.ts';
import { annotationsMissing } from './annotations-missing/rule.ts';
import { asksForConversation } from './asks-for-conversation/rule.ts';
import { asksToBeFirst } from './asks-to-be-first/rule.ts';
import { boundedEffect } from './bounded-effect/rule.ts';
import { buysAPlan } from './buys-a-plan/rule.ts';
import { cancelsOrders } from './cancels-orders/rule.ts';
import { cannotBeUndone } from './cannot-be-undone/rule.ts';
import { changesAccess } from './changes-access/rule.ts';
import { changesAutomation } from './changes-automation/rule.ts';
import { changesVisibility } from './changes-visibility/rule.ts';
import { commitsOrders } from './commits-orders/rule.ts';
import { completesAuthentication } from './completes-authentication/rule.ts';
import { concealsFromUser } from './conceals-from-user/rule.ts';
import { contextCost } from './context-cost/rule.ts';
import { controlsJobs } from './controls-jobs/rule.ts';
import { createsRecords } from './creates-records/rule.ts';
import { definitionCut } from './definition-cut/rule.ts';
import { delegatesToAgent } from './delegates-to-agent/rule.ts';
import { deletesRecords } from './deletes-records/rule.ts';
import { demandsPrecedence } from './demands-precedence/rule.ts';
import { deploysChanges } from './deploys-changes/rule.ts';
import { deprecatedPackage } from './deprecated-package/rule.ts';
import { destroysByFlag } from './destroys-by-flag/rule.ts';
import { destructiveHintUnset } from './destructive-hint-unset/rule.ts';
import { disguisedText } from './disguised-text/rule.ts';
import { drivesBrowser } from './drives-browser/rule.ts';
import { drivesDevices } from './drives-devices/rule.ts';
import { duplicateNames } from './duplicate-names/rule.ts';
import { encodedText } from './encoded-text/rule.ts';
import { fetchesFreeAddresses } from './fetches-free-addresses/rule.ts';
import { forwardsEvents } from './forwards-events/rule.ts';
import { generatesMedia } from './generates-media/rule.ts';
import { handsOverCredentials } from './hands-over-credentials/rule.ts';
import { hiddenCharacters } from './hidden-characters/rule.ts';
import { hiddenMarkup } from './hidden-markup/rule.ts';
import { illegalHeader } from './illegal-header/rule.ts';
import { illegalName } from './illegal-name/rule.ts';
import { ingestsUntrustedContent } from './ingests-untrusted-content/rule.ts';
import { installScripts } from './install-scripts/rule.ts';
import { instructionsToModel } from './instructions-to-model/rule.ts';
import { invalidSchema } from './invalid-schema/rule.ts';
import { issuesCredentials } from './issues-credentials/rule.ts';
import { keepsOwnState } from './keeps-own-state/rule.ts';
import { lookAlikeNames } from './look-alike-names/rule.ts';
import { missingDescription } from './missing-description/rule.ts';
import { mixedScripts } from './mixed-scripts/rule.ts';
import { movesMoney } from './moves-money/rule.ts';
import { namesNoEffect } from './names-no-effect/rule.ts';
import { noMoneyLeaves } from './no-money-leaves/rule.ts';
import { noRepository } from './no-repository/rule.ts';
import { offersActions } from './offers-actions/rule.ts';
import { overLongDescription } from './over-long-description/rule.ts';
import { overwritesFiles } from './overwrites-files/rule.ts';
import { ownNotes } from './own-notes/rule.ts';
import { paddedText } from './padded-text/rule.ts';
import { passesRawRequests } from './passes-raw-requests/rule.ts';
import { publishes } from './publishes/rule.ts';
import { reachesPeople } from './reaches-people/rule.ts';
import { readOnlyAndDestructive } from './read-only-and-destructive/rule.ts';
import { readsByQuery } from './reads-by-query/rule.ts';
import { readsInformation } from './reads-information/rule.ts';
import { recoverableByDesign } from './recoverable-by-design/rule.ts';
import { remoteReference } from './remote-reference/rule.ts';
import { returnsPrivateContent } from './returns-private-content/rule.ts';
import { returnsSecrets } from './returns-secrets/rule.ts';
import { revokesCredentials } from './revokes-credentials/rule.ts';
import { roleMarkers } from './role-markers/rule.ts';
import { rotatesCredentials } from './rotates-credentials/rule.ts';
import { routesCommands } from './routes-commands/rule.ts';
import type { Rule, ServerFindingRule } from './rule.ts';
import { runsCode } from './runs-code/rule.ts';
import { runsQueries } from './runs-queries/rule.ts';
import { savesToPath } from './saves-to-path/rule.ts';
import { secretTargets } from './secret-targets/rule.ts';
import { sendsMessages } from './sends-messages/rule.ts';
import { settlesDebts } from './settles-debts/rule.ts';
import { steersOtherTools } from './steers-other-tools/rule.ts';
import { storesPaymentMethods } from './stores-payment-methods/rule.ts';
import { takesCommand } from './takes-command/rule.ts';
import { takesMarkup } from './takes-markup/rule.ts';
import { takesPath } from './takes-path/rule.ts';
import { takesQuery } from './takes-query/rule.ts';
import { takesUrl } from './takes-url/rule.ts';
import { tautologicalDescription } from './tautological-description/rule.ts';
import { terminalEscapes } from './terminal-escapes/rule.ts';
import { tooManyTools } from './too-many-tools/rule.ts';
import { undocumentedParameters } from './undocumented-parameters/rule.ts';
import { updatesRecords } from './updates-records/rule.ts';
import { WEIGHED_RULES } from './weighed.ts';

/** The version of the rule set; it changes whenever a label may. */
export const RULE_SET_VERSION = '0.17.0';

/** Every rule that looks at one tool, in the order in which evidence is listed. */
export const RULES: readonly Rule[] = [
  readsInformation,
  createsRecords,
  updatesRecords,
  keepsOwnState,
  overwritesFiles,
  destroysByFlag,
  deletesRecords,
  revokesCredentials,
  rotatesCredentials,
  runsCode,
  runsQueries,
  readsByQuery,
  passesRawRequests,
  routesCommands,
  drivesBrowser,
  drivesDevices,
  controlsJobs,
  deploysChanges,
  sendsMessages,
  completesAuthentication,
  issuesCredentials,
  handsOverCredentials,
  delegatesToAgent,
  generatesMedia,
  movesMoney,
  commitsOrders,
  buysAPlan,
  cancelsOrders,
  settlesDebts,
  storesPaymentMethods,
  changesAccess,
  publishes,
  forwardsEvents,
  changesAutomation,
  changesVisibility,
  returnsSecrets,
  returnsPrivateContent,
  ingestsUntrustedContent,
  fetchesFreeAddresses,
  reachesPeople,
  savesToPath,
  takesPath,
  takesUrl,
  takesCommand,
  takesQuery,
  takesMarkup,
  actsInBulk,
  cannotBeUndone,
  offersActions,
  namesNoEffect,
  recoverableByDesign,
  boundedEffect,
  ownNotes,
  actsOnEverything,
  noMoneyLeaves,
  instructionsToModel,
  concealsFromUser,
  demandsPrecedence,
  asksForConversation,
  roleMarkers,
  secretTargets,
  hiddenCharacters,
  disguisedText,
  mixedScripts,
  encodedText,
  hiddenMarkup,
  terminalEscapes,
  paddedText,
  annotationContradiction,
  readOnlyAndDestructive,
  destructiveHintUnset,
  annotationsMissing,
  asksToBeFirst,
  missingDescription,
  tautologicalDescription,
  overLongDescription,
  undocumentedParameters,
  definitionCut,
  invalidSchema,
  remoteReference,
  illegalName,
  illegalHeader,
  ...WEIGHED_RULES,
];

/** Every rule that finds something about a whole server. */
export const SERVER_RULES: readonly ServerFindingRule[] = [
  duplicateNames,
  lookAlikeNames,
  steersOtherTools,
  tooManyTools,
  contextCost,
  deprecatedPackage,
  installScripts,
  noRepository,
];
