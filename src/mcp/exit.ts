import type { Failure } from './failure.ts';
import { quote } from './quote.ts';

/** How a server's process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
  /** The end of what it wrote to stderr. */
  readonly stderr: string;
}

interface Cause {
  readonly outcome: Failure['outcome'];
  readonly isToldBy: (stderr: string) => boolean;
  readonly remedy: string;
}

const VARIABLE = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/;
const NEEDED = /[Rr]equired|REQUIRED|[Mm]issing|not (?:set|provided|found|defined)|must|[Pp]lease|environment variable|[Ss]et|[Uu]sage:/;
const USAGE = /[Uu]sage:|[Mm]issing required|API key (?:is )?required/;
const NETWORK = /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|EHOSTUNREACH|fetch failed|getaddrinfo/;
/** Longer lines are code that was printed, not a sentence. */
const LONGEST_SENTENCE = 300;

/** Read from the top: the first sign found in the last words decides. */
const CAUSES: readonly Cause[] = [
  {
    outcome: 'needs-native',
    isToldBy: (stderr) => /could not locate the bindings file|node-gyp|NODE_MODULE_VERSION|\.node['"\s]|ERR_DLOPEN_FAILED/i.test(stderr),
    remedy: 'it needs a compiled addon, and install scripts are never run here',
  },
  {
    outcome: 'needs-network',
    isToldBy: (stderr) => NETWORK.test(stderr),
    remedy: 'it asks the network for something before it answers, and the sandbox has none',
  },
  {
    outcome: 'needs-config',
    isToldBy: wantsConfiguration,
    remedy: 'give dummy values under "environment" or "arguments" in its listing',
  },
];

/** Says from its last words why a process ended before it answered. */
export function explainExit(exit: Exit): Failure {
  const because = `${endOf(exit)} before it answered${lastWords(exit.stderr)}`;
  const cause = CAUSES.find(({ isToldBy }) => isToldBy(exit.stderr));
  if (cause) return { outcome: cause.outcome, because, remedy: cause.remedy };
  if (exit.code === 0) return { outcome: 'not-mcp', because, remedy: 'check that its listing starts a server that speaks over stdio' };
  return { outcome: 'crashed', because };
}

/** A line names a variable and says that it is needed, or the usage is printed. */
function wantsConfiguration(stderr: string): boolean {
  const sentences = stderr.split('\n').filter((line) => line.length <= LONGEST_SENTENCE);
  return USAGE.test(stderr) || sentences.some((line) => VARIABLE.test(line) && NEEDED.test(line));
}

function endOf({ code, signal }: Exit): string {
  return signal ? `was ended by ${signal}` : `ended with code ${code ?? 'unknown'}`;
}

/** The lines that tell most, the best first. */
const TELLING = [/^\W*\w*error\b/i, /required|missing|usage|must/i, NETWORK];
/** What a bracket that closes an object has not. */
const WORD = /\p{L}{3}/u;

function lastWords(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '');
  const telling =
    TELLING.map((sign) => lines.find((line) => sign.test(line))).find(Boolean) ?? lines.findLast((line) => WORD.test(line)) ?? lines.at(-1);
  return telling === undefined ? ' and said nothing' : `; it wrote ${quote(telling)}`;
}
