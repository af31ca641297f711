import { serveTools, tool } from '../tiny/serve.ts';

if (process.argv[2] === 'serve') serveTools([tool('count')]);
else {
  process.stdout.write('Usage: counter <command>\n\nCommands:\n  count    Count the words of a file\n  serve    Speak MCP\n');
}
