/** Signs in which Japanese nouns are written. */
const SIGNS = /^[\p{Script=Han}\p{Script=Katakana}ー]+$/u;
/** What carries out the deed that it stands behind, or says when. */
const HEADS =
  /^(?:ツール|機能|処理|操作|作業|実行|実施|手続|指示|命令|要求|依頼|申請|予約|代行|開始|停止|取消|キャンセル|用|専用|可|不可|完了|後|前|時|中|済|等|コマンド|エンドポイント|リクエスト|メソッド|関数|サービス|ボタン|モード)/u;
const LONGEST_HEAD = 8;

/** `登録家電`, `生成ジョブ`: a deed right before a noun, in the signs of nouns itself, describes it. */
export function describesNoun(text: string, { from, to }: { from: number; to: number }): boolean {
  return SIGNS.test(text.slice(from, to)) && SIGNS.test(text.charAt(to)) && !HEADS.test(text.slice(to, to + LONGEST_HEAD));
}
