import { namesOf, onlyOf, PLAIN_NAME, PLAIN_SERVER, type Said, serverOnlyOf, type Target } from './target.ts';

/** The tools that VS Code never runs without asking; what it may run without is kept by its dialogs, in no file. */
export const VS_CODE: Target = {
  id: 'vs-code',
  title: 'VS Code',
  file: '.vscode/settings.json',
  format: 'jsonc',
  words: ['ask'],
  others: 'asks',
  notes: ['A tool that is not listed is asked about until somebody approves it in the editor; bypassed approvals override the list.'],
  unconfirmed: [
    'that this setting names a tool of a server as `server/tool`, which is how agents name it; under another name it is asked about all the same.',
  ],
  problemOfServer: serverOnlyOf(PLAIN_SERVER),
  problemOfName: onlyOf(PLAIN_NAME),
  document,
};

function document(said: Said): object {
  const keys = namesOf(said, 'ask').map((name) => [`${said.serverName}/${name}`, false]);
  return { 'chat.tools.eligibleForAutoApproval': Object.fromEntries(keys) };
}
