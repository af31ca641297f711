import { serve } from './serve.ts';

const NAMES = [
  'twice',
  'twice',
  '../../escape',
  '/etc/passwd',
  'C:\\nul',
  'constructor',
  '__proto__',
  'read file ',
  'ｒead',
  'a'.repeat(400),
];
const prototype = '"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}';

serve({}, ({ method, id }) => {
  const tools = NAMES.map((name) => `{"name":${JSON.stringify(name)},${prototype}}`);
  if (method === 'tools/list') process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":[${tools}]}}\n`);
});
