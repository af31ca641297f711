import type { Spelling } from './spellings.ts';

/** Fewer tools that go by some words are hardly all that is looked for. */
const ENOUGH = 10;
/** So many tools of a server may be. */
const ENOUGH_OF_SERVER = 3;
/** More words are not looked at: their choices double with each. */
const MOST_WORDS = 6;
const MANY = 10_000;
/** A word that more tools have says too little by itself. */
const MOST_TOOLS = 1000;

interface Choice {
  readonly spellings: readonly Spelling[];
  /** What the words say that are kept; a rare word says more. */
  readonly worth: number;
}

/** The words, some left out or respelt, that enough tools have together, each at least one of them in a name: those that say most, or none. */
export function enoughHave(heard: readonly (readonly Spelling[])[], isServer: (word: string) => boolean): readonly Spelling[] {
  const choices = heard
    .slice(0, MOST_WORDS)
    .reduce<readonly Choice[]>(
      (begun, spellings) => begun.flatMap((choice) => [...spellings.map((one) => withOne(choice, one)), choice]),
      [{ spellings: [], worth: 0 }],
    );
  const found = choices.toSorted((a, b) => b.worth - a.worth).find(({ spellings }) => isEnough(spellings));
  return found?.spellings ?? [];

  function isEnough(spellings: readonly Spelling[]): boolean {
    const least = spellings.every(({ word }) => isServer(word)) ? ENOUGH_OF_SERVER : ENOUGH;
    return spellings.some(({ fits }) => fits.size <= MOST_TOOLS) && havingAll(spellings) >= least;
  }
}

function withOne({ spellings, worth }: Choice, one: Spelling): Choice {
  return { spellings: [...spellings, one], worth: worth + one.worth * Math.log(1 + MANY / Math.max(1, one.fits.size)) };
}

function havingAll(spellings: readonly Spelling[]): number {
  const [rarest, ...others] = spellings.toSorted((a, b) => a.fits.size - b.fits.size);
  const having = [...(rarest?.fits.keys() ?? [])].filter((id) => others.every(({ fits }) => fits.has(id)));
  return having.filter((id) => spellings.some(({ named }) => named.has(id))).length;
}
