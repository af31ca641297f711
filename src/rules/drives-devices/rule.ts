import type { EffectRule } from '#rules/rule.ts';
import { actsWith } from '#signals/subject.ts';

/** A lamp, a lock, a heater, a robot or another device is switched or set. */
export const drivesDevices: EffectRule = {
  id: 'drives-devices',
  title: 'Drives devices',
  status: 'trial',
  attacks: ['confused-deputy'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP02' },
    { framework: 'cwe', id: 'CWE-441' },
  ],
  message: 'A call operates a device in the physical world.',
  kind: 'effect',
  scope: 'tool',
  traits: ['controls-interface'],
  needs: { effects: ['control'] },
  find: (subject) => actsWith(subject, 'control').filter(({ objects }) => objects.has('device')),
};
