import { firstMatches } from './matches.ts';
import { isQuoted } from './mention.ts';
import { speaksOf } from './orders.ts';
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
export function roleMarkersIn({ marked }: Wording): Worded[] {
  return marked
    .flatMap((marks) =>
      firstMatches(marks.text, MARK)
        .filter(({ index }) => !isQuoted(marks.text, index) && !speaksOf(marks.text, { from: index }))
        .filter(({ 0: quote, index }) => !answersByCall(marks.text, { from: index, to: index + quote.length }))
        .map(({ 0: quote }) => ({ at: pointerOf(marks), quote })),
    )
    .slice(0, MAX_FOUND);
}

/** `Assistant: {"city": "Rome"}`: an example of what a call is given, and nothing else on its line. */
function answersByCall(text: string, { from, to }: { from: number; to: number }): boolean {
  if (!ASSISTANT.test(text.slice(from, to))) return false;
  const end = text.indexOf('\n', to);
  const rest = text.slice(to, end < 0 ? undefined : end).trim();
  return rest.startsWith('{') && rest.endsWith('}');
}
