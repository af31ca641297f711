import type { EffectRule } from '#rules/rule.ts';
import { uploadsToPage } from '#signals/page-uploads.ts';
import { actsWith, quoteName } from '#signals/subject.ts';
import { opensInWindow } from '#signals/window-opens.ts';

/** A page, a screen or a device is operated as a person would. */
export const drivesBrowser: EffectRule = {
  id: 'drives-browser',
  title: 'Drives a browser',
  status: 'trial',
  attacks: ['confused-deputy'],
  frameworks: [{ framework: 'owasp-mcp', id: 'MCP06' }],
  message: 'A call operates a browser, a screen or a device as a person would.',
  kind: 'effect',
  scope: 'tool',
  gives: 'Execute',
  severity: 'medium',
  traits: ['controls-interface'],
  needs: { effects: ['drive', 'run', 'control', 'create', 'update', 'read'] },
  find: (subject) => {
    const scripted = actsWith(subject, 'run').length > 0 ? quoteName(subject, 'browser-name') : [];
    const installed = actsWith(subject, 'control').filter(({ objects }) => objects.has('handset-app'));
    return [...actsWith(subject, 'drive'), ...uploadsToPage(subject), ...opensInWindow(subject), ...installed, ...scripted];
  },
};
