import { type JSONRPCMessage, JSONRPCMessageSchema } from '@modelcontextprotocol/sdk/types.js';
import { refuse } from './failure.ts';
import { quote } from './quote.ts';
import { repeatedKey } from './repeated-key.ts';

const STRICT = new TextDecoder('utf-8', { fatal: true });
const LENIENT = new TextDecoder();

/**
 * The JSON-RPC message of a line, or undefined for a line that is none. Throws a Refusal for a message that two readers would read differently:
 * one whose bytes are not text, or whose objects have a key twice. A byte order mark is passed over.
 */
export function readMessage(line: Buffer): JSONRPCMessage | undefined {
  const text = LENIENT.decode(line);
  const message = parse(text);
  if (message === undefined) return undefined;
  if (!isText(line)) return refuse('invalid', 'sent a message that is not UTF-8');
  refuseRepeatedKey(text);
  return message;
}

/** Throws a Refusal where an object of a JSON text, which is known to be one, has a key twice. */
export function refuseRepeatedKey(json: string): void {
  const key = repeatedKey(json);
  if (key !== undefined) refuse('invalid', `sent a message that has the key ${quote(key)} twice in one object`);
}

function parse(text: string): JSONRPCMessage | undefined {
  try {
    return JSONRPCMessageSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isText(line: Buffer): boolean {
  try {
    STRICT.decode(line);
    return true;
  } catch {
    return false;
  }
}
