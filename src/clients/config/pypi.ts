/** Programs that fetch and run a package of PyPI, each with the words that stand before its options. */
const RUNNERS: readonly (readonly string[])[] = [['uvx'], ['uv', 'tool', 'run'], ['pipx', 'run']];
/** The options that name the package; a command of it follows. */
const NAMING = ['--from', '--spec'];
/** Options that a word of their own follows. */
const VALUED = [
  '-p',
  '--python',
  '-w',
  '--with',
  '--with-editable',
  '--with-requirements',
  '-i',
  '--index',
  '--default-index',
  '--index-url',
];
const NAME = /^([a-z](?:[a-z0-9._-]*[a-z0-9])?)(?:\[[^\]\s]*\])?(?:(?:@|[=<>~!]=?)[^/:\s]*)?$/i;

/** The package of PyPI that a command runs, given its program's bare name and what follows; undefined where it names none. */
export function pypiPackage(words: readonly string[]): string | undefined {
  const runner = RUNNERS.find((names) => names.every((name, index) => words[index] === name));
  return runner && NAME.exec(packageWord(words.slice(runner.length)) ?? '')?.[1];
}

function packageWord([word, next, ...rest]: readonly string[]): string | undefined {
  if (word === undefined) return undefined;
  if (NAMING.includes(word)) return next;
  const naming = NAMING.find((option) => word.startsWith(`${option}=`));
  if (naming !== undefined) return word.slice(naming.length + 1);
  if (!word.startsWith('-')) return word;
  const following = next === undefined ? rest : [next, ...rest];
  return packageWord(VALUED.includes(word) ? rest : following);
}
