import type { Act } from './acts.ts';
import type { ParameterSignal } from './parameters.ts';

/** Verbs that make one document of another and leave the first as it was. */
const RESHAPES = new Set(['merge', 'combine', 'split', 'convert', 'compress', 'rotate', 'crop', 'watermark', 'join']);
/** Arguments that hold the document itself. */
const VALUES = new Set([
  'json',
  'html',
  'markdown',
  'text',
  'content',
  'base64',
  'csv',
  'xml',
  'yaml',
  'pdf',
  'doc',
  'document',
  'array',
  'object',
]);

/** What is done to a document that is handed in, or fetched from an address, and kept nowhere, is an answer. */
export function asAnswers(acts: readonly Act[], parameters: readonly ParameterSignal[]): readonly Act[] {
  const changing = acts.filter(({ effect }) => effect !== 'read');
  if (changing.length === 0 || !changing.every(({ lemma }) => RESHAPES.has(lemma)) || !isHandedIn(parameters)) return acts;
  return acts.map((act) => (act.effect === 'update' || act.effect === 'create' ? { ...act, effect: 'read' } : act));
}

/** Nothing that the call is told by name lies elsewhere, but for addresses to fetch. */
function isHandedIn(parameters: readonly ParameterSignal[]): boolean {
  const required = parameters.filter(({ required }) => required);
  const first = required.length > 0 ? required : parameters.slice(0, 1);
  return first.some(holdsDocument) && !parameters.some(({ roles }) => roles.includes('id') || roles.includes('path'));
}

function holdsDocument({ roles, tokens }: ParameterSignal): boolean {
  return roles.includes('url') || tokens.some(({ word }) => VALUES.has(word));
}
