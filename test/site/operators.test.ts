import { describe, expect, it } from 'vitest';
import { readQuery } from '#site/scripts/search/operators.ts';

const VALUES = {
  severity: ['low', 'medium', 'high', 'critical'],
  category: ['Read', 'Destructive'],
  server: ['GitHub (@modelcontextprotocol/server-github)', 'Git by cyanheads', 'Slack'],
  finding: ['annotation-contradiction', 'hidden-characters'],
  trait: ['bulk'],
  status: ['current', 'stale'],
  authentication: ['keys-wanted', 'keys-named', 'not-seen'],
};

describe('a query', () => {
  it.each([
    ['severity:>=high', { severity: ['high', 'critical'] }],
    ['severity:>low severity:<critical', { severity: ['medium', 'high'] }],
    ['severity:<=medium', { severity: ['low', 'medium'] }],
    ['SEVERITY:High', { severity: ['high'] }],
    ['category:destructive', { category: ['Destructive'] }],
    ['server:slack', { server: ['Slack'] }],
    ['server:"git by cyanheads"', { server: ['Git by cyanheads'] }],
    ['server:git', { server: ['GitHub (@modelcontextprotocol/server-github)', 'Git by cyanheads'] }],
    ['has:contradiction', { finding: ['annotation-contradiction'] }],
    ['trait:bulk', { trait: ['bulk'] }],
    ['is:stale', { status: ['stale'] }],
    ['auth:keys', { authentication: ['keys-wanted', 'keys-named'] }],
    ['authentication:not-seen', { authentication: ['not-seen'] }],
  ])('with %s chooses', (query, filters) => {
    expect(readQuery(query, VALUES)).toMatchObject({ words: '', filters, unknown: [] });
  });

  it('keeps its words, and what only looks like an operator', () => {
    expect(readQuery('read  server:slack file https://example.com note:this constructor:x', VALUES)).toEqual({
      words: 'read    file https://example.com note:this constructor:x',
      filters: { server: ['Slack'] },
      unknown: [],
      operators: ['server:slack'],
    });
  });

  it('names operators whose value nothing has', () => {
    expect(readQuery('server:nowhere severity:awful x', VALUES)).toEqual({
      words: 'x',
      filters: {},
      unknown: ['server:nowhere', 'severity:awful'],
      operators: ['server:nowhere', 'severity:awful'],
    });
  });

  it('can ask for what excludes itself', () => {
    expect(readQuery('severity:low severity:high', VALUES).filters).toEqual({ severity: [] });
  });
});
