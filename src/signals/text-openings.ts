const LETTER = /[a-z]/i;
const BEHIND_ANGLE = new Set(['!', '|', '/', '<']);
/** `[INST]`, `[/INST]`, `[SYSTEM]`, `[ASSISTANT]`. */
const ROLES_IN_BRACKETS = new Set(['ins', '/in', 'sys', 'ass']);
const ROLES = new Set(['human', 'assistant', 'system', 'instruction', 'response']);
/** What a comment in the form of a link begins with: `[//]: # (…)`. */
const BEHIND_LINK = /[\s#]/;
const OPENS = 3;
const SELECTOR = 0xfe0f;
const BOXES = 0xd83c;
const FIRST_BOX = 0xdd10;
const LAST_BOX = 0xdd89;

/** Whether an element, a comment, a template token, a role in brackets or a definition of a link may begin at a bracket. */
export function opensMarkup(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  const bracket = text.charAt(at);
  if (bracket === '<') return BEHIND_ANGLE.has(next) || LETTER.test(next);
  if (bracket === ']') return next === ':' && BEHIND_LINK.test(text.charAt(at + 2));
  return ROLES_IN_BRACKETS.has(text.slice(at + 1, at + 1 + OPENS).toLowerCase());
}

/** Whether a number of a character may begin at a sign: `\x41`, `\u0041`, `&#65;`. */
export function opensEscape(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === '&' ? next === '#' : text.charAt(at) === '\\' && 'xuXU'.includes(next) && next !== '';
}

/** Whether a letter that needs no percent sign is written with one: `%61`. */
export function escapesLetter(text: string, at: number): boolean {
  return text.charAt(at) === '%' && '4567'.includes(text.charAt(at + 1)) && at + 1 < text.length;
}

/** Whether a word in front of a colon names who speaks in a chat. */
export function isRole(word: string): boolean {
  return ROLES.has(word.toLowerCase());
}

/** Whether a picture sign is one of those that shape letters: a second selector, or a letter in a box. */
export function shapesLetters(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (code === SELECTOR) return next === SELECTOR;
  return code === BOXES && next >= FIRST_BOX && next <= LAST_BOX;
}
