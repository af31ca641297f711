import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

describe('what a verb does is decided by what it acts on', () => {
  it.each([
    ['transfer_funds', 'Transfer funds to another account.', 'Financial'],
    ['transfer_issues', 'Transfer issues to another project.', 'Write'],
    ['claim_rewards', 'Claim staking rewards.', 'Financial'],
    ['claim_task', 'Claim a task.', 'Write'],
    ['launch_coin', 'Launch a memecoin.', 'Financial'],
    ['launch_app', 'Launch an app.', 'Execute'],
    ['reverse_transaction', 'Reverse a transaction.', 'Financial'],
    ['reverse_text', 'Reverse a string.', 'Read'],
    ['rebuild_server', 'Rebuild a server from an image.', 'Destructive'],
    ['rebuild_index', 'Rebuild a search index.', 'Execute'],
    ['create_app_password', 'Create an application password.', 'Execute'],
    ['create_label', 'Create a label.', 'Write'],
    ['create_pty', 'Create a PTY.', 'Execute'],
    ['create_session_note', 'Create a note of a session.', 'Write'],
    ['like_tweet', 'Like a tweet.', 'Write'],
    ['tweet', 'Post a tweet.', 'Execute'],
    ['model_eval_list', 'List evaluations of a model.', 'Read'],
    ['eval_code', 'Evaluate JavaScript code.', 'Execute'],
    ['push_files', 'Push multiple files to a repository.', 'Destructive'],
    ['push_branch', 'Push a branch.', 'Write'],
    ['execute_card', 'Execute a saved question and return its results.', 'Read'],
    ['execute_workflow', 'Execute a workflow.', 'Execute'],
    ['optimize_query', 'Optimize a SQL query.', 'Read'],
    ['optimize_images', 'Optimize the images of a site.', 'Write'],
    ['repair_tables', 'Repairs database tables.', 'Execute'],
    ['answer_questions', 'Answer questions about a place.', 'Read'],
    ['answer_comment', 'Answer a comment.', 'Write'],
    ['collect_metrics', 'Collect metrics of a host.', 'Read'],
    ['collect_payment', 'Collect a payment.', 'Financial'],
    ['open_nodes', 'Open nodes of the knowledge graph.', 'Read'],
    ['login', 'Logs in to the service.', 'Execute'],
    ['logs', 'Logs of the service.', 'Read'],
  ])('%s: %s', (name, description, category) => {
    expect(classifyTool({ name, description }).category).toBe(category);
  });
});
