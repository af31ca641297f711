import { describe, expect, it } from 'vitest';
import { actsOfName } from '#signals/name-acts.ts';
import { subjectOf } from '#signals/read-tool.ts';
import { tokensOfName } from '#signals/tokens.ts';

describe('the tokens of a name', () => {
  it.each([
    ['listAliasesV1', ['list', 'aliases', 'v', '1']],
    ['DELETE_RECORD', ['delete', 'record']],
    ['kv-namespace.delete', ['kv', 'namespace', 'delete']],
    ['getAPITokenURL', ['get', 'api', 'token', 'url']],
    ['repos/list', ['repos', 'list']],
    ['ｄｅｌｅｔｅ', ['delete']],
    ['删除', ['删除']],
    ['', []],
  ])('%s', (name, words) => {
    expect(tokensOfName(name).map(({ word }) => word)).toEqual(words);
  });
});

describe('the verb of a name', () => {
  it.each([
    ['create_issue', ['create']],
    ['users-get-current-teams', ['get']],
    ['mail_listAliasesV1', ['list']],
    ['get_or_create_tag', ['get', 'create']],
    ['order_list', ['list']],
    ['get_post', ['get']],
    ['monitor_run', ['monitor']],
    ['read_only_delete_all', ['delete']],
    ['platform_guide', ['guide']],
    ['move_task_to_list', ['move']],
    ['remove_contacts_from_list', ['remove']],
    ['addColumnToView', ['add']],
    ['widget', []],
    ['getuser', ['get']],
    ['createissue', ['create']],
    ['ｇｅｔｕｓｅｒ', ['get']],
    ['sender', []],
    ['addon', []],
    ['settings', []],
    ['browser_go_forward', []],
    ['forward_message', ['forward']],
  ])('%s', (name, lemmas) => {
    expect(actsOfName(name, { at: '/name', source: 'name' }).map(({ lemma }) => lemma)).toEqual(lemmas);
  });
});

it.each(['publish_preview', 'send_usage', 'invite_metrics'])('%s names what is read, where a description names no deed', (name) => {
  const effects = subjectOf({ name, description: 'What there was this month.' }).acts.map(({ effect }) => effect);
  expect(effects).toEqual(['read']);
});
