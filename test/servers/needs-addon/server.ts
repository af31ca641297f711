import { createRequire } from 'node:module';
import { serveTools, tool } from '../tiny/serve.ts';

const require = createRequire(import.meta.url);
const { Database } = require('./build/Release/never-built.node');
class Store extends Database {
  names = ['read'];
}
const store = new Store();
store.pragma('journal_mode = WAL');
serveTools(store.names.map((name) => tool(name)));
