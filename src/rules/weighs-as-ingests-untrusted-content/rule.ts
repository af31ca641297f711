import type { EffectRule } from '#rules/rule.ts';
import { weighedTrait } from '#rules/weighed-trait.ts';
import { actsWith } from '#signals/subject.ts';

const weighed = weighedTrait('ingests-untrusted-content', {
  id: 'weighs-as-ingests-untrusted-content',
  title: 'Weighs as reading what strangers write',
  attacks: ['indirect-prompt-injection', 'toxic-combination'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP06' },
    { framework: 'owasp-mcp', id: 'MCP03' },
  ],
  message: 'All words of the definition together are like those of tools that return what strangers can write.',
});

/** Something is read, and all that the definition says together is most like what tools say that bring in what strangers wrote. */
export const weighsAsIngestsUntrustedContent: EffectRule = {
  ...weighed,
  needs: { effects: ['read'] },
  find: (subject) => (actsWith(subject, 'read').length > 0 ? weighed.find(subject) : []),
};
