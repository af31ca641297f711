const kept: Buffer[] = [];
setInterval(() => kept.push(Buffer.alloc(16 << 20, 1)), 10);

export {};
