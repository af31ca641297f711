import { serveTools, tool } from '../tiny/serve.ts';

const NAMES = [
  ...['../../x', '..\\..\\x', '/etc/passwd', '..%2f..%2fx', 'CON', 'aux.json', 'a:b', '.', '..', '~', '$(id)', '`id`', '; rm -rf /', '-rf'],
  ...['read_file', 'Read_File', 'read_file ', 'rеad_file', 'ｒead_file', 'read\u200b_file', 'cafe\u0301', 'caf\u00e9', '\u202eelif_daer'],
  ...['', ' ', 'a'.repeat(300), 'a\0b', '\u001b[2J\u001b]0;owned\u0007', '<img src=x onerror=alert(1)>', '=1+1', 'a\nb', '\ud83d\ude00'],
];
serveTools(NAMES.map((name) => tool(name)));
