import type { Subject } from './subject.ts';

/** A description of one sentence: "Retrieve the full conversation history of a support ticket." */
const BRINGS =
  /^(?:export|fetch|get|list|load|read|retrieve|return|show|view)s? (?:an? |the )?(?:complete|entire|full|whole) (?:chat|conversation|message) history(?: with all messages| (?:for|of) an? \w{1,20}(?: \w{1,20})?)?\.?$/i;

/** Whether all that a description says is that a call returns conversations, so that it asks nobody for one. */
export function isOwnAnswer({ tool: { description } }: Subject): boolean {
  return typeof description === 'string' && BRINGS.test(description.trim());
}
