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
  ['ja', '【お知らせ】ファイルを削除します。', 'Destructive'],
  ['ja', '指定した友だち（userId / groupId）にメッセージを送ります。', 'Execute'],
  ['ja', '患者の診療記録を参照します。', 'Read'],
  ['ja', '日次レポートを作成して、その場で表で返します。', 'Read'],
  ['ja', 'サーバの電源。API / CLI / Web console (reset via ACPI) でサーバを停止する', 'Execute'],
  ['zh', '清理 30 天前的日志，不可恢复', 'Destructive'],
  ['zh', '把文本翻译成英文，不保存', 'Read'],
  ['zh', '调用任意 OpenAPI 接口', 'Execute'],
  ['zh', '释放一台按量付费实例，无法找回', 'Destructive'],
  ['zh', '批量创建实例，直接从账户余额扣款', 'Financial'],
  ['zh', '以統一編號查詢公司登記資料', 'Read'],
  ['zh', '刷退信用卡款項', 'Financial'],
  ['ko', '결제 승인', 'Financial'],
  ['ko', '예약 발송을 등록합니다.', 'Execute'],
  ['ko', '메시지를 받을 수 있는 친구 목록(닉네임, 프로필 사진)을 가져옵니다.', 'Read'],
  ['ko', '요금제를 변경합니다.', 'Financial'],
  ['zh', '[飞书]-消息与群组-消息管理-获取会话历史消息-按时间范围分页拉取聊天记录', 'Read'],
  ['ja', 'ファイルを削除します。', 'Destructive'],
  ['ja', '削除されたファイルを取得します。', 'Read'],
  ['ja', 'メッセージを送信する', 'Execute'],
  ['ko', '파일을 삭제합니다.', 'Destructive'],
  ['ko', '주문 목록을 조회합니다.', 'Read'],
  ['es', 'Paga una factura pendiente con la cuenta principal.', 'Financial'],
  ['es', 'Consulta de saldo de la cuenta.', 'Read'],
  ['es', 'No elimina nada: muestra los archivos que sobran.', 'Read'],
  ['pt', 'Reembolsa um pagamento.', 'Financial'],
  ['pt', 'Atualiza o título de uma tarefa.', 'Write'],
  ['pt', 'Reinicia o servidor.', 'Execute'],
  ['fr', 'Rembourse un paiement.', 'Financial'],
  ['fr', 'Envoie un message à un client.', 'Execute'],
  ['fr', 'Liste des factures du client.', 'Read'],
  ['it', 'Elimina una nota.', 'Destructive'],
  ['it', 'Elenco dei clienti.', 'Read'],
  ['it', 'Invia un messaggio al cliente.', 'Execute'],
  ['it', 'Crea una nuova attività.', 'Write'],
  ['de', 'Legt eine neue Aufgabe an.', 'Write'],
  ['de', 'Eine Datei löschen', 'Destructive'],
  ['de', 'Sendet eine Nachricht an den Kunden.', 'Execute'],
  ['ru', 'Получение списка задач.', 'Read'],
  ['ru', 'Создать новую задачу.', 'Write'],
  ['ru', 'Вернуть деньги за платёж покупателю.', 'Financial'],
  ['zh', '向客户发送短信', 'Execute'],
  ['zh', '退款给买家', 'Financial'],
  ['zh', '查询账户余额', 'Read'],
  ['ja', '新しいタスクを作成します。', 'Write'],
  ['ja', '支払いを返金します。', 'Financial'],
  ['ja', 'サーバーを再起動します。', 'Execute'],
  ['ko', '새 작업을 생성합니다.', 'Write'],
  ['ko', '결제를 환불합니다.', 'Financial'],
  ['ko', '고객에게 메시지를 보냅니다.', 'Execute'],
  ['ru', 'Тарифы на логистику по складам на дату', 'Read'],
  ['ru', 'Сформировать отчёт по статистике и вернуть его', 'Read'],
  ['ru', 'Отправить остановленные кампании в архив', 'Write'],
  ['ru', 'Провести накладную', 'Financial'],
  ['es', 'Tarifas de envío por código postal', 'Read'],
  ['es', 'Genera una clave de API y la devuelve', 'Execute'],
  ['es', 'Responde a un contracargo con documentación', 'Financial'],
  ['es', 'Reemplaza todo el contenido del archivo', 'Destructive'],
  ['pt', 'Liga ou desliga uma feature flag', 'Write'],
  ['pt', 'Dá baixa manual na fatura', 'Financial'],
  ['pt', 'Sobe uma nova versão do serviço em produção', 'Execute'],
  ['fr', "Appel libre à l'API", 'Execute'],
  ['fr', 'Relevé du compte', 'Read'],
  ['de', 'Bereitet eine Mahnung als Entwurf vor', 'Write'],
  ['de', 'Überträgt alle Belege an den Steuerberater', 'Execute'],
  ['it', 'Giacenze per magazzino', 'Read'],
  ['it', "Registra l'incasso di una fattura", 'Financial'],
  ['it', 'Netto a pagare con la ritenuta del 20%', 'Read'],
  ['it', 'Carica un contratto nella cartella del cliente.', 'Write'],
  ['it', 'Scrive al cliente in ritardo.', 'Execute'],
  ['es', 'Movimientos Bizum enviados y recibidos', 'Read'],
  ['es', 'Dispersa fondos hacia otra cuenta', 'Financial'],
  ['es', 'Hace una pregunta al usuario', 'Read'],
  ['pt', 'Lança as notas da turma', 'Write'],
  ['pt', 'Reajusta os valores da tabela', 'Write'],
  ['pt', 'Devolve parcialmente um Pix', 'Financial'],
  ['fr', 'Finalise la facture', 'Financial'],
  ['fr', 'Rejoue une étape du parcours', 'Execute'],
  ['fr', 'Effectue une requête HTTP GET', 'Read'],
  ['de', 'Streicht einen Eintrag', 'Destructive'],
  ['de', 'Löscht einen Dauerauftrag', 'Financial'],
  ['de', 'Abfahrten am Bahnhof', 'Read'],
  ['ru', 'Запись звонка (mp3)', 'Read'],
  ['ru', 'Снять заявку', 'Financial'],
  ['ru', 'Отзыв согласия', 'Destructive'],
  ['es', 'Cuelga el documento en el expediente.', 'Write'],
  ['pt', 'Joga fora o arquivo.', 'Destructive'],
  ['fr', 'Range le document dans le dossier.', 'Write'],
  ['it', 'Alza le tapparelle.', 'Execute'],
  ['it', 'Chi è di turno', 'Read'],
  ['ru', 'Выбрасывает файл.', 'Destructive'],
  ['ru', 'Начисляет премию сотруднику.', 'Financial'],
  ['ru', 'Перемещает файл в системную корзину', 'Destructive'],
  ['fr', "Télétransmet la feuille de soins à l'Assurance Maladie", 'Financial'],
] as const;

