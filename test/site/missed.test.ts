import { describe, expect, it } from 'vitest';
import { isMissed } from '#site/scripts/search/missed.ts';

describe('a search whose results lack a word', () => {
  it.each([
    ['qqzzyx', 'quote of the q'],
    ['backchanel', 'back up a backup'],
    ['delete qqzzyx', 'delete a queue'],
    ['running', 'rum and rust'],
    ['aws', 'await'],
    ['ids', 'idle'],
  ])('%s, of “%s”, is missed', (words, text) => expect(isMissed(words, [text])).toBe(true));

  it.each([
    ['delete', 'deleteBranch'],
    ['deleting branches', 'delete_branch'],
    ['policies', 'a policy'],
    ['running', 'run'],
    ['payment', 'payments'],
    ['ルーム', 'ルームのファイル'],
    ['id', 'id'],
    ['ids', 'id'],
    ['id', 'ids'],
    ['dbs', 'db'],
    ['uses', 'use'],
    ['used', 'use'],
    ['use', 'using'],
    ['dies', 'die'],
    ['adding', 'add'],
    ['tries', 'try'],
    ['is', 'is'],
    ['operator', 'operation'],
    ['identify', 'identifiers'],
    ['specified', 'specify'],
    ['settings', 'set'],
    ['retrieval', 'retrieve'],
    ['availability', 'available'],
    ['import', 'important'],
    ['important', 'import'],
    ['validate', 'valid'],
    ['using', 'useful'],
  ])('%s, of “%s”, is met', (words, text) => expect(isMissed(words, ['other', text])).toBe(false));

  it('is missed where nothing was found', () => expect(isMissed('x', [])).toBe(true));
});
