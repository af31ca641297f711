process.stdout.write('A useful program.\n\n  --port NUMBER   where to listen\n  --help          this text\n');
