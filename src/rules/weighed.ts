import type { EffectRule, ModifierRule } from './rule.ts';
import { weighsAsBulk } from './weighs-as-bulk/rule.ts';
import { weighsAsChangesAccess } from './weighs-as-changes-access/rule.ts';
import { weighsAsControlsInterface } from './weighs-as-controls-interface/rule.ts';
import { weighsAsDestructive } from './weighs-as-destructive/rule.ts';
import { weighsAsDestructiveHigh } from './weighs-as-destructive-high/rule.ts';
import { weighsAsExecute } from './weighs-as-execute/rule.ts';
import { weighsAsExecuteCritical } from './weighs-as-execute-critical/rule.ts';
import { weighsAsExecuteMedium } from './weighs-as-execute-medium/rule.ts';
import { weighsAsFinancial } from './weighs-as-financial/rule.ts';
import { weighsAsFinancialHigh } from './weighs-as-financial-high/rule.ts';
import { weighsAsIngestsUntrustedContent } from './weighs-as-ingests-untrusted-content/rule.ts';
import { weighsAsIrreversible } from './weighs-as-irreversible/rule.ts';
import { weighsAsIssuesCredentials } from './weighs-as-issues-credentials/rule.ts';
import { weighsAsMovesMoney } from './weighs-as-moves-money/rule.ts';
import { weighsAsOpenEndedArgument } from './weighs-as-open-ended-argument/rule.ts';
import { weighsAsPrivate } from './weighs-as-private/rule.ts';
import { weighsAsRead } from './weighs-as-read/rule.ts';
import { weighsAsReadHigh } from './weighs-as-read-high/rule.ts';
import { weighsAsReadMedium } from './weighs-as-read-medium/rule.ts';
import { weighsAsReadsSecrets } from './weighs-as-reads-secrets/rule.ts';
import { weighsAsSendsOutward } from './weighs-as-sends-outward/rule.ts';
import { weighsAsWrite } from './weighs-as-write/rule.ts';
import { weighsAsWriteHigh } from './weighs-as-write-high/rule.ts';
import { weighsAsWriteLow } from './weighs-as-write-low/rule.ts';

/** The rules that speak by all words of a definition together, each where no other rule is sure. */
export const WEIGHED_RULES: readonly (EffectRule | ModifierRule)[] = [
  weighsAsBulk,
  weighsAsChangesAccess,
  weighsAsControlsInterface,
  weighsAsDestructiveHigh,
  weighsAsDestructive,
  weighsAsExecuteCritical,
  weighsAsExecuteMedium,
  weighsAsExecute,
  weighsAsFinancialHigh,
  weighsAsFinancial,
  weighsAsIngestsUntrustedContent,
  weighsAsIrreversible,
  weighsAsIssuesCredentials,
  weighsAsMovesMoney,
  weighsAsOpenEndedArgument,
  weighsAsPrivate,
  weighsAsReadHigh,
  weighsAsReadMedium,
  weighsAsRead,
  weighsAsReadsSecrets,
  weighsAsSendsOutward,
  weighsAsWriteHigh,
  weighsAsWriteLow,
  weighsAsWrite,
];
