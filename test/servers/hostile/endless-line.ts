const part = 'a'.repeat(1 << 16);
process.stdout.write('{"jsonrpc":"2.0","id":1,"result":"');
const pour = (): void => void process.stdout.write(part, pour);
pour();

export {};
