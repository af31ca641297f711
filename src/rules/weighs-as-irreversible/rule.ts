import type { EffectRule } from '#rules/rule.ts';
import { weighedTrait } from '#rules/weighed-trait.ts';
import { actsWith, type Subject } from '#signals/subject.ts';

const weighed = weighedTrait('irreversible', {
  id: 'weighs-as-irreversible',
  title: 'Weighs as irreversible',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'All words of the definition together are like those of tools that leave no way back.',
});

/** All that the definition says together is most like what tools say that leave no way back, and not all that goes can be made again. */
export const weighsAsIrreversible: EffectRule = {
  ...weighed,
  find: (subject) => (isRecreatable(subject) ? [] : weighed.find(subject)),
};

function isRecreatable(subject: Subject): boolean {
  const deletions = actsWith(subject, 'delete');
  return deletions.length > 0 && deletions.every(({ objects }) => objects.has('recreatable'));
}
