/** Layouts of the iterators of built-in types and of itertools. */
import type { Profile } from "../profile.ts";
import { type FieldSpec, field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

/** An iterator over one object with a position in it. */
const sequenceIterator: LayoutSpec = {
  fields: () => [field("it_index", "ssize"), field("it_seq", "object")],
  gc: always,
};

/** Objects/dictobject.c, dictiterobject. */
const dictIterator: LayoutSpec = {
  fields: () => [
    field("di_dict", "object"),
    ...fields("ssize", "di_used", "di_pos"),
    field("di_result", "object"),
    field("len", "ssize"),
  ],
  gc: always,
};

/** Include/internal/pycore_range.h, _PyRangeIterObject; the index was dropped in 3.12. */
function rangeIteratorFields(kind: "ssize" | "object"): (p: Profile) => readonly FieldSpec[] {
  return (p) => [
    ...when(p.fields.rangeIteratorIndex, field("index", kind)),
    ...fields(kind, "start", "step", "len"),
  ];
}

export const ITERATOR_LAYOUTS = {
  list_iterator: sequenceIterator,
  list_reverseiterator: sequenceIterator,
  tuple_iterator: sequenceIterator,
  /** From 3.11 on of text that is not ASCII. */
  str_iterator: sequenceIterator,
  str_ascii_iterator: sequenceIterator,
  bytes_iterator: sequenceIterator,
  bytearray_iterator: sequenceIterator,
  /** Objects/memoryobject.c, memoryiterobject (3.10). */
  memory_iterator: {
    fields: () => [
      field("it_index", "ssize"),
      field("it_seq", "object"),
      field("it_length", "ssize"),
      field("it_fmt", "pointer"),
    ],
    gc: always,
  },
  /** Of classes that have only `__getitem__`. */
  iterator: sequenceIterator,
  /** `iter(callable, sentinel)`. */
  callable_iterator: { fields: () => fields("object", "it_callable", "it_sentinel"), gc: always },
  reversed: { fields: () => [field("index", "ssize"), field("seq", "object")], gc: always },
  dict_keyiterator: dictIterator,
  dict_valueiterator: dictIterator,
  dict_itemiterator: dictIterator,
  dict_reversekeyiterator: dictIterator,
  set_iterator: {
    fields: () => [field("si_set", "object"), ...fields("ssize", "si_used", "si_pos", "len")],
    gc: always,
  },
  range_iterator: { fields: rangeIteratorFields("ssize"), gc: never },
  longrange_iterator: { fields: rangeIteratorFields("object"), gc: never },
  enumerate: {
    fields: (p) => [
      field("en_index", "ssize"),
      ...fields("object", "en_sit", "en_result", "en_longindex"),
      ...when(p.fields.enumerateOne, field("one", "object")),
    ],
    gc: always,
  },
  map: {
    fields: (p) => [
      ...fields("object", "iters", "func"),
      ...when(p.fields.mapStrict, field("strict", "int32")),
    ],
    gc: always,
  },
  filter: { fields: () => fields("object", "func", "it"), gc: always },
  zip: {
    fields: (p) => [
      field("tuplesize", "ssize"),
      ...fields("object", "ittuple", "result"),
      ...when(p.fields.zipStrict, field("strict", "int32")),
    ],
    gc: always,
  },
  deque_iterator: {
    fields: () => [
      field("b", "pointer"),
      field("index", "ssize"),
      field("deque", "object"),
      field("state", "uint64"),
      field("counter", "ssize"),
    ],
    gc: always,
  },
  odict_iterator: {
    fields: () => [
      field("kind", "int32"),
      field("di_odict", "object"),
      field("di_size", "ssize"),
      field("di_state", "uint64"),
      ...fields("object", "di_result", "di_current"),
    ],
    gc: always,
  },
  array_iterator: {
    fields: () => [field("index", "ssize"), field("ao", "object"), field("getitem", "pointer")],
    gc: always,
  },
  coroutine_wrapper: { fields: () => [field("cw_coroutine", "object")], gc: always },
  async_generator_asend: {
    fields: () => [...fields("object", "ags_gen", "ags_sendval"), field("ags_state", "int32")],
    gc: always,
  },
  async_generator_athrow: {
    fields: () => [...fields("object", "agt_gen", "agt_args"), field("agt_state", "int32")],
    gc: always,
  },
  async_generator_wrapped_value: { fields: () => [field("agw_val", "object")], gc: always },
  anext_awaitable: { fields: () => fields("object", "wrapped", "default_value"), gc: always },

  count: { fields: () => [field("cnt", "ssize"), ...fields("object", "long_cnt", "long_step")], gc: always },
  cycle: {
    fields: (p) => [
      ...fields("object", "it", "saved"),
      field("index", "ssize"),
      ...when(p.fields.cycleFirstPass, field("firstpass", "int32")),
    ],
    gc: always,
  },
  repeat: { fields: () => [field("element", "object"), field("cnt", "ssize")], gc: always },
  chain: { fields: () => fields("object", "source", "active"), gc: always },
  islice: {
    fields: () => [field("it", "object"), ...fields("ssize", "next", "stop", "step", "cnt")],
    gc: always,
  },
  groupby: {
    fields: (p) => [
      ...fields("object", "it", "keyfunc", "tgtkey", "currkey", "currvalue"),
      field("currgrouper", "borrowed"),
      ...when(p.fields.itertoolsState, field("state", "pointer")),
    ],
    gc: always,
  },
  _grouper: { fields: () => fields("object", "parent", "tgtkey"), gc: always },
  /** Blocks of LINKCELLS items. */
  tee_dataobject: {
    fields: () => [
      field("it", "object"),
      ...fields("int32", "numread", "running"),
      field("nextlink", "object"),
      field("values", "object", 57),
    ],
    gc: always,
  },
  pairwise: {
    fields: (p) => [
      ...fields("object", "it", "old"),
      ...when(p.fields.pairwiseResult, field("result", "object")),
    ],
    gc: always,
  },
  batched: {
    fields: (p) => [
      field("it", "object"),
      field("batch_size", "ssize"),
      ...when(p.fields.batchedStrict, field("strict", "int8")),
    ],
    gc: always,
  },
  tee: {
    weakrefField: "weakreflist",
    fields: (p) => [
      field("dataobj", "object"),
      field("index", "int32"),
      field("weakreflist", "pointer"),
      ...when(p.fields.itertoolsState, field("state", "pointer")),
    ],
    gc: always,
  },
  product: {
    fields: () => [
      field("pools", "object"),
      field("indices", "pointer"),
      field("result", "object"),
      field("stopped", "int32"),
    ],
    gc: always,
  },
  permutations: {
    fields: () => [
      field("pool", "object"),
      ...fields("pointer", "indices", "cycles"),
      field("result", "object"),
      field("r", "ssize"),
      field("stopped", "int32"),
    ],
    gc: always,
  },
  /** `combinations_with_replacement` has the same layout. */
  combinations: {
    fields: () => [
      field("pool", "object"),
      field("indices", "pointer"),
      field("result", "object"),
      field("r", "ssize"),
      field("stopped", "int32"),
    ],
    gc: always,
  },
  accumulate: {
    fields: (p) => [
      ...fields("object", "total", "it", "binop", "initial"),
      ...when(p.fields.itertoolsState, field("state", "pointer")),
    ],
    gc: always,
  },
  starmap: { fields: () => fields("object", "func", "it"), gc: always },
  takewhile: { fields: () => [...fields("object", "func", "it"), field("stop", "int32")], gc: always },
  dropwhile: { fields: () => [...fields("object", "func", "it"), field("start", "int32")], gc: always },
  filterfalse: { fields: () => fields("object", "func", "it"), gc: always },
  compress: { fields: () => fields("object", "data", "selectors"), gc: always },
  zip_longest: {
    fields: () => [
      ...fields("ssize", "tuplesize", "numactive"),
      ...fields("object", "ittuple", "result", "fillvalue"),
    ],
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
