import { type Behaviour, IMPATIENT, testBehaviours } from './hostile.ts';

const BEHAVIOURS: readonly Behaviour[] = [
  ['endless-line', { outcome: 'too-large', because: 'a line of more than 262144 bytes' }],
  ['notification-flood', { outcome: 'too-large', because: 'more than 200 messages' }],
  ['request-storm', { outcome: 'too-large', because: 'more than 200 messages' }],
  ['error-flood', { outcome: 'too-large', because: 'more than 1048576 bytes in all' }],
  ['noise-flood', { outcome: 'not-mcp', because: '101 lines that are not JSON-RPC' }],
  ['empty-lines', { outcome: 'not-mcp', because: '101 lines that are not JSON-RPC' }],
  ['dribble', { outcome: 'timeout', because: 'did not answer initialize' }, { limits: IMPATIENT }],
  ['half-an-answer', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
  ['web-page', { outcome: 'observed', noise: 3, tools: [{ name: 'greet' }] }],
  ['binary-noise', { outcome: 'observed', noise: 1, tools: [{ name: 'greet' }] }],
  ['byte-order-mark', { outcome: 'observed', noise: 0, tools: [{ name: 'greet' }] }],
  ['not-utf8', { outcome: 'invalid', because: 'a message that is not UTF-8' }],
  ['raw-nul', { outcome: 'timeout', because: 'did not answer' }, { limits: IMPATIENT }],
];

testBehaviours(BEHAVIOURS);
