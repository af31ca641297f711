import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dictionary } from '#model/types.ts';
import { compileDictionary } from '#signals/dictionary.ts';
import { dictionaryFor } from '#signals/dictionary-for.ts';
import { tokensOfProse } from '#signals/tokens.ts';
import { translate } from '#signals/translate.ts';

const SPACED: Dictionary = {
  schemaVersion: 1,
  language: 'xs',
  title: 'Spaced',
  spaced: true,
  verbPosition: 'either',
  words: {
    delete: ['lösch*'],
    deleted: ['gelöscht*'],
    create: ['leg* ~ an', 'anlegen'],
    note: ['notiz*'],
    'api key': ['schlüssel der schnittstelle'],
  },
};
const UNSPACED: Dictionary = {
  schemaVersion: 1,
  language: 'xu',
  title: 'Unspaced',
  spaced: false,
  verbPosition: 'last',
  endings: { existing: ['された'], not: ['しません'] },
  joints: ['し、'],
  words: {
    delete: ['削除'],
    get: ['取得'],
    file: ['ファイル'],
    send: ['送信'],
    'access token': ['APIトークン'],
    'send email': ['メール送信'],
  },
};

function words(text: string, dictionary: Dictionary): string {
  const { tokens } = translate(text, compileDictionary(dictionary));
  return tokens.map(({ word }) => word).join(' ');
}

describe('a language with spaces', () => {
  it.each([
    ['Löscht die Notizen.', 'delete note'],
    ['gelöschte Notizen', 'deleted note'],
    ['Notiz löschen', 'delete note'],
    ['Legt eine Notiz an.', 'create note'],
    ['Legt eine Notiz ab; anlegen', 'note create'],
    ['LOESCHEN', 'delete'],
    ['Der Schlüssel der Schnittstelle', 'api key'],
  ])('%s', (text, english) => expect(words(text, SPACED)).toBe(english));
});

it('reads a participle behind a verb of being as what happens', () => {
  const dictionary = { ...SPACED, words: { and: ['e'], 'as charged': ['debitado*'], amount: ['valor'] } };
  expect(words('O valor é debitado', dictionary)).toBe('amount is charged');
  expect(words('valor e debitado', dictionary)).toBe('amount and as charged');
});

it('links a list to its things only where nothing stands between', () => {
  const dictionary = { ...SPACED, ownerBehind: true };
  expect(words('Notiz list Notizen', dictionary)).toBe('note list of note');
  expect(words('Notiz list, Notizen', dictionary)).toBe('note list note');
});

it('keeps what names a thing from being a verb', () => {
  const dictionary = compileDictionary({
    ...SPACED,
    nouns: ['rechnung'],
    verbPosition: 'start',
    words: { invoice: ['rechnung', 'berechnen'] },
  });
  const kinds = translate('Rechnung berechnen', dictionary).tokens.map(({ word, noun }) => [word, noun]);
  expect(kinds).toEqual([
    ['invoice', 'always'],
    ['invoice', undefined],
  ]);
});

describe('a language without spaces', () => {
  it.each([
    ['ファイルを削除します', 'delete file'],
    ['削除されたファイルを取得します', 'get existing file'],
    ['ファイルを削除しません', 'file not'],
    ['ファイルを取得し、送信します', 'get file and send'],
    ['APIファイルを取得', 'get api file'],
    ['apiトークンを取得', 'get access token'],
    ['メール送信し、取得します', 'send email and get'],
    ['メール送信しません', 'not'],
    ['【ファイル】ファイルを削除します', 'file delete file'],
    ['ファイル（API）に送信します', 'send file at api'],
    ['ファイル（API）、送信します', 'file api send'],
    ['v2.1ファイルを取得', 'get v2 1 file'],
    ['[x]-ファイル-ファイルを削除-取得します', 'x file delete file get'],
  ])('%s', (text, english) => expect(words(text, UNSPACED)).toBe(english));
});

describe('the order of words', () => {
  const marked: Dictionary = {
    ...UNSPACED,
    objectMarks: ['を'],
    nouns: ['ログ'],
    words: { ...UNSPACED.words, log: ['ログ'], trash: ['ゴミ箱'], without: ['せずに'] },
  };
  const first: Dictionary = {
    ...UNSPACED,
    verbPosition: 'first',
    endings: { status: ['状态'] },
    joints: [],
    objectMarks: ['将'],
    nouns: ['文件', '回收站'],
    words: {
      pay: ['支付'],
      query: ['查询'],
      move: ['移动'],
      file: ['文件'],
      trash: ['回收站'],
      not: ['不会'],
      delete: ['删除'],
      list: ['列出'],
    },
  };
  const described: Dictionary = { ...SPACED, relatives: ['die'], words: { ...SPACED.words, send: ['senden'], create: ['erstellt'] } };
  const owned: Dictionary = {
    ...SPACED,
    verbPosition: 'start',
    ownerBehind: true,
    words: { get: ['получить'], balance: ['баланс'], customer: ['клиента'] },
  };

  it.each([
    ['the object before the place', marked, 'ゴミ箱からファイルを削除', 'delete trash file at'],
    ['a mark of the object holds the clause together', marked, 'ファイルを、削除します', 'delete file at'],
    ['a noun is no verb', marked, 'ログを取得', 'get log at'],
    ['how, behind what', marked, '送信せずに取得', 'get send without'],
    ['an object that is marked in front', first, '将文件移动回收站', 'move file at trash'],
    ['a verb that names what another asks for', first, '支付状态查询', 'query pay status'],
    ['what a call does before what it does not', first, '不会删除文件，列出文件', 'list file not delete file'],
    ['a clause that describes', described, 'Erstellt Notizen, die senden', 'create note send'],
    ['an owner behind', owned, 'Получить баланс клиента', 'get balance of customer'],
  ] as const)('%s', (_what, dictionary, text, english) => expect(words(text, dictionary)).toBe(english));
});

it('stands every word where its form stands', () => {
  const { text, tokens } = translate('Legt eine Notiz an.', compileDictionary(SPACED));
  expect(tokens.map(({ from, to }) => text.slice(from, to))).toEqual(['Legt', 'Notiz']);
});

it('reads any text, and never past its end', () => {
  const alphabet = fc.constantFrom('削除', 'ファイル', 'された', 'し、', 'legt', ' an ', 'notiz', ' ', '。', 'a', '\u0000', '😀');
  fc.assert(
    fc.property(
      fc.array(alphabet).map((parts) => parts.join('')),
      (text) => {
        for (const dictionary of [SPACED, UNSPACED]) {
          const { tokens } = translate(text, compileDictionary(dictionary));
          for (const { from, to } of tokens) expect(from >= 0 && from < to && to <= text.length).toBe(true);
        }
      },
    ),
  );
});

describe('the language of a text', () => {
  it.each([
    ['Delete a note by its id.', undefined],
    ['Get the weather in Tokyo (東京).', undefined],
    ['Obtiene la lista de notas.', 'es'],
    ['Exclui uma nota do usuário.', 'pt'],
    ['Affiche les pages.', 'fr'],
    ['Elenca i clienti della società', 'it'],
    ['Löscht eine Notiz.', 'de'],
    ['Удаляет заметку.', 'ru'],
    ['删除指定的文件。', 'zh'],
    ['ファイルを削除します。', 'ja'],
    ['파일을 삭제합니다.', 'ko'],
  ])('%s', (text, language) => expect(dictionaryFor({ text, tokens: tokensOfProse(text) })?.language).toBe(language));
});
