import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

/** A deed, and then what comes of it is returned: the deed counts. */
const DEEDS_FIRST = [
  ['レコードを削除し件数を返す', 'Destructive'],
  ['レコードを削除しつつ件数を返す', 'Destructive'],
  ['レコードを削除しながら進捗を返す', 'Destructive'],
  ['レコードを削除のうえ件数を返します', 'Destructive'],
  ['レコードを削除した後に件数を返す', 'Destructive'],
  ['レコードを消し件数を返す', 'Destructive'],
  ['レコードを消して件数を返す', 'Destructive'],
  ['レコードの削除を行い件数を返す', 'Destructive'],
  ['メールを送り結果を返す', 'Execute'],
  ['メールを送信した後に結果を返す', 'Execute'],
  ['レコードを削除した後に実行結果を返す', 'Destructive'],
  ['レコードを削除後の件数を返す', 'Destructive'],
  ['メールを送って結果を返す', 'Execute'],
  ['コマンドを走らせ出力を返す', 'Execute'],
  ['레코드를 삭제한 후 개수를 반환', 'Destructive'],
  ['레코드를 삭제한 다음 개수를 반환', 'Destructive'],
  ['레코드를 삭제해 개수를 반환합니다', 'Destructive'],
  ['레코드 삭제 후 개수 반환', 'Destructive'],
  ['删除记录并返回数量', 'Destructive'],
  ['删除记录后返回数量', 'Destructive'],
  ['删除记录再返回数量', 'Destructive'],
  ['把记录删除后返回数量', 'Destructive'],
  ['查看列表后删除文件', 'Destructive'],
  ['Datensatz löschen und Anzahl zurückgeben', 'Destructive'],
] as const;

/** What somebody did before the tool is called, a noun, or nothing at all. */
const NO_DEEDS = [
  ['ユーザーを登録した後に呼び出し、一覧を返す', 'Read'],
  ['注文を削除した後に利用します。', 'Read'],
  ['사용자를 생성한 후 사용하세요.', 'Read'],
  ['削除し忘れたファイルを一覧する', 'Destructive'],
  ['支払い方法を返す', 'Read'],
  ['更新後の設定を返す', 'Read'],
  ['レコードを削除しないで件数を返す', 'Read'],
  ['Kunden suchen und Liste zurückgeben', 'Read'],
] as const;

describe('a deed whose clause another one follows without a comma', () => {
  it.each(DEEDS_FIRST)('%s', (description, category) => {
    expect(classifyTool({ name: 'tool_a7', description }).category).toBe(category);
  });

  it.each(NO_DEEDS)('none: %s', (description, category) => {
    expect(classifyTool({ name: 'tool_a7', description }).category).toBe(category);
  });
});
