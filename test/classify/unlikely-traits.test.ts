import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

/** Words of harmless tools, and arguments that such have. */
const PADDING =
  ' Returns a list of items with id, name and status. Supports pagination and sorting. Get weather, prices and market statistics by date and region.';
const HARMLESS = Object.fromEntries(['limit', 'page', 'start_date', 'status'].map((name) => [name, { type: 'string' }]));

function traitsOf(name: string, description: string, properties: object): readonly string[] {
  return classifyTool({ name, description, inputSchema: { type: 'object', properties } }).traits;
}

describe('padding takes no trait from what a name or an argument shows by itself', () => {
  it.each([
    ['read_file', 'Reads a file.', 'path', 'open-ended-argument'],
    ['fetch_url', 'Fetches a web page.', 'url', 'open-ended-argument'],
    ['delete_file', 'Deletes a file.', 'path', 'open-ended-argument'],
    ['search_web', 'Searches the web.', 'query', 'ingests-untrusted-content'],
    ['grant_access', 'Grants access.', 'user', 'changes-access'],
    ['create_api_key', 'Creates an API key.', 'name', 'issues-credentials'],
    ['revoke_token', 'Revokes a token.', 'id', 'changes-access'],
    ['apply_patch', 'Applies code to the workspace.', 'code', 'open-ended-argument'],
  ])('%s', (name, description, argument, trait) => {
    expect(traitsOf(name, description + PADDING, { ...HARMLESS, [argument]: { type: 'string' } })).toContain(trait);
  });
});

describe('a trait that an argument gives', () => {
  const board = { boardPath: { type: 'string', description: 'Path of the board' }, limit: { type: 'integer' } };

  it('falls where all words speak against it', () => {
    expect(traitsOf('search_workitem', 'Get a list of work items by their state, assignee and sprint.', board)).not.toContain(
      'open-ended-argument',
    );
  });

  it('stands where its text puts it on a disk', () => {
    const area = { areaPath: { type: 'string', description: 'Absolute path of the area' }, limit: { type: 'integer' } };
    expect(traitsOf('search_workitem', 'Get a list of work items by their state, assignee and sprint.', area)).toContain(
      'open-ended-argument',
    );
  });

  it('stands where nothing describes the tool', () => {
    expect(traitsOf('read', '', { filePath: { type: 'string' } })).toContain('open-ended-argument');
  });
});

describe('a loss that only a weak label shows', () => {
  const actions = (verbs: readonly string[]) => ({ action: { type: 'string', enum: verbs }, id: { type: 'string' } });

  it('is not irreversible where all words hardly allow it', () => {
    const label = traitsOf('manage_cart', 'View the cart, add a product to it or take one out.', actions(['view', 'add', 'remove']));
    expect(label).not.toContain('irreversible');
  });

  it('stays irreversible where the words allow it', () => {
    expect(traitsOf('manage_project', 'Get, rename or permanently delete a project.', actions(['get', 'rename', 'delete']))).toContain(
      'irreversible',
    );
  });
});
