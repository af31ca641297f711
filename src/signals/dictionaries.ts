import de from '#data/lexicons/de.json' with { type: 'json' };
import es from '#data/lexicons/es.json' with { type: 'json' };
import fr from '#data/lexicons/fr.json' with { type: 'json' };
import it from '#data/lexicons/it.json' with { type: 'json' };
import ja from '#data/lexicons/ja.json' with { type: 'json' };
import ko from '#data/lexicons/ko.json' with { type: 'json' };
import pt from '#data/lexicons/pt.json' with { type: 'json' };
import ru from '#data/lexicons/ru.json' with { type: 'json' };
import zh from '#data/lexicons/zh.json' with { type: 'json' };
import type { Dictionary } from '#model/types.ts';
import { type CompiledDictionary, compileDictionary, plain } from './dictionary.ts';

/** Compiled when a text first asks for it: most texts are English. */
const DICTIONARIES = new Map(
  [de, es, fr, it, ja, ko, pt, ru, zh].map((dictionary) => [
    dictionary.language,
    lazily(() => compileDictionary(dictionary as unknown as Dictionary)),
  ]),
);
/** Languages in Latin letters, told apart by their function words; each has a bit. */
export const LATIN = [de, es, fr, it, pt].map(({ language, markers }, index) => ({
  language,
  bit: 1 << index,
  markers: (markers as readonly string[]).map(plain),
}));

/** The dictionary of a language; undefined for languages that none covers. */
export function dictionary(language: string): CompiledDictionary | undefined {
  return DICTIONARIES.get(language)?.();
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
