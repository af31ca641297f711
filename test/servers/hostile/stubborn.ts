for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGPIPE', 'SIGXCPU'] as const) process.on(signal, () => undefined);
process.stdin.resume();
process.stdin.on('end', () => setInterval(() => undefined, 1000));
