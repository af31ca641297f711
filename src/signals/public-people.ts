import type { Act } from './acts.ts';
import type { Subject } from './subject.ts';
import { tokensOfName } from './tokens.ts';

/** Where people and firms show themselves to all. */
const NETWORKS = [
  ...['linkedin', 'twitter', 'instagram', 'tiktok', 'threads', 'reddit', 'youtube', 'bluesky', 'mastodon', 'pinterest', 'twitch', 'quora'],
  ...['hacker news', 'hackernews', 'github', 'weibo', 'douyin', 'bilibili', 'xiaohongshu', 'trustpilot', 'glassdoor', 'crunchbase'],
];
const SHOWN = new RegExp(
  `\\b(?:${NETWORKS.join('|')}) (?:[a-z]+ ){0,2}(?:users?|profiles?|people|persons?|company|companies|business|businesses|creators?)$`,
);
const BY = / (?:by|with) /;
const PLURAL_OWNER = /'s?\b/g;
const BREAKS = /[^a-z']+/g;

/** Whether all that is read of people is what they show to all on a public network. */
export function readsShownPeople({ tool, acts }: Subject): boolean {
  return isShown(tokensOfName(tool.name).map(({ word }) => word)) || acts.some(tellsShown);
}

function tellsShown({ effect, source, quote, said = quote }: Act): boolean {
  return effect === 'read' && source === 'text' && isShown([said]);
}

function isShown(words: readonly string[]): boolean {
  const said = words.join(' ').toLowerCase().replaceAll(PLURAL_OWNER, '').replaceAll(BREAKS, ' ').trim();
  const [shown = ''] = said.split(BY, 1);
  return SHOWN.test(shown);
}
