import { privateDataUntrustedContentWayOut } from './private-data-untrusted-content-way-out/rule.ts';
import type { CombinationRule } from './rule.ts';
import { secretsWayOut } from './secrets-way-out/rule.ts';
import { untrustedContentCriticalTool } from './untrusted-content-critical-tool/rule.ts';

/** Every rule about what the tools of a server make possible together; apart from the others, which need the lexicons, so that a page can ask them too. */
export const COMBINATION_RULES: readonly CombinationRule[] = [
  privateDataUntrustedContentWayOut,
  untrustedContentCriticalTool,
  secretsWayOut,
];
