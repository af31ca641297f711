import type { EffectRule } from '#rules/rule.ts';
import { ENGLISH } from '#signals/lexicon.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { matchPhrases } from '#signals/phrases.ts';
import { actsWith, parametersWith, quoteKey } from '#signals/subject.ts';
import { tokensOfProse } from '#signals/tokens.ts';

/** A reader also saves its result, to a path of the caller's choice. */
export const savesToPath: EffectRule = {
  id: 'saves-to-path',
  title: 'Saves to a path',
  status: 'trial',
  attacks: ['path-traversal'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP05' },
    { framework: 'cwe', id: 'CWE-22' },
  ],
  message: "A call also writes its result to a path of the caller's choice.",
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  needs: { roles: ['path'] },
  find: (subject) => {
    const reads = actsWith(subject, 'read').length > 0;
    return reads ? parametersWith(subject, 'path').filter(saves).map(quoteKey) : [];
  },
};

/** Names of where a result goes. */
const WHITHER =
  /^(?:save_?to|dest(?:ination)?_?(?:path|dir|directory|folder|file)|(?:save|output|export|downloads?)_?(?:path|file_?path)|(?:save|output|export|target|downloads?)_?(?:dir|directory|folder))$/i;

function saves({ key, description }: ParameterSignal): boolean {
  if (WHITHER.test(key)) return true;
  const tokens = tokensOfProse(description);
  return matchPhrases(ENGLISH.phrases, tokens, { start: 0, end: tokens.length }).some(({ group }) => group === 'saves');
}
