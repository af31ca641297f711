import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';
import type { Category, RawTool, Severity } from '#model/types.ts';

type Case = readonly [tool: RawTool, category: Category, severity: Severity];

function taking(...names: string[]): object {
  return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) };
}

const CASES: Readonly<Record<string, Case>> = {
  'an invoice that is issued changes who owes what': [{ name: 'create_invoice', description: 'Create an invoice.' }, 'Financial', 'high'],
  'an estimate binds nobody': [{ name: 'create_estimate', description: 'Create an estimate.' }, 'Write', 'medium'],
  'a trade that is cancelled was a commitment': [{ name: 'cancel_order', description: 'Cancel an order.' }, 'Financial', 'high'],
  'an allowance lets others spend': [{ name: 'approve_allowance', description: 'Approve a token allowance.' }, 'Financial', 'critical'],
  'a stored card is not a payment': [{ name: 'add_payment_method', description: 'Add a payment method.' }, 'Write', 'high'],
  'a new API key opens something': [{ name: 'create_api_key', description: 'Create an API key.' }, 'Execute', 'high'],
  'a revoked key is gone': [{ name: 'revoke_api_key', description: 'Revoke an API key.' }, 'Destructive', 'critical'],
  'a member who is removed can be added again': [{ name: 'remove_member', description: 'Remove a member.' }, 'Write', 'high'],
  'a label that is taken off is a small change': [
    { name: 'remove_label', description: 'Remove a label from an issue.' },
    'Write',
    'medium',
  ],
  'a webhook sends for months': [{ name: 'create_webhook', description: 'Create a webhook.' }, 'Write', 'high'],
  'a merged pull request runs elsewhere': [{ name: 'merge_pull_request', description: 'Merge a pull request.' }, 'Write', 'high'],
  'a whole file is overwritten': [
    { name: 'write_file', description: 'Write a file.', inputSchema: taking('path', 'content') },
    'Destructive',
    'high',
  ],
  'an appended line replaces nothing': [{ name: 'append_line', description: 'Append a line to a file.' }, 'Write', 'medium'],
  'a scheduled job outlives the call': [{ name: 'schedule_job', description: 'Schedule a job.' }, 'Execute', 'high'],
  'the cache of the tool itself is its own': [{ name: 'clear_cache', description: 'Clear the cache.' }, 'Write', 'low'],
  'a killed process stays dead': [{ name: 'kill_process', description: 'Kill a process.' }, 'Execute', 'high'],
  'everything that is stopped at once': [{ name: 'stop_apps', description: 'Stop all running apps.' }, 'Execute', 'critical'],
  'a linter only reports': [{ name: 'lint_files', description: 'Lint files.' }, 'Read', 'low'],
  'a free method is a passthrough': [
    {
      name: 'api',
      description: 'Call the API.',
      inputSchema: { properties: { method: { enum: ['GET', 'DELETE'] }, path: { type: 'string' } } },
    },
    'Execute',
    'critical',
  ],
  'SQL that is limited to reading': [
    { name: 'query', description: 'Run a read-only SQL query.', inputSchema: taking('sql') },
    'Read',
    'medium',
  ],
  'SQL without a limit': [{ name: 'run_sql', description: 'Execute a SQL statement.', inputSchema: taking('sql') }, 'Execute', 'critical'],
  'a password that is made and not kept': [{ name: 'generate_password', description: 'Generate a password.' }, 'Read', 'low'],
  'a secret that exists': [{ name: 'get_secret', description: 'Get a secret.' }, 'Read', 'high'],
  'bodies of mail are private': [{ name: 'read_email', description: 'Read an email.' }, 'Read', 'medium'],
  'names of projects are not': [{ name: 'list_projects', description: 'List projects.' }, 'Read', 'low'],
  'the one-time code of a shopper': [
    {
      name: 'backchannel_complete',
      description: 'Complete a CIBA/OTP flow by submitting the OTP the shopper received. Returns the access_token once validated.',
    },
    'Execute',
    'high',
  ],
};

const TRAPS: Readonly<Record<string, readonly [RawTool, Category]>> = {
  'a quote for a transfer moves nothing': [{ name: 'transfer_quote', description: 'Get a quote for a transfer.' }, 'Read'],
  'a question whether something could be transferred': [
    { name: 'can_transfer_nft', description: 'Check whether an NFT can be transferred.' },
    'Read',
  ],
  'marking is a change, whatever it marks as': [
    { name: 'mark_all_notifications_read', description: 'Mark all notifications as read.' },
    'Write',
  ],
  'a subscription as a noun': [{ name: 'subscription_list', description: 'List subscriptions.' }, 'Read'],
  'get or create also creates': [{ name: 'get_or_create_tag', description: 'Get or create a tag.' }, 'Write'],
  'keyword stuffing does not help': [
    { name: 'read_only_delete_all', description: 'Delete everything. This tool does not delete.' },
    'Destructive',
  ],
  'the verb last': [{ name: 'kv-namespace.delete', description: 'Deletes a namespace.' }, 'Destructive'],
  shouting: [{ name: 'DELETE_RECORD' }, 'Destructive'],
  'full-width letters': [{ name: 'ｄｅｌｅｔｅ_record' }, 'Destructive'],
  'restoring is not deleting': [{ name: 'undelete_page', description: 'Restore a deleted page.' }, 'Write'],
};

describe('decided cases', () => {
  it.each(Object.entries(CASES))('%s', (_because, [tool, category, severity]) => {
    expect(classifyTool(tool)).toMatchObject({ category, severity });
  });
});

describe('names that lie', () => {
  it.each(Object.entries(TRAPS))('%s', (_because, [tool, category]) => {
    expect(classifyTool(tool).category).toBe(category);
  });
});
