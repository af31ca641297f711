import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import type { RawTool } from '#model/types.ts';
import { RULES } from '#rules/index.ts';

const IN_DOUBT = new Set(RULES.flatMap((rule) => (rule.kind === 'effect' && rule.inDoubt ? [rule.id] : [])));
/** Words that weigh as reading, around whatever the name says. */
const READING = 'Profile overview, list of all results and reports.';

function isWeighed(tool: RawTool): boolean {
  return classifyTool(tool).evidence.some(({ rule }) => IN_DOUBT.has(rule));
}

describe('where the rules leave a category weak', () => {
  it.each([
    ['delete_profile', 'Destructive'],
    ['send_email', 'Execute'],
    ['update_profile', 'Write'],
  ])('%s stands, whatever the text weighs', (name, category) => {
    expect(classifyTool({ name, description: READING }).category).toBe(category);
  });

  it('a deletion that the text plainly tells stands, whatever the name weighs', () => {
    expect(classifyTool({ name: 'get_note', description: 'Deletes a note permanently.' }).category).toBe('Destructive');
  });

  it.each([
    [{ name: 'edit_contact', description: 'Destroys the contact. This action cannot be undone.' }],
    [{ name: 'add_note', description: 'Purge notes. This is permanent and cannot be undone.' }],
    [{ name: 'update_record', description: 'Deletes the record.' }],
    [{ name: 'delete_everything', description: 'Creates a nightly summary note.' }],
    [{ name: 'update_user', description: 'Löscht den Benutzer.' }],
  ])('no write-like words around it make a plain deletion a change: %j', (tool) => {
    expect(classifyTool(tool).category).toBe('Destructive');
  });

  it.each([
    ['tables', 'Get, list, or drop tables.', 'Destructive'],
    ['users', 'List users and silently remove them.', 'Destructive'],
    ['list_rules', 'Disables the firewall rules.', 'Write'],
    ['list_members', 'Adds a member to the list.', 'Write'],
  ])('what a text plainly lists or tells stands beside words of reading: %s', (name, description, category) => {
    expect(classifyTool({ name, description }).category).toBe(category);
  });

  it('a deed that only follows a reading falls where hardly a word speaks for more, unless the author states it', () => {
    const tests = { name: 'list_tests', description: 'Discover and catalog test files. Returns names and paths of test files as a list.' };
    expect(classifyTool(tests).category).toBe('Read');
    expect(classifyTool({ name: 'm7', description: 'Get the status and refresh the index.' }).category).toBe('Write');
    expect(classifyTool({ ...tests, annotations: { readOnlyHint: false } }).category).toBe('Write');
  });

  it('what is made may be no more than the answer, unless the author states a change', () => {
    const map = { name: 'district_map', description: 'Produce a map of districts by name and show statistics of each as a list.' };
    expect(classifyTool(map).category).toBe('Read');
    expect(classifyTool({ ...map, annotations: { readOnlyHint: false } }).category).toBe('Write');
  });

  it.each([
    ['refund_account', 'Financial'],
    ['eval_process', 'Execute'],
    ['TurnOff', 'Execute'],
  ])('a name that nothing describes stands: %s', (name, category) => {
    expect(classifyTool({ name }).category).toBe(category);
  });

  it('a loss that the author states stands beside harmless actions', () => {
    const inputSchema = { type: 'object', properties: { action: { enum: ['get', 'list'] } } };
    const tool = { name: 'notes', description: 'Drop, get or list notes.', inputSchema };
    expect(classifyTool({ ...tool, annotations: { destructiveHint: true } }).category).toBe('Destructive');
  });

  it('a payment that vague words tell stands while there is a doubt', () => {
    const inputSchema = { type: 'object', properties: { name: { type: 'string' }, template_id: { type: 'string' } } };
    expect(classifyTool({ name: 'pod', description: 'Rent a GPU pod.', inputSchema }).category).toBe('Financial');
  });

  it('a payment that vague words tell falls where hardly a doubt is left', () => {
    const inputSchema = { type: 'object', properties: { limit: { type: 'integer' } } };
    const label = classifyTool({ name: 'funding_rate', description: 'Funding rate history.', inputSchema });
    expect(label).toMatchObject({ category: 'Read', confidence: 'weak' });
  });

  it('a verb that only the text tells falls beside a name and actions that read', () => {
    const inputSchema = { type: 'object', properties: { action: { enum: ['get_role', 'list_roles'] }, page: { type: 'integer' } } };
    const description = 'Query roles, list their details, or authorize views of statistics.';
    expect(classifyTool({ name: 'query_roles', description, inputSchema }).category).toBe('Read');
    expect(classifyTool({ name: 'authorize_roles', description, inputSchema }).category).not.toBe('Read');
  });

  it('all words settle what no phrase says', () => {
    const properties = { to: { type: 'string' }, channel: { type: 'string' }, locale: { type: 'string' } };
    const description = 'One-time passcode to the given phone or e-mail.';
    const tool = { name: 'otp', description, inputSchema: { type: 'object', properties } };
    expect(isWeighed(tool)).toBe(true);
    expect(classifyTool(tool)).toMatchObject({ category: 'Execute', confidence: 'weak' });
    expect(classifyTool(tool).evidence.map(({ rule }) => rule)).not.toContain('names-no-effect');
  });

  it('a tool that says nothing stays one that names no effect', () => {
    expect(classifyTool({ name: 'xq7' }).evidence.map(({ rule }) => rule)).toContain('names-no-effect');
  });

  it('reading that the rules are sure of stands while a deed is hardly likelier', () => {
    const inputSchema = { type: 'object', properties: { order: { type: 'string', description: 'Order number' } }, required: ['order'] };
    const label = classifyTool({ name: 'escrow_return', description: 'Return the escrow to the buyer.', inputSchema });
    expect(label).toMatchObject({ category: 'Read', confidence: 'weak' });
  });

  it('a loss that the author states falls for nothing less', () => {
    const properties = { agent: { type: 'string' }, text: { type: 'string', description: 'Plain text' } };
    const description = 'Drop a message into another agent’s inbox; it acts on it at its next turn.';
    const tool = { name: 'agent_message', description, inputSchema: { type: 'object', properties, required: ['agent', 'text'] } };
    expect(classifyTool({ ...tool, annotations: { readOnlyHint: false } }).category).toBe('Execute');
    expect(classifyTool({ ...tool, annotations: { readOnlyHint: false, destructiveHint: true } }).category).toBe('Destructive');
  });

  it('a plain loss stands against a change while there is a doubt', () => {
    const inputSchema = { type: 'object', properties: { run_id: { type: 'string' } }, required: ['run_id'] };
    const label = classifyTool({ name: 'discard_run', description: 'Discard a run that waits for confirmation', inputSchema });
    expect(label).toMatchObject({ category: 'Destructive', confidence: 'weak' });
  });

  it('a payment that vague words tell stands against reading while there is a doubt', () => {
    const inputSchema = { type: 'object', properties: { ticker: { type: 'string' } }, required: ['ticker'] };
    expect(classifyTool({ name: 'short_interest', description: 'Short interest and days to cover.', inputSchema }).category).toBe(
      'Financial',
    );
  });

  it('nothing is certain that the words doubt, however sure the rules are', () => {
    const label = classifyTool({
      name: 'publish_page',
      description: 'Put a page live.',
      inputSchema: { type: 'object', properties: { page_id: { type: 'string' } } },
    });
    expect(label.confidence).toBe('likely');
  });

  it('nor likely that is so in fewer than nine cases of ten', () => {
    const inputSchema = { type: 'object', properties: {} };
    expect(
      classifyTool({ name: 'stop_playtest', description: 'Stop playtest and return all captured output.', inputSchema }),
    ).toMatchObject({
      category: 'Execute',
      confidence: 'weak',
    });
  });

  it('nothing graver counts more than what the rules are sure of unless it is likelier than all else together', () => {
    expect(classifyTool({ name: 'transfer_stock', description: 'Transfer stock between two locations.' })).toMatchObject({
      category: 'Write',
      confidence: 'weak',
    });
  });

  it('what an argument shows stands, whatever the words say', () => {
    const properties = { remove_orphans: { type: 'boolean' } };
    const label = classifyTool({
      name: 'deploy_stack',
      description: 'Deploy a compose stack.',
      inputSchema: { type: 'object', properties },
    });
    expect(label).toMatchObject({ category: 'Destructive', confidence: 'weak' });
  });

  it('a turn of phrase stands against less while there is a doubt', () => {
    const description = 'Approves a request, which is emailed to the owner.';
    expect(classifyTool({ name: 'approve_request', description })).toMatchObject({ category: 'Execute', confidence: 'weak' });
  });

  it('what nothing tells to be reading is weakly taken for a danger that is likely in more than a quarter of cases', () => {
    const inputSchema = { type: 'object', properties: { raum: { type: 'string' }, wert: { type: 'string' } } };
    const playback = { name: 'musik', description: 'Wiedergabe auf Sonos: play, pause, weiter, lautstärke', inputSchema };
    expect(classifyTool(playback)).toMatchObject({ category: 'Execute', confidence: 'weak' });
    expect(classifyTool({ ...playback, description: 'Titel, Dauer und Lautstärke der Wiedergabe' }).category).toBe('Read');
  });

  it('a tool with actions is not weighed', () => {
    const inputSchema = { type: 'object', properties: { action: { enum: ['list', 'purge'] } } };
    expect(isWeighed({ name: 'volumes', description: 'Volumes.', inputSchema })).toBe(false);
  });
});
