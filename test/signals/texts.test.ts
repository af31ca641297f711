import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#signals/sentences.ts';
import { actsOfText } from '#signals/text-acts.ts';
import { tokensOfProse } from '#signals/tokens.ts';

function proseOf(text: string) {
  return { text, tokens: tokensOfProse(text) };
}

function quotesOf(text: string): string[] {
  const prose = proseOf(text);
  return actsOfText(prose, sentencesOf(prose), '/description').map(({ quote }) => quote);
}

describe('the mood of a sentence', () => {
  it.each([
    ['Delete a note.', 'statement'],
    ['Returns the deleted note.', 'returns'],
    ['Does not delete the note.', 'negated'],
    ['Requires an id.', 'condition'],
    ['Use delete_note to delete it.', 'pointer'],
    ['Use this tool to delete a note.', 'statement'],
    ['Use this tool when a note is old.', 'condition'],
    ['Example: delete note 7.', 'label'],
  ])('%s', (text, mood) => {
    expect(sentencesOf(proseOf(text))[0]?.mood).toBe(mood);
  });

  it('is example inside a code fence', () => {
    const moods = sentencesOf(proseOf('List notes.\n```sh\ndelete note\n```\nSorted by age.')).map(({ mood }) => mood);
    expect(moods).toEqual(['statement', 'example', 'statement']);
  });
});

describe('the main clause', () => {
  it.each([
    ['Delete a note by its id.', ['Delete a note']],
    ['This tool allows you to delete notes.', ['delete notes']],
    ['Permanently deletes a note.', ['deletes a note']],
    ['Bulk delete notes.', ['delete notes']],
    ['[Product]-Notes-Note-Delete a note-Delete one note by its id', ['Delete one note']],
    ['List all boards the user has access to.', ['List all boards']],
    ['List, create or delete, plus nightly backups.', ['List, create or delete', 'create or delete', 'delete']],
    ['Create, update or delete a note.', ['Create, update or delete a note', 'update or delete a note', 'delete a note']],
    ['Get a list of invoices for a customer.', ['Get a list of invoices']],
    ['Manage notes: list/purge them.', ['list/purge them', 'purge them']],
    ['Notion | Create a page', ['Create a page']],
    ['Make line-based edits to a note.', ['Make line-based edits']],
    ['🎯 Purpose:\n  1. Retrieves a page.', ['Retrieves a page']],
    ['Get a template by id, alias, or resend link.', ['Get a template']],
    ['Get a template by id or Resend link.', ['Get a template']],
    ['Get a template, a note, and delete it.', ['Get a template', 'delete']],
    ['List templates, old notes, delete folders.', ['List templates', 'delete folders']],
    ['Create and run tests.', ['Create and run tests', 'run tests']],
    ['Get, list, or drop tables.', ['Get, list, or drop tables', 'list, or drop tables', 'drop tables']],
    ['Search orders and optionally cancel them.', ['Search orders', 'cancel them']],
    ['List notes and also delete them.', ['List notes', 'delete them']],
    ['View orders and trade history.', ['View orders']],
    ['View orders, positions or trade history.', ['View orders']],
    ['View orders and daily cancel rates.', ['View orders']],
    ['[WORKFLOW] Deploy a service.', ['Deploy a service']],
    ['Show (unhide) columns.', ['Show', 'unhide']],
    ['Archive (delete) columns.', ['Archive']],
    ['Manage notes: create, get_order.', ['create', 'get_order']],
    ['Filter notes by creation, update, or interaction.', ['Filter notes']],
    ['List templates of rejection/archive mails.', ['List templates']],
    ['A widget.', []],
  ])('%s', (text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes);
  });
});
