import { part } from '../elements.ts';

const TOUCHES = ['focusin', 'pointerdown', 'dragover', 'hashchange'] as const;

/** Loads the builder when there is work on the page, or with the first touch; what was done before it came is done again for it. */
export function loadWhenNeeded(): void {
  const form = part<HTMLFormElement>('[data-choose]');
  const file = part<HTMLInputElement>('[data-open]');
  const untilLoaded = new AbortController();
  const options = { signal: untilLoaded.signal };
  const load = loader(() => untilLoaded.abort());
  for (const touch of TOUCHES) addEventListener(touch, () => void load(), options);
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      void load().then((came) => came && form.requestSubmit());
    },
    options,
  );
  file.addEventListener('change', () => void load().then((came) => came && file.dispatchEvent(new Event('change'))), options);
  if (history.state !== null || location.hash !== '') void load();
}

/** Loads the builder once, and again where that failed; tells whether it came. */
function loader(whenLoaded: () => void): () => Promise<boolean> {
  let loading: Promise<boolean> | undefined;
  return () => {
    loading ??= load().then((came) => {
      if (came) whenLoaded();
      else loading = undefined;
      return came;
    });
    return loading;
  };
}

async function load(): Promise<boolean> {
  try {
    (await import('./workbench.ts')).workbench();
    return true;
  } catch {
    part('[data-choose-status]').textContent = 'The builder could not be loaded; try again when you are online.';
    return false;
  }
}
