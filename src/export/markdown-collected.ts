import { askedInWords, givenIn } from './asked.ts';
import { untrusted } from './fence.ts';
import type { ListedTool } from './listed-tool.ts';

/** When and how a definition was collected. */
export function collectedText({ snapshot, asked }: ListedTool): string {
  const { takenAt, transport, origin } = snapshot;
  const given = asked ? givenIn(asked.asked).map(({ what, theirs }) => `${what} ${theirs}`.trimEnd()) : [];
  const how = `${askedInWords(origin, asked)} for \`tools/list\` to its last page`;
  return [
    `Collected ${takenAt}, over ${transport}. The server was ${how}. No tool was called.`,
    ...(given.length > 0 ? [untrusted('What it was given; names and words may be others’.', given.join('\n'))] : []),
  ].join('\n\n');
}
