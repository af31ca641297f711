import { AGENTGATEWAY } from './agentgateway.ts';
import { ANTHROPIC } from './anthropic.ts';
import { CLAUDE_CODE } from './claude-code.ts';
import { CLINE } from './cline.ts';
import { CODEX } from './codex.ts';
import { COPILOT_CLI } from './copilot-cli.ts';
import { CURSOR } from './cursor.ts';
import { DOCKER } from './docker.ts';
import { GEMINI_POLICY } from './gemini-policy.ts';
import { GEMINI_SETTINGS } from './gemini-settings.ts';
import { GOOSE } from './goose.ts';
import { INTERCEPT } from './intercept.ts';
import { NAMES } from './names.ts';
import { OPENAI } from './openai.ts';
import { OPENCODE } from './opencode.ts';
import type { Target } from './target.ts';
import { TOOLHIVE } from './toolhive.ts';
import { VS_CODE } from './vs-code.ts';
import { ZED } from './zed.ts';

/** Every client and gateway that a policy can be exported to: clients first, then interfaces, gateways and the plain list. */
export const TARGETS: readonly Target[] = [
  CLAUDE_CODE,
  CURSOR,
  VS_CODE,
  COPILOT_CLI,
  CODEX,
  GEMINI_POLICY,
  GEMINI_SETTINGS,
  OPENCODE,
  ZED,
  GOOSE,
  CLINE,
  OPENAI,
  ANTHROPIC,
  AGENTGATEWAY,
  TOOLHIVE,
  DOCKER,
  INTERCEPT,
  NAMES,
];

/** What a target is called in a list of them: its title, with its way where it has several. */
export function wholeTitle({ title, way }: Target): string {
  return way === undefined ? title : `${title}, ${way}`;
}
