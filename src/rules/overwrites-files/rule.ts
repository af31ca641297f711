import type { EffectRule, Span } from '#rules/rule.ts';
import { isOuter } from '#signals/parameters.ts';
import { actsWith, parametersWith, quoteKey, quotePhrases, type Subject, says } from '#signals/subject.ts';

/** What an argument says that stands for the whole of a document. */
const BODY = /\bto replace (?:all |the )?existing (?:slides|pages|content|contents|sections|body|text|blocks)\b/i;
const BRINGS = new Set(['download', 'extract', 'unzip', 'export', 'clone', 'retrieve']);

/** A whole file or body is written, or a flag or the text says that what was there is lost. */
export const overwritesFiles: EffectRule = {
  id: 'overwrites-files',
  title: 'Overwrites files',
  status: 'trial',
  attacks: ['destructive-autonomy'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-73' },
  ],
  message: 'A call replaces a whole file or document; what it held before is gone.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Destructive',
  severity: 'high',
  needs: { effects: ['create', 'update', 'overwrite', 'control', 'deploy', 'read'] },
  find: (subject) => {
    const written = says(subject, 'keeps-existing') ? [] : actsWith(subject, 'overwrite');
    const changes = actsWith(subject, 'create', 'update', 'overwrite', 'control', 'deploy').length > 0;
    const forced = subject.acts.some(({ lemma }) => lemma === 'push') ? parametersWith(subject, 'flag:force').map(quoteKey) : [];
    return changes || bringsDown(subject)
      ? [...written, ...forced, ...parametersWith(subject, 'flag:overwrite').filter(isOuter).map(quoteKey), ...lost(subject)]
      : written;
  },
};

/** A copy of what is read comes to a place on disk, where a flag may let it replace what stands there. */
function bringsDown(subject: Subject): boolean {
  return subject.acts.some(({ lemma }) => BRINGS.has(lemma)) && parametersWith(subject, 'flag:overwrite').length > 0;
}

/** Statements that replacing is what an ordinary call does, or that what a call leaves out is gone; a sentence that denies the first does not count. */
function lost(subject: Subject): Iterable<Span> {
  return [
    ...(says(subject, 'part-replaced') || says(subject, 'keeps-existing') ? [] : quotePhrases(subject, 'overwrites', ['statement'])),
    ...subject.parameters.filter((parameter) => isOuter(parameter) && BODY.test(parameter.description)).map(quoteKey),
    ...quotePhrases(subject, 'overwritten', ['statement', 'condition']),
    ...quotePhrases(subject, 'left-out', ['statement', 'negated', 'condition']),
  ];
}
