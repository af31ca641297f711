import { describe, expect, it } from 'vitest';
import { nearest, suggestion } from '#model/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['limts', ['limits', 'tools'], 'limits'],
    ['Deny', ['allow', 'deny'], 'deny'],
    ['minutes', ['second', 'minute'], 'minute'],
    ['fortnight', ['second', 'minute', 'hour', 'day'], undefined],
    ['x', [], undefined],
  ])('%s among %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});

describe('what is said of a word that is none', () => {
  it.each([
    ['githb', ['gitlab', 'github'], 'did you mean "github"?'],
    ['github', ['github-com/for-teams', 'acme/github', 'acme/jira'], 'did you mean "acme/github"?'],
    [
      'git',
      ['npm/fast-git-mcp', 'acme/server-git', 'git-tools/x', 'b/git-mcp'],
      'did you mean "b/git-mcp", "acme/server-git" or "npm/fast-git-mcp"?',
    ],
    ['files', ['npm/fast-files-mcp', 'acme/files-x'], 'did you mean "acme/files-x" or "npm/fast-files-mcp"?'],
    ['githb', ['acme/github', 'acme/jira'], 'did you mean "acme/github"?'],
    ['acme', ['acme/github', 'b/jira'], 'did you mean "acme/github"?'],
    ['a', ['acme/github-server', 'acme/jira'], 'there are 2, none of them spelt nearly so'],
    ['wiki', [], 'there is none'],
    ['wiki', ['acme/jira'], 'the only one is "acme/jira"'],
  ])('%s among %j: %s', (word, candidates, said) => {
    expect(suggestion(word, candidates)).toBe(said);
  });
});
