import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

/** Ways to say that a tool deletes a record, none of which opens with the verb. */
const DELETES = [
  'Helps you delete the record.',
  'Helps the agent to delete the record.',
  'Enables deleting the record.',
  'Handles deleting the record.',
  'Responsible for deleting the record.',
  'Provides a way to delete the record.',
  'Provides the ability to delete the record.',
  'Provides functionality for deleting the record.',
  'Given an id, deletes the record.',
  'With this you can delete the record.',
  'Using this tool you can delete the record.',
  'Use it when you want to delete the record.',
  'Use this tool whenever the user asks to delete the record.',
  'If you want to read the record, this tool deletes it.',
  'If you want to read the record, in any state, use this to delete it.',
  'If you want to delete the record, use this tool.',
  'If you want to delete the record, run the tool called prune to see it.',
  'Provides a way to list records, and deletes the account.',
  'Helps you list files, deletes the account.',
  '帮助您删除记录。',
  '提供删除记录的功能。',
  '当用户想要删除记录时使用。',
  '调用此工具以删除记录。',
  'レコードを削除する際に使用します。',
  'レコードを削除したいときに使います。',
  '레코드를 삭제할 때 사용합니다.',
  '레코드를 삭제하려면 사용하세요.',
  'Помогает удалить запись.',
  'С помощью этого инструмента можно удалить запись.',
  'Используйте, чтобы удалить запись.',
] as const;

/** The same words where they tell no deed of the call. */
const OTHERS = [
  ['Enable the receive-by-email address.', 'Write'],
  ['Provides a way to list the records.', 'Read'],
  ['If you want to delete the record, this shows its size.', 'Read'],
  ['If you want to delete the record, use this to preview which others go with it.', 'Read'],
  ['If asked to delete the record, first call this to get its id.', 'Read'],
  ['Helps you find the deleted records.', 'Read'],
  ['Lists records. Use it when you want to delete one.', 'Read'],
  ['Use delete_record to remove it. Lists the records.', 'Read'],
  ['For each record, returns the date of its deletion.', 'Read'],
  ['レコードを削除する際に使用する履歴を取得します。', 'Read'],
  ['레코드를 삭제할 때 사용하는 토큰을 조회합니다.', 'Read'],
  ['Перечислить заказы.', 'Read'],
  ['Перечислить деньги на счёт.', 'Financial'],
] as const;

describe('a deed behind words that only lead to it', () => {
  it.each(DELETES)('%s', (description) => {
    expect(classifyTool({ name: 'tool_a7', description }).category).toBe('Destructive');
  });

  it.each(OTHERS)('other: %s', (description, category) => {
    expect(classifyTool({ name: 'tool_a7', description }).category).toBe(category);
  });
});
