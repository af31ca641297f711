process.stdin.once('data', () => {
  throw new Error('the cat sat on \u001b[31mthe keyboard\u001b[0m');
});
