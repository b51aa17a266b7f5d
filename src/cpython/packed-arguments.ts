/**
 * Functions and methods of built-in modules that are METH_VARARGS, by `ml_flags` of their PyMethodDef as recorded from
 * 3.11.7 to 3.14.0, and those whose `*args` Argument Clinic puts into a tuple (through 3.13).
 */

const SEARCHES = ["count", "endswith", "find", "index", "rfind", "rindex", "startswith"];

const GATHERING = [
  ...["set", "frozenset"].flatMap((type) =>
    ["difference", "intersection", "union"].map((name) => `${type}.${name}`),
  ),
  "set.difference_update",
  "set.intersection_update",
  "set.update",
  "gc.get_referents",
  "gc.get_referrers",
];

/** What 3.14 and 3.15 have left of them. */
export const PACKED_ARGUMENTS_314: ReadonlySet<string> = new Set([
  "OrderedDict.update",
  "dict.update",
  "dir",
  "gc.set_threshold",
  "property.__set_name__",
  "str.format",
  "sys.getsizeof",
  "time.asctime",
  "time.ctime",
  "time.gmtime",
  "time.localtime",
  "time.strftime",
  "time.strptime",
  "vars",
]);

export const PACKED_ARGUMENTS_313: ReadonlySet<string> = new Set([
  ...PACKED_ARGUMENTS_314,
  ...GATHERING,
  "_functools.reduce",
]);

export const PACKED_ARGUMENTS_312: ReadonlySet<string> = new Set([
  ...["str", "bytes", "bytearray"].flatMap((type) => SEARCHES.map((name) => `${type}.${name}`)),
  ...[...PACKED_ARGUMENTS_313].filter((name) => name !== "dir" && name !== "vars"),
  ...["derive", "split", "subgroup"].map((name) => `BaseExceptionGroup.${name}`),
  "max",
  "min",
  "range.__reduce__",
]);

export const PACKED_ARGUMENTS_311: ReadonlySet<string> = new Set([
  ...PACKED_ARGUMENTS_312,
  "_functools.cmp_to_key",
  "dir",
  "math.log",
  "vars",
]);
