import { gluedSpelling, namesOf, onlyOf, PLAIN_SERVER, type Said, type Target } from './target.ts';

/** Goose's permissions, as it keeps them beside its configuration. */
export const GOOSE: Target = {
  id: 'goose',
  title: 'Goose',
  file: '~/.config/goose/permission.yaml',
  format: 'yaml',
  words: ['allow', 'ask', 'deny'],
  others: 'asks',
  notes: [
    'Has effect in the modes `approve` and `smart_approve`; the second lets tools without a rule pass that call themselves read-only.',
    'Goose writes this file too and does not start when it is broken: merge while it is closed.',
  ],
  unconfirmed: [],
  problemOfServer: (name) => (/^[a-z0-9-]+(?:_[a-z0-9-]+)*$/.test(name) ? undefined : 'would be spelt differently by Goose'),
  problemOfName: (name) =>
    name.includes('__') || name.startsWith('_') ? 'the name could be taken for another server and tool' : onlyOf(PLAIN_SERVER)(name),
  spelling: gluedSpelling,
  document,
};

function document(said: Said): object {
  const listOf = (verdict: 'allow' | 'ask' | 'deny') => namesOf(said, verdict).map((name) => `${said.serverName}__${name}`);
  return { user: { always_allow: listOf('allow'), ask_before: listOf('ask'), never_allow: listOf('deny') } };
}
