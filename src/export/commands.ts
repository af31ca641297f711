/** An argument or option as `--help` shows it. */
interface Word {
  readonly term: string;
  readonly means: string;
}

/** One verb of the command line, in the words of its own `--help`. */
export interface Verb {
  readonly name: string;
  readonly usage: string;
  readonly means: string;
  readonly arguments: readonly Word[];
  readonly options: readonly Word[];
}

/** How every verb ends. */
export const EXIT_CODES: readonly (readonly [code: number, means: string])[] = [
  [0, 'done, and what was asked about is as it should be'],
  [1, 'the data fails: it is missing, broken or stale, or a check that was asked for does not hold'],
  [2, 'misuse, or a bug of ours; one sentence on stderr says which'],
  [130, 'a crawl was interrupted; what was asked by then is kept'],
];

/** The verbs with their options in Markdown, for the twin of their page. */
export function commandsMarkdown(verbs: readonly Verb[]): string {
  const codes = EXIT_CODES.map(([code, means]) => `- ${code}: ${means}\n`).join('');
  return `# The command line\n\n${verbs.map(verbMarkdown).join('\n')}\n## Exit codes\n\n${codes}`;
}

function verbMarkdown({ name, usage, means, arguments: positional, options }: Verb): string {
  const words = [...positional, ...options].map((word) => `- \`${word.term}\`: ${word.means}\n`);
  return `## ${name}\n\n\`${usage}\`\n\n${means}\n${words.length > 0 ? `\n${words.join('')}` : ''}`;
}
