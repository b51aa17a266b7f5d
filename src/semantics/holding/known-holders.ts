/** Callables of the library whose result keeps what they are given: by dotted name or name of the builtin. */

/** `partial(self.m)`: the result is called later on. */
export const CALLABLE_HOLDERS: ReadonlySet<string> = new Set([
  ...["functools.partial", "functools.partialmethod", "threading.Timer", "types.MethodType"],
  ...["functools.lru_cache", "functools.cache", "functools.singledispatch", "functools.cmp_to_key"],
]);

/** Iterators hold their function and their sources until they are used up. */
export const ITERATOR_HOLDERS: ReadonlySet<string> = new Set([
  ...["map", "filter", "zip", "enumerate", "iter", "reversed"],
  ...["itertools.chain", "itertools.cycle", "itertools.starmap", "itertools.takewhile", "itertools.islice"],
  ...["itertools.dropwhile", "itertools.filterfalse", "itertools.groupby", "itertools.zip_longest"],
  ...["itertools.accumulate", "itertools.tee", "itertools.product", "itertools.repeat"],
]);

/** Containers that keep their keyword arguments, and the positional ones as they are; `dict(x)` only reads `x`. */
export const CONTAINER_HOLDERS: ReadonlySet<string> = new Set([
  ...["dict", "collections.OrderedDict", "collections.defaultdict", "collections.ChainMap"],
  ...["types.MappingProxyType", "types.SimpleNamespace"],
]);
export const READING_CONTAINERS: ReadonlySet<string> = new Set(["dict", "collections.OrderedDict"]);

/** A weak reference holds its callback, and nothing else. */
export const WEAK_HOLDERS: ReadonlySet<string> = new Set([
  "weakref.ref",
  "weakref.proxy",
  "weakref.WeakMethod",
]);

/** Methods of containers with the index of the first argument that is kept; an argument of `extend` is iterated. */
export const ADDING_METHODS: ReadonlyMap<string, number> = new Map([
  ["append", 0],
  ["appendleft", 0],
  ["add", 0],
  ["insert", 1],
  ["setdefault", 1],
]);
