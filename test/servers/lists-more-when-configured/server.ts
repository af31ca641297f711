import { serveTools, tool } from '../tiny/serve.ts';

const tools = [tool('documentation')];
if (process.env['FLOWS_API_KEY']) tools.push(tool('run'), tool('stop'));
else process.stderr.write('Warning: FLOWS_API_KEY is not set; only documentation is available\n');
serveTools(tools);
