import type { Propose } from './situation.ts';

const UNBUILT =
  /could not locate the bindings file|no native build|node-gyp|NODE_MODULE_VERSION|\.node\b|ERR_DLOPEN_FAILED|native binding/i;

/** Puts a stub in the place of native addons, which are not built since install scripts never run here. */
export const fromAddons: Propose = ({ start, attempt, words }) => {
  const isUnbuilt = attempt.outcome === 'needs-native' || UNBUILT.test(words);
  return isUnbuilt && !start.preloads.includes('stub') ? [{ ...start, preloads: [...start.preloads, 'stub'] }] : [];
};
