import { speaksOf } from './orders.ts';

const MOST = 40;

/** What the texts of one definition only speak of: so many things at most, any further one counts, for asking takes as long as reading the words around it. */
export class Mentions {
  private count = 0;

  /** Whether a text only speaks of what stands at a place. */
  has(text: string, place: { readonly from: number }): boolean {
    if (this.count === MOST || !speaksOf(text, place)) return false;
    this.count += 1;
    return true;
  }
}
