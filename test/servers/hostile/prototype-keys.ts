import { serve } from '../tiny/serve.ts';

const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"hasOwnProperty":null';
serve({}, ({ method, id }) => {
  const tools = `[{"name":"__proto__",${poison}},{"name":"constructor","inputSchema":{${poison},"properties":{${poison}}}}]`;
  if (method === 'tools/list') process.stdout.write(`{"jsonrpc":"2.0","id":${id},"result":{"tools":${tools},${poison}}}\n`);
});
