/**
 * `__text_signature__` of built-in types, recorded from CPython 3.9.18 to 3.15: most types say nothing there before
 * 3.13, and `int`, `str`, `dict`, `range` never do. By the type's name with its module; that of `builtins` is left out.
 */
const FROM_39 = {
  complex: "(real=0, imag=0)",
  enumerate: "(iterable, start=0)",
  float: "(x=0, /)",
  list: "(iterable=(), /)",
  memoryview: "(object)",
  module: "(name, doc=None)",
  object: "()",
  property: "(fget=None, fset=None, fdel=None, doc=None)",
  reversed: "(sequence, /)",
  tuple: "(iterable=(), /)",
  "_io.BytesIO": "(initial_bytes=b'')",
  "_io.StringIO": "(initial_value='', newline='\\n')",
  "_queue.SimpleQueue": "()",
  "decimal.Decimal": '(value="0", context=None)',
  "itertools.accumulate": "(iterable, func=None, *, initial=None)",
  "itertools.combinations": "(iterable, r)",
  "itertools.combinations_with_replacement": "(iterable, r)",
  "itertools.compress": "(data, selectors)",
  "itertools.count": "(start=0, step=1)",
  "itertools.cycle": "(iterable, /)",
  "itertools.dropwhile": "(predicate, iterable, /)",
  "itertools.filterfalse": "(function, iterable, /)",
  "itertools.groupby": "(iterable, key=None)",
  "itertools.permutations": "(iterable, r=None)",
  "itertools.starmap": "(function, iterable, /)",
  "itertools.takewhile": "(predicate, iterable, /)",
};

const FROM_310 = { ...FROM_39, "itertools.pairwise": "(iterable, /)" };

const FROM_311 = { ...FROM_310, method: "(function, instance, /)" };

const FROM_312 = {
  ...FROM_311,
  "itertools.batched": "(iterable, n)",
  "operator.attrgetter": "(attr, /, *attrs)",
  "operator.itemgetter": "(item, /, *items)",
  "operator.methodcaller": "(name, /, *args, **kwargs)",
};

const FROM_313 = {
  ...FROM_312,
  NoneType: "()",
  NotImplementedType: "()",
  bool: "(object=False, /)",
  classmethod: "(function, /)",
  ellipsis: "()",
  filter: "(function, iterable, /)",
  frozenset: "(iterable=(), /)",
  map: "(function, iterable, /, *iterables)",
  mappingproxy: "(mapping)",
  set: "(iterable=(), /)",
  staticmethod: "(function, /)",
  traceback: "(tb_next, tb_frame, tb_lasti, tb_lineno)",
  zip: "(*iterables, strict=False)",
  "functools.partial": "(func, /, *args, **keywords)",
  "itertools.batched": "(iterable, n, *, strict=False)",
  "itertools.chain": "(*iterables)",
  "itertools.product": "(*iterables, repeat=1)",
  "itertools.zip_longest": "(*iterables, fillvalue=None)",
  "types.GenericAlias": "(origin, args, /)",
  "types.SimpleNamespace": "(mapping_or_iterable=(), /, **kwargs)",
};

const FROM_314 = { ...FROM_313, map: "(function, iterable, /, *iterables, strict=False)" };

const FROM_315 = {
  ...FROM_314,
  "datetime.date": "(year, month, day)",
  "datetime.datetime":
    "(year, month, day, hour=0, minute=0, second=0, microsecond=0,\n         tzinfo=None, *, fold=0)",
  "datetime.time": "(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)",
  "datetime.timedelta":
    "(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0,\n          hours=0, weeks=0)",
  "decimal.Decimal": "(value='0', context=None)",
  reversed: "(object, /)",
};

export type TypeSignatures = ReadonlyMap<string, string>;

const signatures = (texts: Readonly<Record<string, string>>): TypeSignatures =>
  new Map(Object.entries(texts));

export const TYPE_SIGNATURES_39 = signatures(FROM_39);
export const TYPE_SIGNATURES_310 = signatures(FROM_310);
export const TYPE_SIGNATURES_311 = signatures(FROM_311);
export const TYPE_SIGNATURES_312 = signatures(FROM_312);
export const TYPE_SIGNATURES_313 = signatures(FROM_313);
export const TYPE_SIGNATURES_314 = signatures(FROM_314);
export const TYPE_SIGNATURES_315 = signatures(FROM_315);
