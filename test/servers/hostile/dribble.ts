const answer = '{"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"slow"}}}\n';
let sent = 0;
setInterval(() => process.stdout.write(answer[sent++] ?? ''), 1000);

export {};
