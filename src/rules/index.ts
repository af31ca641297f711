import { actsInBulk } from './acts-in-bulk/rule.ts';
import { actsOnEverything } from './acts-on-everything/rule.ts';
import { annotationContradiction } from './annotation-contradiction/rule.ts';
import { annotationsMissing } from './annotations-missing/rule.ts';
import { boundedEffect } from './bounded-effect/rule.ts';
import { cancelsOrders } from './cancels-orders/rule.ts';
import { cannotBeUndone } from './cannot-be-undone/rule.ts';
import { changesAccess } from './changes-access/rule.ts';
import { changesAutomation } from './changes-automation/rule.ts';
import { commitsOrders } from './commits-orders/rule.ts';
import { completesAuthentication } from './completes-authentication/rule.ts';
import { concealsFromUser } from './conceals-from-user/rule.ts';
import { controlsJobs } from './controls-jobs/rule.ts';
import { createsRecords } from './creates-records/rule.ts';
import { definitionCut } from './definition-cut/rule.ts';
import { delegatesToAgent } from './delegates-to-agent/rule.ts';
import { deletesRecords } from './deletes-records/rule.ts';
import { deploysChanges } from './deploys-changes/rule.ts';
import { drivesBrowser } from './drives-browser/rule.ts';
import { fetchesFreeAddresses } from './fetches-free-addresses/rule.ts';
import { forwardsEvents } from './forwards-events/rule.ts';
import { generatesMedia } from './generates-media/rule.ts';
import { hiddenCharacters } from './hidden-characters/rule.ts';
import { ingestsUntrustedContent } from './ingests-untrusted-content/rule.ts';
import { instructionsToModel } from './instructions-to-model/rule.ts';
import { issuesCredentials } from './issues-credentials/rule.ts';
import { keepsOwnState } from './keeps-own-state/rule.ts';
import { missingDescription } from './missing-description/rule.ts';
import { movesMoney } from './moves-money/rule.ts';
import { namesNoEffect } from './names-no-effect/rule.ts';
import { noMoneyLeaves } from './no-money-leaves/rule.ts';
import { offersActions } from './offers-actions/rule.ts';
import { overwritesFiles } from './overwrites-files/rule.ts';
import { ownNotes } from './own-notes/rule.ts';
import { passesRawRequests } from './passes-raw-requests/rule.ts';
import { privateDataUntrustedContentWayOut } from './private-data-untrusted-content-way-out/rule.ts';
import { publishes } from './publishes/rule.ts';
import { readsByQuery } from './reads-by-query/rule.ts';
import { readsInformation } from './reads-information/rule.ts';
import { recoverableByDesign } from './recoverable-by-design/rule.ts';
import { returnsPrivateContent } from './returns-private-content/rule.ts';
import { returnsSecrets } from './returns-secrets/rule.ts';
import { revokesCredentials } from './revokes-credentials/rule.ts';
import { routesCommands } from './routes-commands/rule.ts';
import type { CombinationRule, Rule } from './rule.ts';
import { runsCode } from './runs-code/rule.ts';
import { runsQueries } from './runs-queries/rule.ts';
import { savesToPath } from './saves-to-path/rule.ts';
import { secretsWayOut } from './secrets-way-out/rule.ts';
import { sendsMessages } from './sends-messages/rule.ts';
import { settlesDebts } from './settles-debts/rule.ts';
import { storesPaymentMethods } from './stores-payment-methods/rule.ts';
import { takesCommand } from './takes-command/rule.ts';
import { takesMarkup } from './takes-markup/rule.ts';
import { takesPath } from './takes-path/rule.ts';
import { takesQuery } from './takes-query/rule.ts';
import { takesUrl } from './takes-url/rule.ts';
import { undocumentedParameters } from './undocumented-parameters/rule.ts';
import { untrustedContentCriticalTool } from './untrusted-content-critical-tool/rule.ts';
import { updatesRecords } from './updates-records/rule.ts';

/** The version of the rule set; it changes whenever a label may. */
export const RULE_SET_VERSION = '0.2.0';

/** Every rule that looks at one tool, in the order in which evidence is listed. */
export const RULES: readonly Rule[] = [
  readsInformation,
  createsRecords,
  updatesRecords,
  keepsOwnState,
  overwritesFiles,
  deletesRecords,
  revokesCredentials,
  runsCode,
  runsQueries,
  readsByQuery,
  passesRawRequests,
  routesCommands,
  drivesBrowser,
  controlsJobs,
  deploysChanges,
  sendsMessages,
  completesAuthentication,
  issuesCredentials,
  delegatesToAgent,
  generatesMedia,
  movesMoney,
  commitsOrders,
  cancelsOrders,
  settlesDebts,
  storesPaymentMethods,
  changesAccess,
  publishes,
  forwardsEvents,
  changesAutomation,
  returnsSecrets,
  returnsPrivateContent,
  ingestsUntrustedContent,
  fetchesFreeAddresses,
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
  hiddenCharacters,
  instructionsToModel,
  concealsFromUser,
  annotationContradiction,
  annotationsMissing,
  missingDescription,
  undocumentedParameters,
  definitionCut,
];

/** Every rule that looks at a whole server. */
export const COMBINATION_RULES: readonly CombinationRule[] = [
  privateDataUntrustedContentWayOut,
  untrustedContentCriticalTool,
  secretsWayOut,
];
