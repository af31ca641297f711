import type { EffectRule } from '#rules/rule.ts';
import { mailsOut } from '#signals/mails-out.ts';
import { uploadsToPage } from '#signals/page-uploads.ts';
import type { ParameterSignal } from '#signals/parameters.ts';
import { actsWith, parametersWith, quoteKey, quotePhrases, type Subject } from '#signals/subject.ts';

const NOTIFICATION = /notif/i;

/** Something goes out to people or to other systems. */
export const sendsMessages: EffectRule = {
  id: 'sends-messages',
  title: 'Sends messages',
  status: 'trial',
  attacks: ['mass-messaging', 'data-exfiltration'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP10' }],
  message: 'A call sends something to people or to other systems; it cannot be called back.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  traits: ['sends-outward'],
  needs: { effects: ['send', 'create', 'drive'], roles: ['flag:mail'], phrases: ['mails-out', 'code-out'] },
  find: (subject) => {
    const flags = parametersWith(subject, 'flag:mail').filter(isMailing);
    return [
      ...actsWith(subject, 'send'),
      ...uploadsToPage(subject),
      ...(changes(subject) ? [...flags.map(quoteKey), ...quotePhrases(subject, 'code-out', ['statement'])] : []),
      ...(tells(subject) ? mailsOut(subject) : []),
    ];
  },
};

/** `send_email`: a switch that also writes to a person, more than a notification to who follows. */
function isMailing({ name, description }: ParameterSignal): boolean {
  return !(name.includes('.') || NOTIFICATION.test(description));
}

/** Nothing is plainly looked up, so what a person receives, this call sends. */
function tells({ acts }: Subject): boolean {
  return acts.every(({ effect, lemma, doubtful }) => effect !== 'read' || doubtful || lemma === 'return');
}

function changes({ acts }: Subject): boolean {
  return acts.some(({ effect }) => effect !== 'read');
}
