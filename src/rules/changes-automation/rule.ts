import type { EffectRule, Span } from '#rules/rule.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { actsWith, quoteKey, type Subject } from '#signals/subject.ts';

/** Names of arguments that say what a workflow does. */
const DEFINES = ['actions', 'code', 'config', 'content', 'definition', 'nodes', 'script', 'stages', 'steps', 'workflow', 'yaml'];

/** What people go through by steps or stages, as a machine does. */
const OF_PEOPLE = /\b(?:sales|deals?|leads?|crm|opportunit(?:y|ies)|hiring|recruit(?:ing|ment)|candidates?|applicants?)\b/i;
const PIPELINE = /\bpipelines?\b/i;
const ACTED = /\b(?:test|sales|cooking|recipe|workout) (?:scenarios?|flows?|playbooks?)\b/i;
const BY_PEOPLE = new Set(['stages', 'steps']);
/** A text that holds a whole workflow says so. */
const WRITTEN = /\b(?:json|ya?ml|definition|source|code|script|nodes|steps)\b/i;

/** Files or settings that are run later are changed: hooks, CI, startup, a merged branch. */
export const changesAutomation: EffectRule = {
  id: 'changes-automation',
  title: 'Changes automation',
  status: 'trial',
  attacks: ['privilege-escalation'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP04' },
    { framework: 'cwe', id: 'CWE-94' },
  ],
  message: 'A call changes what will run later without being looked at again.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Write',
  severity: 'high',
  needs: { effects: ['automate', 'create', 'update'] },
  find: (subject) => [...actsWith(subject, 'automate'), ...definitions(subject)],
};

/** The arguments of a stored workflow that say what it will do. */
function definitions(subject: Subject): readonly Span[] {
  const stored = actsWith(subject, 'create', 'update').filter(({ objects }) => objects.has('job-definition'));
  if (stored.length === 0) return [];
  const defines = isOfPeople(subject) ? DEFINES.filter((word) => !BY_PEOPLE.has(word)) : DEFINES;
  return subject.parameters.filter((parameter) => isOneOf(defines, parameter) && !isNamed(parameter)).map(quoteKey);
}

function isOfPeople({ tool: { name }, description: { text } }: Subject): boolean {
  const words = `${name.replaceAll(/[_.-]/g, ' ')} ${text}`;
  return ACTED.test(words) || (PIPELINE.test(words) && OF_PEOPLE.test(words));
}

function isOneOf(words: readonly string[], { name, tokens }: ParameterSignal): boolean {
  return !name.includes('.') && words.includes(tokens.at(-1)?.word ?? '');
}

/** `workflow`, a text: which one is changed. */
function isNamed({ type, tokens, description }: ParameterSignal): boolean {
  return type === 'string' && tokens.at(-1)?.word === 'workflow' && !WRITTEN.test(description);
}
