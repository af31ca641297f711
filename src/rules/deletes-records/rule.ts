import type { EffectRule, Span } from '#rules/rule.ts';
import { actsWith, quotePhrases, type Subject } from '#signals/subject.ts';

/** The name, the main clause or an action says that something is deleted. */
export const deletesRecords: EffectRule = {
  id: 'deletes-records',
  title: 'Deletes records',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP02' }],
  message: 'A call removes something; whether it can come back, its severity says.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Destructive',
  needs: { effects: ['delete'], phrases: ['to-trash'] },
  find: (subject) => [...actsWith(subject, 'delete'), ...trashed(subject)],
};

/** `Moves a file to the trash` deletes it, too. */
function trashed(subject: Subject): readonly Span[] {
  return subject.acts.some(({ lemma }) => lemma === 'move') ? quotePhrases(subject, 'to-trash', ['statement']) : [];
}
