/** Structs of C extension modules: `_random`, hashes, `_struct`, `zlib`, `_queue`. */
import { field, fields } from "../struct.ts";
import { always, type LayoutSpec, never, when } from "./head.ts";

/** Modules/_sha2 and its kin: the state inside the object, from 3.12 on behind a pointer (HACL*). */
function digest(stateBytes: number): LayoutSpec {
  return {
    fields: (p) =>
      p.fields.digestStateInObject
        ? [field("state", "uint64", stateBytes / 8)]
        : [field("use_mutex", "int8"), field("mutex", "int8"), field("state", "pointer")],
    gc: (p) => p.fields.digestsCollected,
  };
}

/** Modules/_blake2: parameters, state and, through 3.12, a lock. */
function blake2(stateBytes: number): LayoutSpec {
  return {
    fields: (p) => [
      field("state", "uint64", stateBytes / 8),
      ...when(!p.fields.digestsHaveMutex, field("lock", "pointer")),
    ],
    gc: never,
  };
}

export const EXTENSION_MODULE_LAYOUTS = {
  /** Modules/_randommodule.c, RandomObject. */
  random: { fields: () => [field("index", "int32"), field("state", "uint32", 624)], gc: never },
  /** Modules/_hashopenssl.c, EVPobject; OpenSSL has the state. */
  openssl_hash: { fields: () => [...fields("pointer", "ctx", "lock")], gc: never },
  md5: digest(96),
  sha1: digest(96),
  sha256: digest(112),
  sha512: digest(208),
  /** Modules/_sha3. */
  sha3: {
    fields: (p) =>
      p.fields.digestStateInObject
        ? [field("state", "uint64", 28)]
        : [field("use_mutex", "int8"), field("mutex", "int8"), field("state", "pointer")],
    gc: never,
  },
  blake2b: blake2(424),
  blake2s: blake2(216),
  /** Modules/_struct.c, PyStructObject. */
  struct: {
    weakrefField: "weakreflist",
    fields: (p) => [
      ...fields("ssize", "s_size", "s_len"),
      field("s_codes", "pointer"),
      field("s_format", "object"),
      field("weakreflist", "pointer"),
      ...when(p.fields.structHasReadyFlag, field("ready", "int8")),
    ],
    gc: (p) => p.fields.digestsCollected,
  },
  /** Modules/_struct.c, unpackiterobject: a Py_buffer and where it stands. */
  unpack_iterator: {
    fields: () => [field("so", "object"), field("buf", "uint64", 10), field("index", "ssize")],
    gc: (p) => p.fields.digestsCollected,
  },
  /** Modules/zlibmodule.c, compobject: zlib's own state and what is left over. */
  zlib_compobject: {
    fields: () => [
      field("zst", "uint64", 14),
      ...fields("object", "unused_data", "unconsumed_tail"),
      field("eof", "int8"),
      field("is_initialised", "int8"),
      field("zdict", "object"),
      field("lock", "pointer"),
    ],
    gc: never,
  },
  /**
   * Modules/_queuemodule.c, simplequeueobject: a list and where it begins, through 3.12; a ring buffer of pointers
   * since (ringbuf_t).
   */
  simple_queue: {
    weakrefField: "weakreflist",
    fields: (p) =>
      p.fields.queueIsRing
        ? [
            ...fields("int8", "has_threads_waiting"),
            ...fields("ssize", "put_idx", "get_idx", "items_cap", "num_items"),
            ...fields("pointer", "items", "weakreflist"),
          ]
        : [
            field("lock", "pointer"),
            field("locked", "int32"),
            field("lst", "object"),
            field("lst_pos", "ssize"),
            field("weakreflist", "pointer"),
          ],
    gc: always,
  },
} as const satisfies Record<string, LayoutSpec>;
