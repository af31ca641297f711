import { firstMatches } from './matches.ts';
import { isQuoted } from './mention.ts';
import { speaksOf } from './orders.ts';
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
  return marked
    .flatMap((marks) =>
      firstMatches(marks.text, MARK)
        .filter(({ index }) => !isQuoted(marks.text, index) && !speaksOf(marks.text, { from: index }))
        .filter(({ index }) => !answersByCall(lineFrom(marks.text, index), parameters))
        .map(({ 0: quote }) => ({ at: pointerOf(marks), quote })),
    )
    .slice(0, MAX_FOUND);
}

function lineFrom(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end);
}

/** `Assistant: {"city": "Rome"}`: an example of what a call is given, every key an argument of it and nothing else on its line. */
function answersByCall(line: string, parameters: readonly Pick<ParameterSignal, 'key'>[]): boolean {
  const given = ASSISTANT.test(line) ? parsed(line.replace(ASSISTANT, '')) : undefined;
  const known = new Set(parameters.map(({ key }) => key));
  return typeof given === 'object' && given !== null && Object.keys(given).length > 0 && Object.keys(given).every((key) => known.has(key));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
