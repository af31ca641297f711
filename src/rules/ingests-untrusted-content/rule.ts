import type { EffectRule } from '#rules/rule.ts';
import { strangersWords } from '#signals/strangers-words.ts';

/** What comes back was written by strangers. */
export const ingestsUntrustedContent: EffectRule = {
  id: 'ingests-untrusted-content',
  title: 'Ingests untrusted content',
  status: 'trial',
  attacks: ['indirect-prompt-injection', 'toxic-combination'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP06' },
    { framework: 'owasp-mcp', id: 'MCP03' },
  ],
  message: "A call brings text that strangers can write into the agent's context.",
  kind: 'effect',
  scope: 'tool',
  gives: 'Read',
  traits: ['ingests-untrusted-content'],
  traitsFrom: 0.1,
  needs: { effects: ['read'], phrases: ['written-by-others'] },
  find: strangersWords,
};
