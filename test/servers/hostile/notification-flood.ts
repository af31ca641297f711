import { serveTools } from '../tiny/serve.ts';

serveTools([]);
const lines = '{"jsonrpc":"2.0","method":"notifications/progress"}\n'.repeat(1000);
const pour = (): void => void process.stdout.write(lines, pour);
pour();
