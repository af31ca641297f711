import { serveTools, tool } from '../tiny/serve.ts';

process.stdout.write('<!doctype html>\n<script>alert(1)</script>\n<h1>502 Bad Gateway</h1>\n');
serveTools([tool('greet')]);
