setTimeout(() => {
  while (process.pid > 0) Math.random();
});

export {};
