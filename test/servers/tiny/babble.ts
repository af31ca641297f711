const lines = 'blah\n'.repeat(10_000);
const pour = (): void => void process.stdout.write(lines, pour);
pour();

export {};