/** Descriptions of many objects, of what has no way back, and of arguments in a language of its own. */
const TRAITS = [
  ['ru', 'Удалить все помеченные объекты', {}, 'bulk'],
  ['es', 'Elimina todos los productos', {}, 'bulk'],
  ['es', 'Elimina un producto. No hay papelera.', {}, 'irreversible'],
  ['de', 'Leert den Kalender. Die Einträge gehen verloren.', {}, 'irreversible'],
  ['es', 'Obtiene un archivo', { ruta: { type: 'string', description: 'Ruta del archivo' } }, 'open-ended-argument'],
  ['de', 'Lädt eine Datei hoch', { dateipfad: { type: 'string', description: 'Lokaler Pfad zur Datei' } }, 'open-ended-argument'],
  ['pt', 'Extrato financeiro da conta no período', {}, 'reads-private-data'],
  ['ru', 'История чата с покупателем', {}, 'reads-private-data'],
  ['it', 'Elimina il cliente. Non è recuperabile.', {}, 'irreversible'],
] as const;

describe('a description in another language', () => {
  it.each(TOLD)('%s: %s', (_language, description, category) => {
    expect(classifyTool({ name: 'xq7', description }).category).toBe(category);
  });

  it.each(TRAITS)('%s: %s', (_language, description, properties, trait) => {
    const { traits } = classifyTool({ name: 'xq7', description, inputSchema: { type: 'object', properties } });
    expect(traits).toContain(trait);
  });

  it('gets the traits and the severity that its translation gets', () => {
    for (const description of [
      'Elimina permanentemente un cliente. No se puede deshacer.',
      'Permanently deletes a customer. This cannot be undone.',
    ])
      expect(classifyTool({ name: 'xq7', description })).toMatchObject({ severity: 'critical', traits: ['irreversible'] });
  });

  it('speaks in the name and in the actions of the tool too', () => {
    const inputSchema = { type: 'object', properties: { accion: { type: 'string', enum: ['listar', 'eliminar'] } } };
    const { actions } = classifyTool({ name: 'gestionar_notas', description: 'Gestiona las notas del usuario.', inputSchema });
    expect(actions.map(({ value, category }) => [value, category])).toEqual([
      ['listar', 'Read'],
      ['eliminar', 'Destructive'],
    ]);
    const { evidence } = classifyTool({ name: 'borrar_nota', description: 'Borra una nota del usuario.' });
    expect(evidence).toContainEqual(expect.objectContaining({ rule: 'deletes-records', at: '/name', quote: 'borrar' }));
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
