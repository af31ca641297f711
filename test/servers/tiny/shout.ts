const scream = 'a'.repeat(1 << 20);
const pour = (): void => void process.stderr.write(scream, pour);
pour();

export {};
