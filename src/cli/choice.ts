import { InvalidArgumentError, Option } from 'commander';
import { nearest } from '#model/nearest.ts';

/** An option that takes one of some words, or several where its flags end in dots, and says which of them a misspelt one most likely meant. */
export function choiceOption(flags: string, means: string, words: readonly string[]): Option {
  const option = new Option(flags, means).choices(words);
  const take = option.parseArg;
  return option.argParser((word: string, before: unknown) => {
    if (!words.includes(word))
      throw new InvalidArgumentError(`${refusal(word, words)}${option.variadic ? ' What is none of them goes before this option.' : ''}`);
    return take?.(word, before);
  });
}

function refusal(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return `${near === undefined ? '' : `Did you mean ${near}? `}Allowed choices are ${words.join(', ')}.`;
}
