import { part } from '../elements.ts';

/** Beside the results the filters stand open; in a narrow window, where they would stand before them, they are folded away. */
export function foldFilters(): void {
  const drawer = part<HTMLDetailsElement>('[data-facets]');
  const narrow = matchMedia('(max-width: 44rem)');
  const fold = () => {
    drawer.open = !narrow.matches;
  };
  narrow.addEventListener('change', fold);
  fold();
}
