import type { FindingRule } from '#rules/rule.ts';
import { roleMarkersIn } from '#signals/role-markers.ts';

/** A text holds marks by which a chat tells who speaks. */
export const roleMarkers: FindingRule = {
  id: 'role-markers',
  title: 'Role markers',
  status: 'trial',
  attacks: ['tool-poisoning'],
  frameworks: [
    { framework: 'owasp-mcp', id: 'MCP03' },
    { framework: 'owasp-mcp', id: 'MCP06' },
  ],
  message: 'The definition holds marks that make its text look like words of the system or the user.',
  kind: 'finding',
  scope: 'tool',
  family: 'integrity',
  find: (subject) => roleMarkersIn(subject.wording, subject.parameters),
};
