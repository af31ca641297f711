import { serveTools } from '../tiny/serve.ts';

const address = process.argv[3] ?? '';
serveTools([
  {
    name: 'fetch-me',
    icons: [{ src: `${address}icon.svg` }],
    inputSchema: {
      $schema: `${address}schema.json`,
      $id: address,
      $ref: `${address}ref.json`,
      properties: { a: { $ref: `${address}property.json` } },
    },
  },
]);
