import { namesOf, onlyOf, type Said, type Target } from './target.ts';

const MAX_NAME = 63;
const DECISIONS = { allow: 'allow', ask: 'ask_user', deny: 'deny' } as const;

/** Rules for Gemini CLI's policy engine: one for each decision, and one below them for the rest of the server. */
export const GEMINI_POLICY: Target = {
  id: 'gemini-policy',
  title: 'Gemini CLI',
  way: 'policy rules',
  file: '~/.gemini/policies/*.toml',
  format: 'toml',
  words: ['allow', 'ask', 'deny'],
  others: 'states',
  lacks: { arguments: 'sees arguments only as one text, in which no condition is safe' },
  notes: ['A denied tool is not shown to the model.', 'Without a person at the terminal a question counts as a refusal.'],
  unconfirmed: ['that a tool stays visible to the model when a rule of higher priority than the one that denies its server allows it.'],
  problemOfServer: (name) =>
    /^[A-Za-z0-9-]+$/.test(name) ? undefined : 'would be read as another name: rules take letters, digits and `-` only',
  problemOfName,
  spelling: (name) => name.replaceAll(/[^A-Za-z0-9_.-]/g, '_'),
  document,
};

function problemOfName(name: string, serverName: string): string | undefined {
  const { length } = `mcp_${serverName}_${name}`;
  if (length > MAX_NAME) return `the full name has ${length} characters and Gemini CLI shortens it beyond ${MAX_NAME}`;
  return onlyOf(/^[A-Za-z0-9_.-]+$/)(name);
}

function document(said: Said): object {
  const mcpName = said.serverName;
  const rules = (['deny', 'ask', 'allow'] as const)
    .map((verdict) => ({ mcpName, toolName: namesOf(said, verdict), decision: DECISIONS[verdict], priority: 500 }))
    .filter(({ toolName }) => toolName.length > 0);
  return { rule: [...rules, { mcpName, decision: DECISIONS[said.others], priority: 100 }] };
}
