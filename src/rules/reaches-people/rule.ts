import type { EffectRule, Span } from '#rules/rule.ts';
import { isOuter, type ParameterSignal } from '#signals/parameters.ts';
import { actsWith, quoteKey, type Subject } from '#signals/subject.ts';

/** Lists of people who are told of an appointment. */
const GUESTS = new Set(['attendees', 'invitees', 'participants', 'guests']);
/** A share names the person by an address that may be a stranger's. */
const ADDRESSES = new Set(['email', 'emails', 'recipient', 'recipients']);

/** An invitation or a share goes to whatever address the caller writes. */
export const reachesPeople: EffectRule = {
  id: 'reaches-people',
  title: 'Reaches people',
  status: 'trial',
  attacks: ['data-exfiltration', 'mass-messaging'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP10' }],
  message: "A call invites people, or shares with them, at addresses of the caller's choice.",
  kind: 'effect',
  scope: 'tool',
  traits: ['sends-outward'],
  needs: { effects: ['create', 'update', 'publish', 'grant'] },
  find: (subject) => [...invited(subject), ...sharedWith(subject)],
};

function invited(subject: Subject): Span[] {
  const meets = actsWith(subject, 'create', 'update').some(({ objects }) => objects.has('appointment'));
  return meets ? subject.parameters.filter(isGuests).map(quoteKey) : [];
}

function isGuests(parameter: ParameterSignal): boolean {
  return isOuter(parameter) && GUESTS.has(parameter.tokens.at(-1)?.word ?? '');
}

function sharedWith(subject: Subject): Span[] {
  if (!subject.acts.some(({ lemma }) => lemma === 'share')) return [];
  return subject.parameters.filter(({ tokens }) => ADDRESSES.has(tokens.at(-1)?.word ?? '')).map(quoteKey);
}
