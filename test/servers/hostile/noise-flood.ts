const lines = 'blah\n'.repeat(1000);
const pour = (): void => void process.stdout.write(lines, pour);
pour();

export {};
