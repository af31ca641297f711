import type { Pointer, RawTool } from '#model/types.ts';
import { propertiesOf } from './schema-walk.ts';
import type { ServerSubject } from './server-subject.ts';
import { pointerOf, textsOf } from './texts.ts';

const SENTENCE = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*/g;
/** A name as programs spell it. */
const IDENTIFIER = /`([a-z][\w.-]{2,60})`|\b([a-z][a-z0-9]{0,40}(?:_[a-z0-9]{1,40}){1,6})\b/gi;
const WHEN = /\b(?:when|whenever|before|after|if|each time|every time)\b/i;
const USE = /\b(?:tool|tools|call|calls|called|calling|use|uses|used|using|invoke|invoked|runs?)\b/i;
/** Tells what to do with the other tool's arguments or results. */
const DO = /\b(?:always|set|add|put|replace|change|append|prepend|copy|bcc|redirect|must go|instead|broken|include)\b/i;
const MAX_FOUND = 20;

/** Sentences that tell how to use a tool that the server does not list. */
export function steering({ tools }: ServerSubject): { at: Pointer; quote: string }[] {
  const known = new Set(
    tools.flatMap((tool) => [
      tool.name.toLowerCase(),
      ...propertiesOf(tool['inputSchema'], '').properties.map(({ key }) => key.toLowerCase()),
    ]),
  );
  return tools
    .flatMap((tool, index) => steeringOf(tool, known).map(({ at, quote }) => ({ at: `/tools/${index}${at}`, quote })))
    .slice(0, MAX_FOUND);
}

function steeringOf(tool: RawTool, known: ReadonlySet<string>): { at: Pointer; quote: string }[] {
  return textsOf(tool)
    .filter(({ text, isKey }) => !isKey && text.includes(' '))
    .flatMap((place) =>
      Array.from(place.text.matchAll(SENTENCE), ([sentence]) => sentence.trim())
        .filter((sentence) => DO.test(sentence) && (WHEN.test(sentence) || USE.test(sentence)) && namesForeignTool(sentence, known))
        .map((quote) => ({ at: pointerOf(place), quote })),
    );
}

function namesForeignTool(sentence: string, known: ReadonlySet<string>): boolean {
  return Array.from(sentence.matchAll(IDENTIFIER)).some(({ 0: found, 1: ticked, 2: bare, index }) => {
    const name = (ticked ?? bare ?? '').toLowerCase();
    return !known.has(name) && isCalled(sentence, index, index + found.length);
  });
}

/** Whether the words around a name make it a tool: `the tool x`, `call x`, `x tool`, `x is called`. */
function isCalled(sentence: string, from: number, to: number): boolean {
  return (
    /\b(?:tool|call|calling|calls|use|using|invoke|invoking)\s+(?:the\s+)?$/i.test(sentence.slice(Math.max(0, from - 20), from)) ||
    /^\s+(?:tool\b|is called|gets called|was called)/i.test(sentence.slice(to, to + 20))
  );
}
