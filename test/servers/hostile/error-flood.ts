const scream = 'a'.repeat(1 << 16);
const pour = (): void => void process.stderr.write(scream, pour);
pour();

export {};
