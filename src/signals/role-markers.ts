import { firstMatches } from './matches.ts';
import { isQuoted } from './mention.ts';
import { Mentions } from './mentions.ts';
import type { ParameterSignal } from './parameters.ts';
import { pointerOf } from './texts.ts';
import type { Worded, Wording } from './wording.ts';

/** How chats tell a model who speaks: template tokens, brackets, tags, turns. */
const MARK = new RegExp(
  [
    String.raw`<\|(?:im_start|im_end|im_sep|system|user|assistant|endoftext|start_header_id|end_header_id|eot_id|begin_of_text)\|>`,
    String.raw`\[\/?INST\]|<<\/?SYS>>|\[(?:SYSTEM|SYSTEM PROMPT|ASSISTANT)\]`,
    String.raw`<\/?(?:start_of_turn|end_of_turn)>`,
    String.raw`<\/?(?:system|assistant|system[_-]?prompt|system[_-]?message|system[_-]?instructions?|tool[_-]?description|human|important|critical|secret|hidden)>`,
    String.raw`(?<=^|\n\s*\n)(?:Human|Assistant|System):\s`,
    String.raw`(?<=^|\n)#{2,3} ?(?:Instruction|Response|System|Human|Assistant):`,
  ].join('|'),
  'gi',
);
const ASSISTANT = /^Assistant:/i;
const MAX_FOUND = 20;

/** Marks by which a chat tells who speaks, where they are not quoted or spoken about. */
export function roleMarkersIn({ marked }: Wording, parameters: readonly Pick<ParameterSignal, 'key'>[]): Worded[] {
  const found: Worded[] = [];
  const mentions = new Mentions();
  for (const marks of marked) {
    const { text } = marks;
    for (const { 0: quote, index } of firstMatches(text, MARK)) {
      if (isQuoted(text, index) || mentions.has(text, { from: index }) || answersByCall(lineFrom(text, index), parameters)) continue;
      found.push({ at: pointerOf(marks), quote });
      if (found.length === MAX_FOUND) return found;
    }
  }
  return found;
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end);
}

/** `Assistant: {"city": "Rome"}`: an example of what a call is given, every key an argument of it and nothing else on its line. */
function answersByCall(line: string, parameters: readonly Pick<ParameterSignal, 'key'>[]): boolean {
  const given = ASSISTANT.test(line) ? parsed(line.replace(ASSISTANT, '')) : undefined;
  if (typeof given !== 'object' || given === null) return false;
  const known = new Set(parameters.map(({ key }) => key));
  return Object.keys(given).length > 0 && Object.keys(given).every((key) => known.has(key));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
