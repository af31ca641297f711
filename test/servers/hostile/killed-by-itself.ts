process.kill(process.pid, 'SIGSEGV');

export {};
