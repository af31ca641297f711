import type { Form } from './dictionary.ts';

/** A place in a tree of characters: the form that ends here, and what may follow. */
export interface SignTree {
  form: Form | undefined;
  readonly next: Map<number, SignTree>;
}

/** The forms of a language without spaces as a tree of characters; of forms with the same text the first counts. */
export function signTree(forms: ReadonlyMap<string, readonly Form[]>): SignTree {
  const root = leaf();
  for (const [text, [form]] of forms) grow(root, text).form ??= form;
  return root;
}

/** The longest form that starts at a place of a text. */
export function longestIn(tree: SignTree, text: string, from: number): Form | undefined {
  let longest: Form | undefined;
  let branch = tree.next.get(text.charCodeAt(from));
  for (let index = from + 1; branch; index += 1) {
    longest = branch.form ?? longest;
    branch = branch.next.get(text.charCodeAt(index));
  }
  return longest;
}

function grow(root: SignTree, text: string): SignTree {
  let branch = root;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const next = branch.next.get(code) ?? leaf();
    branch.next.set(code, next);
    branch = next;
  }
  return branch;
}

function leaf(): SignTree {
  return { form: undefined, next: new Map() };
}
