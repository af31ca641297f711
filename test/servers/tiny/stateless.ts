import { createInterface } from 'node:readline';
import { send, tool } from './serve.ts';

const results = {
  'server/discover': {
    resultType: 'complete',
    supportedVersions: ['2026-07-28'],
    capabilities: { tools: {} },
    serverInfo: { name: 'tiny', version: '1.0.0' },
  },
  'tools/list': { resultType: 'complete', tools: [tool('greet')] },
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line) as { id: number; method: string; params: { _meta?: object } };
  const version = params._meta && Object.entries(params._meta).find(([key]) => key === 'io.modelcontextprotocol/protocolVersion')?.[1];
  if (version === '2026-07-28' && method in results) send({ id, result: results[method as keyof typeof results] });
  else
    send({ id, error: { code: -32022, message: 'Unsupported protocol version', data: { supported: ['2026-07-28'], requested: 'none' } } });
});
