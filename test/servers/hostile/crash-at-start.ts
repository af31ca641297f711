throw new Error('the cat sat on \u001b]0;owned\u0007\u001b[31mthe keyboard\u001b[0m');
