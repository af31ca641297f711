const lines = '\n'.repeat(1000);
const pour = (): void => void process.stdout.write(lines, pour);
pour();

export {};
