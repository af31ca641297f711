import { describe, expect, it } from 'vitest';
import { classifyTool } from '#classify/classify.ts';

/** The items of a list share the verb behind them. */
const LISTS = [
  ['名前、住所、電話番号を更新します。', 'Write'],
  ['이름, 주소, 전화번호를 수정합니다.', 'Write'],
  ['根据id、名称删除用户', 'Destructive'],
  ['查询、删除用户', 'Destructive'],
  ['ユーザーの検索、登録、削除を行います', 'Destructive'],
  ['売上、返金、手数料の一覧を取得', 'Read'],
  ['查询充值、提现记录', 'Read'],
  ['货款、佣金、保证金冻结', 'Read'],
] as const;

/** Words that name what others do. */
const NOUNS = [
  ['登録家電の一覧', 'Read'],
  ['ファイル削除ツール', 'Destructive'],
  ['坐标转地址', 'Read'],
  ['店铺订单,默认近三个月', 'Read'],
  ['充值记录', 'Read'],
  ['退款规则说明', 'Read'],
  ['删除规则', 'Destructive'],
  ['订单明细', 'Read'],
  ['已删除文件列表', 'Read'],
  ['更新日志', 'Read'],
  ['列出全部数据表及注释', 'Read'],
  ['基金净值', 'Read'],
  ['주문 내역', 'Read'],
  ['빌드 콘솔 로그', 'Read'],
  ['월별 청구 금액', 'Read'],
  ['전체 계좌 조회 - 보유 자산과 매수 평균가', 'Read'],
  ['转账限额', 'Read'],
  ['振込限度額を調べる', 'Read'],
  ['批量排班', 'Write'],
  ['离线试算手续费，不下单', 'Read'],
  ['导入 Excel 为新数据表，不会覆盖已有数据表', 'Write'],
] as const;

const DEEDS = [
  ['トークンを再発行します。', 'Destructive'],
  ['会議室を押さえる', 'Write'],
  ['予定をずらす', 'Write'],
  ['シフトを組む', 'Write'],
  ['ラベルを貼る', 'Write'],
  ['ルームから抜ける', 'Write'],
  ['ルームに発言する', 'Execute'],
  ['患者全員にハガキを出す', 'Execute'],
  ['照明を消す', 'Execute'],
  ['メルマガを予約', 'Execute'],
  ['既読をつける。', 'Write'],
  ['データを洗い替えする', 'Destructive'],
  ['APIキーを無効にする', 'Destructive'],
  ['発送待ち受注を CSV にして応答で渡す。', 'Read'],
  ['撤回工作通知', 'Destructive'],
  ['作废访问令牌', 'Destructive'],
  ['移入回收站', 'Destructive'],
  ['催付未付款的买家', 'Execute'],
  ['发短信', 'Execute'],
  ['运行单元测试', 'Execute'],
  ['获取登录二维码', 'Execute'],
  ['委託下單', 'Financial'],
  ['打赏主播', 'Financial'],
  ['月末结账', 'Write'],
  ['退选一门课程，更新选课记录', 'Write'],
  ['改期', 'Write'],
  ['태그를 붙입니다', 'Write'],
  ['일정을 미룹니다', 'Write'],
  ['출근 체크', 'Write'],
  ['비밀번호를 초기화합니다.', 'Write'],
  ['새 문서를 작성합니다.', 'Write'],
  ['서버를 반납합니다', 'Destructive'],
  ['サーバーにファイルは保存しません', 'Read'],
  ['取消は実行されません。', 'Read'],
  ['JSON으로 저장(이미 있으면 덮어씀)', 'Destructive'],
  ['예약 발송을 취소합니다.', 'Execute'],
  ['로봇에 작업을 지시합니다', 'Execute'],
  ['주문을 넣습니다', 'Financial'],
  ['일정을 잡습니다', 'Write'],
  ['토큰을 만료시킵니다', 'Destructive'],
  ['승인을 재촉합니다', 'Execute'],
  ['受付を締め切る', 'Write'],
  ['プランに申し込む', 'Financial'],
  ['终止所有后台任务', 'Execute'],
  ['배차를 요청하고 예치금에서 요금을 차감', 'Financial'],
] as const;

describe.each([
  ['a list in an East Asian language', LISTS],
  ['a noun in an East Asian language that is spelt like a verb', NOUNS],
  ['a deed in an East Asian language', DEEDS],
])('%s', (_kind, told) => {
  it.each<readonly [string, string]>(told)('%s', (description, category) => {
    expect(classifyTool({ name: 'xq7', description }).category).toBe(category);
  });
});
