import Module from 'node:module';

type Load = (request: string, ...rest: unknown[]) => unknown;

const LOADERS = /^(bindings|node-gyp-build|node-gyp-build-optional-packages|node-pre-gyp|@mapbox\/node-pre-gyp)$/;
const UNBUILT =
  /\.node\b|could not locate the bindings file|no native build|NODE_MODULE_VERSION|native (?:binding|module|addon)|prebuil[dt]|node-gyp/i;

/** Builds what extends the stub: its own members are there, and every other is the stub. */
function nothing() {}
nothing.prototype = new Proxy({}, { get: (target, key) => (key in target ? Reflect.get(target, key) : memberOf(target, key)) });

/** Stands for everything that an addon could give: may be called, constructed, extended and asked for any member. */
const stub: unknown = new Proxy(nothing, {
  get: (target, key) => memberOf(target, key),
  set: () => true,
  has: () => true,
  apply: () => stub,
  construct: (target, words, extended) => (extended === stub ? (stub as object) : Reflect.construct(target, words, extended)),
});

const loader = Module as unknown as { _load: Load };
const load = loader._load;
loader._load = function (request, ...rest) {
  try {
    const loaded = load.call(this, request, ...rest);
    return LOADERS.test(request) && typeof loaded === 'function' ? forgiving(loaded as Load) : loaded;
  } catch (error) {
    if (isUnbuilt(error)) return stub;
    throw error;
  }
};

const open = process.dlopen;
process.dlopen = (module: object, ...rest: [string, number?]) => {
  try {
    open.call(process, module, ...(rest as [string]));
  } catch {
    Object.assign(module, { exports: stub });
  }
};

/** Gives the stub where the search for a built addon fails. */
function forgiving(find: Load): Load {
  return Object.assign((...given: Parameters<Load>) => {
    try {
      return find(...given);
    } catch {
      return stub;
    }
  }, find);
}

function isUnbuilt(error: unknown): boolean {
  return error instanceof Error && UNBUILT.test(error.message);
}

function memberOf(target: object, key: string | symbol): unknown {
  if (key === Symbol.toPrimitive) return () => '';
  if (key === Symbol.iterator) return () => [][Symbol.iterator]();
  if (key === 'prototype') return Reflect.get(target, key);
  return key === 'then' || key === 'toJSON' ? undefined : stub;
}
