import { namesOf, onlyOf, PLAIN_NAME, type Said, type Target } from './target.ts';

const NOTHING = 'forbid(principal, action == Action::"call_tool", resource);';

/** Cedar policies for ToolHive, one a tool; what none permits is refused and not listed. */
export const TOOLHIVE: Target = {
  id: 'toolhive',
  title: 'ToolHive',
  file: 'the file that --authz-config names',
  format: 'json',
  words: ['allow'],
  others: 'closed',
  lacks: {
    arguments: 'compares arguments in its own way, and no such condition is written',
    limits: 'counts calls only in its operator, and not within these windows',
  },
  notes: ['Prompts and resources of the server are refused too until a policy permits them.'],
  unconfirmed: [],
  problemOfName: onlyOf(PLAIN_NAME),
  document,
};

function document(said: Said): object {
  const permits = namesOf(said, 'allow').map((name) => `permit(principal, action == Action::"call_tool", resource == Tool::"${name}");`);
  return { version: '1.0', type: 'cedarv1', cedar: { policies: permits.length > 0 ? permits : [NOTHING], entities_json: '[]' } };
}
