import { expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

it.each([
  ['add', 'Adds two numbers', 'Read', 'low'],
  ['roll_dice', 'Roll dice', 'Read', 'low'],
  ['strip_tags', 'Strips HTML tags from a string', 'Read', 'low'],
  ['remove_whitespace', 'Removes whitespace from the given string and returns it', 'Read', 'low'],
  ['remove_user', 'Removes a user from the project', 'Write', 'high'],
  ['clear_screen', 'Clear the terminal screen', 'Write', 'low'],
  ['clear_database', 'Clear the database', 'Destructive', 'critical'],
  ['drop_table', 'Drops a table', 'Destructive', 'critical'],
  ['move_image', 'Transfer an image to another region', 'Write', 'medium'],
  ['transfer', 'Transfer money to another account', 'Financial', 'critical'],
  ['get_jwt', 'Return a JWT token used to authenticate requests', 'Read', 'high'],
  ['get_location', "Get the user's current location", 'Read', 'medium'],
  ['zhifu', '支付订单', 'Financial', 'critical'],
  ['chaxun', '查询支付订单', 'Read', 'medium'],
])('what everybody tries first: %s, %s', (name, description, category, severity) => {
  expect(classifyTool({ name, description })).toMatchObject({ category, severity });
});

it('a query is not limited to reading by what the tool is not for', () => {
  const description = 'Executes data modification statements. NOT for SELECT (use run_select_query).';
  const inputSchema = { type: 'object', properties: { query: { type: 'string', description: 'SQL to execute' } } };
  expect(classifyTool({ name: 'execute_write_query', description, inputSchema })).toMatchObject({
    category: 'Execute',
    severity: 'critical',
  });
  expect(classifyTool({ name: 'execute_query', description: 'Executes SQL statements. SELECT only.', inputSchema }).category).toBe('Read');
});
