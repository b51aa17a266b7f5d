/** Layouts of built-in containers, their tables, and the containers of `collections` and `array`. */
import { type FieldSpec, field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

const DICT_FIELDS: readonly FieldSpec[] = [
  field("ma_used", "ssize"),
  field("ma_version_tag", "uint64"),
  ...fields("pointer", "ma_keys", "ma_values"),
];

/** `PySet_MINSIZE` entries of key and hash inside the object. */
const SET_SMALL_TABLE_WORDS = 16;

export const CONTAINER_LAYOUTS = {
  tuple: {
    fields: (p) => when(p.fields.tupleHash, field("ob_hash", "ssize")),
    varSized: always,
    itemSizeBytes: () => 8,
    gc: always,
  },
  list: {
    fields: () => [field("ob_item", "pointer"), field("allocated", "ssize")],
    varSized: always,
    gc: always,
  },
  dict: { fields: () => DICT_FIELDS, gc: always },
  /** Include/internal/pycore_dict.h, PyFrozenDictObject (3.15). */
  frozendict: { fields: () => [...DICT_FIELDS, field("ma_hash", "ssize")], gc: always },
  /** Include/internal/pycore_lazyimportobject.h, PyLazyImportObject (3.15). */
  lazy_import: {
    fields: () => [
      ...fields("object", "lz_builtins", "lz_from", "lz_attr", "lz_code"),
      ...fields("int32", "lz_instr_offset", "lz_submodule"),
    ],
    gc: always,
  },
  /** Objects/sentinelobject.c, sentinelobject (3.15). */
  sentinel: { fields: () => fields("object", "name", "module", "repr"), gc: always },
  /** `PyDictKeysObject`: index array and entries follow. */
  dictKeys: {
    fields: (p) =>
      p.fields.dictKeysLookup
        ? [
            ...fields("ssize", "dk_refcnt", "dk_size"),
            field("dk_lookup", "pointer"),
            ...fields("ssize", "dk_usable", "dk_nentries"),
          ]
        : [
            field("dk_refcnt", "ssize"),
            ...fields("uint8", "dk_log2_size", "dk_log2_index_bytes", "dk_kind"),
            field("dk_version", "uint32"),
            ...fields("ssize", "dk_usable", "dk_nentries"),
          ],
    gc: never,
    bare: true,
  },
  dictEntry: {
    fields: () => [field("me_hash", "ssize"), ...fields("object", "me_key", "me_value")],
    gc: never,
    bare: true,
  },
  dictUnicodeEntry: { fields: () => fields("object", "me_key", "me_value"), gc: never, bare: true },
  /** `PySetObject`; `frozenset` has the same layout. Tables of more than 8 entries are elsewhere. */
  set: {
    weakrefField: "weakreflist",
    fields: () => [
      ...fields("ssize", "fill", "used", "mask"),
      field("table", "pointer"),
      ...fields("ssize", "hash", "finger"),
      field("smalltable", "ssize", SET_SMALL_TABLE_WORDS),
      field("weakreflist", "pointer"),
    ],
    gc: always,
  },
  setEntry: { fields: () => [field("key", "object"), field("hash", "ssize")], gc: never, bare: true },
  range: { fields: () => fields("object", "start", "stop", "step", "length"), gc: never },
  slice: { fields: () => fields("object", "start", "stop", "step"), gc: always },
  /** Modules/_collectionsmodule.c, dequeobject. */
  deque: {
    weakrefField: "weakreflist",
    fields: (p) => [
      ...fields("pointer", "leftblock", "rightblock"),
      ...fields("ssize", "leftindex", "rightindex", "state", "maxlen"),
      ...when(p.fields.dequeFreeBlocks, field("numfreeblocks", "ssize"), field("freeblocks", "pointer", 16)),
      field("weakreflist", "pointer"),
    ],
    varSized: always,
    gc: always,
  },
  /** One block of a deque: 64 items between two links. */
  dequeBlock: {
    fields: () => [field("leftlink", "pointer"), field("data", "object", 64), field("rightlink", "pointer")],
    gc: never,
    bare: true,
  },
  defaultdict: { fields: () => [...DICT_FIELDS, field("default_factory", "object")], gc: always },
  /** Modules/_collectionsmodule.c, _tuplegetterobject. */
  tuplegetter: { fields: () => [field("index", "ssize"), field("doc", "object")], gc: always },
  /** Objects/odictobject.c, struct _odictobject. */
  OrderedDict: {
    dictField: "od_inst_dict",
    weakrefField: "od_weakreflist",
    fields: () => [
      ...DICT_FIELDS,
      field("od_fast_nodes", "pointer"),
      field("od_fast_nodes_size", "ssize"),
      field("od_resize_sentinel", "pointer"),
      field("od_state", "uint64"),
      ...fields("pointer", "od_first", "od_last"),
      field("od_inst_dict", "object"),
      field("od_weakreflist", "pointer"),
    ],
    gc: always,
  },
  /** Objects/odictobject.c, struct _odictnode: one for each entry of an OrderedDict. */
  orderedDictNode: {
    fields: () => [field("key", "object"), field("hash", "ssize"), ...fields("pointer", "next", "prev")],
    gc: never,
    bare: true,
  },
  /** Modules/arraymodule.c, arrayobject. Its type was made collectable in 3.10. */
  array: {
    weakrefField: "weakreflist",
    fields: () => [
      field("ob_item", "pointer"),
      field("allocated", "ssize"),
      ...fields("pointer", "ob_descr", "weakreflist"),
      field("ob_exports", "ssize"),
    ],
    varSized: always,
    gc: (p) => p.extensionTypesCollectable,
  },
  mappingproxy: { fields: () => [field("mapping", "object")], gc: always },
  SimpleNamespace: { dictField: "ns_dict", fields: () => [field("ns_dict", "object")], gc: always },
  /** `dict_keys`, `dict_values` and `dict_items`. */
  dictView: { fields: () => [field("dv_dict", "object")], gc: always },
} as const satisfies Record<string, LayoutSpec>;
