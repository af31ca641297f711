import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

const TOLD = [
  ['es', 'Elimina una nota por su id.', 'Destructive'],
  ['es', 'Obtiene la lista de notas.', 'Read'],
  ['pt', 'Cria uma nova tarefa.', 'Write'],
  ['pt', 'Envia uma mensagem para o cliente.', 'Execute'],
  ['fr', 'Supprime une page.', 'Destructive'],
  ['fr', 'Affiche les pages.', 'Read'],
  ['de', 'Löscht eine Notiz.', 'Destructive'],
  ['de', 'Überweist einen Betrag.', 'Financial'],
  ['ru', 'Удаляет заметку.', 'Destructive'],
  ['ru', 'Отправить сообщение.', 'Execute'],
  ['zh', '删除指定的文件。', 'Destructive'],
  ['zh', '获取已删除的文件列表', 'Read'],
  ['zh', '更新任务的标题', 'Write'],
  ['ja', 'ファイルを削除します。', 'Destructive'],
  ['ja', '削除されたファイルを取得します。', 'Read'],
  ['ja', 'メッセージを送信する', 'Execute'],
  ['ko', '파일을 삭제합니다.', 'Destructive'],
  ['ko', '주문 목록을 조회합니다.', 'Read'],
] as const;

describe('a description in another language', () => {
  it.each(TOLD)('%s: %s', (_language, description, category) => {
    expect(classifyTool({ name: 'xq7', description }).category).toBe(category);
  });

  it('quotes the words of the definition', () => {
    const { evidence } = classifyTool({ name: 'xq7', description: '删除指定的文件。' });
    expect(evidence).toContainEqual({
      rule: 'deletes-records',
      part: 'category',
      gives: 'Destructive',
      at: '/description',
      quote: '删除指定的文件',
    });
  });

  it('does not overrule a plain English name', () => {
    expect(classifyTool({ name: 'delete_note', description: '这是一个工具' }).category).toBe('Destructive');
  });
});
