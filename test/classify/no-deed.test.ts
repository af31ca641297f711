import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

const strings = (...keys: string[]) => ({
  type: 'object' as const,
  properties: Object.fromEntries(keys.map((key) => [key, { type: 'string' as const }])),
});

describe('what a text tells the caller to do is no deed of the call', () => {
  it.each([
    ['session_start', 'CALL THIS FIRST at the start of every session. Returns what was worked on.', 'Read'],
    ['recent_work', 'Run this before anything else. Returns what was worked on.', 'Read'],
    ['session_open', 'Call this when you are done. Deletes the session files.', 'Destructive'],
    ['add_mock_rule', 'Add a rule. When the user asks for one, call this MCP tool.', 'Write'],
    ['claim_next_task', 'Step 1 of 2: claim_next_task → resolve_task. Claim the first work item of the queue.', 'Write'],
    ['checkout', 'Proceed to checkout. Set confirm=false to preview; set confirm=true to actually place the order.', 'Financial'],
  ])('%s: %s', (name, description, category) => {
    expect(classifyTool({ name, description }).category).toBe(category);
  });
});

describe('a verb that says little gives way to what its object or its purpose tells', () => {
  it.each([
    ['perform_cleanup', 'Perform automatic cleanup of old output files based on their age.', 'Destructive'],
    ['start_cleanup', 'Run a cleanup of old log files.', 'Destructive'],
    ['perform_comparison', 'Perform a comparison of two records.', 'Read'],
    ['dashboard_run', 'Executes a dashboard to get a snapshot of its figures.', 'Read'],
    ['workflow_run', 'Executes a workflow to get a report.', 'Execute'],
    ['browser_tool', 'Run a registered read-only browser tool.', 'Read'],
    ['browser_tool', 'Run a registered browser tool.', 'Execute'],
    ['chat_completions', 'Send a chat completion request to a model.', 'Read'],
    ['verify_email', 'Verify email with token', 'Execute'],
    ['verify_email', 'Verify email addresses before a campaign', 'Read'],
  ])('%s: %s', (name, description, category) => {
    expect(classifyTool({ name, description }).category).toBe(category);
  });
});

describe('what is taken away is not always lost', () => {
  it.each([
    ['detach_script', 'Remove a script from a node in a scene.', 'Write'],
    ['delete_script', 'Remove a script from a node in a scene.', 'Destructive'],
    ['disconnect', 'Disconnect from the browser and clear the saved connection code.', 'Write'],
    ['disconnect_all', 'Disconnect from the server and delete all rows of the table.', 'Destructive'],
    ['disconnect_relation', 'Disconnects related entries from a relation field.', 'Write'],
  ])('%s: %s', (name, description, category) => {
    expect(classifyTool({ name, description }).category).toBe(category);
  });
});

describe('a document that is handed in and kept nowhere is answered', () => {
  const description = 'Merge multiple PDF documents into a single PDF file.';

  it.each([
    ['from addresses', strings('urls'), 'Read'],
    ['by their ids', strings('urls', 'document_id'), 'Write'],
    ['on a disk', strings('urls', 'output_path'), 'Write'],
  ])('%s', (_, inputSchema, category) => {
    expect(classifyTool({ name: 'merge_pdfs', description, inputSchema }).category).toBe(category);
  });
});
