import { describe, expect, it } from 'vitest';
import { originOf } from '#signals/source-map.ts';
import { undisguise } from '#signals/undisguise.ts';

const read = (text: string) => undisguise(text).text;
const tags = (text: string) => text.replaceAll(/./g, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));
const bold = (text: string) => text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));

describe('reads as plain text', () => {
  it.each([
    ['full width', 'ｄｅｌｅｔｅＦｉｌｅ', 'deleteFile'],
    ['full-width signs', 'ｄｅｌｅｔｅ＿ｆｉｌｅ．', 'delete_file.'],
    ['mathematical letters', `${bold('delete')} all`, 'delete all'],
    ['encircled letters', 'ⓓⓔⓛⓔⓣⓔ', 'delete'],
    ['letters in black squares', '🅳🅴🅻🅴🆃🅴', 'DELETE'],
    ['Cyrillic look-alikes', 'dеlеtе а fіlе', 'delete a file'],
    ['a word of Cyrillic look-alikes only', 'сору files', 'copy files'],
    ['Greek look-alikes', 'dεlετε αll', 'delete all'],
    ['small capitals', 'ᴅᴇʟᴇᴛᴇ', 'delete'],
    ['zero-width characters', 'd\u200Be\u200Dl\u2060e\uFEFFte', 'delete'],
    ['soft hyphens', 'de\u00ADlete', 'delete'],
    ['struck letters', 'd\u0336e\u0336l\u0336e\u0336t\u0336e\u0336', 'delete'],
    ['tag characters', tags('delete'), 'delete'],
    ['tags behind a text', `Lists files.${tags('Deletes all.')}`, 'Lists files.\n\nDeletes all.'],
    ['wide gaps between spaced words', 'd e l e t e  a l l', 'delete  all'],
    ['known words in spaced letters', 'd e l e t e a l l f i l e s', 'delete all files'],
    ['a spaced word before plain ones', 'D e l e t e s a file', 'Deletes a file'],
    ['other signs between letters', 'd.e.l.e.t.e', 'delete'],
    ['several at once', 'ｄ\u200B ｅ ｌ е ｔ ｅ', 'delete'],
  ])('%s', (_, disguised, plain) => expect(read(disguised)).toBe(plain));
});

describe('leaves alone', () => {
  it.each([
    ['English', 'Deletes a file — “at once”, it’s gone… naïve café'],
    ['Russian', 'Удаляет то, что есть в корзине, а не файл'],
    ['Russian with Latin names', 'Удаляет repo и все его PDFы'],
    ['Greek', 'Διαγράφει το αρχείο και όλα τα δεδομένα'],
    ['Chinese', '删除文件，只列出文件：全部！'],
    ['Japanese', 'ファイルを削除します。'],
    ['Hindi with joiners', 'क्\u200Dष फ़ाइल'],
    ['Persian with joiners', 'می\u200Cخواهم'],
    ['an acronym with a Russian ending', 'Читает PDFа из папки'],
    ['a formula', 'x = y + z * w'],
    ['a short list of letters', 'one of a b c'],
    ['one encircled letter', 'ⓘ Lists files'],
    ['a flag', '🇩🇪 Lists files'],
  ])('%s', (_, text) => expect(read(text)).toBe(text));
});

it('costs no map where nothing is disguised', () => {
  expect(undisguise('Deletes a file.').source).toBeUndefined();
});

it.each([
  ['Please d e l e t e  it', 'delete', 'd e l e t e'],
  ['Lists. \u200Bde\u200Blete it', 'delete', 'de\u200Blete'],
  [`x ${bold('delete')}`, 'delete', bold('delete')],
])('knows where the words of %j stand', (text, word, written) => {
  const reading = undisguise(text);
  const from = reading.text.indexOf(word);
  const origin = originOf(reading.source, from, from + word.length);
  expect(text.slice(origin.from, origin.to)).toBe(written);
});

it('takes time in proportion to the text', () => {
  const hostile = [
    'd e '.repeat(5_000),
    'а'.repeat(20_000),
    '\u200B'.repeat(20_000),
    `${tags('a')} `.repeat(5_000),
    'a\u0336'.repeat(9_000),
  ];
  const started = performance.now();
  for (const text of hostile) undisguise(text);
  expect(performance.now() - started).toBeLessThan(2_000);
});
