/**
 * `_blake2`: BLAKE2 with keys, salts and personalization. CPython: Modules/_blake2. Tree hashing is not there.
 */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { dictSetStr } from "../../objects/dict/dict.ts";
import { setInModule } from "../../objects/functions/module.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { indexOf } from "../../objects/numbers/int-index.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { CallArguments, Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineDigestType, newHashOf } from "./digest-type.ts";
import { createBlake2 } from "./digests.ts";

interface Limits {
  readonly name: "blake2b" | "blake2s";
  readonly digest: number;
  readonly key: number;
  readonly salt: number;
  readonly person: number;
}

const KINDS: readonly Limits[] = [
  { name: "blake2b", digest: 64, key: 64, salt: 16, person: 16 },
  { name: "blake2s", digest: 32, key: 32, salt: 8, person: 8 },
];

/** Parameters of tree hashing, with the values that mean there is none. */
const TREE_DEFAULTS: ReadonlyMap<string, number> = new Map([
  ["fanout", 1],
  ["depth", 1],
  ["leaf_size", 0],
  ["node_offset", 0],
  ["node_depth", 0],
  ["inner_size", 0],
  ["last_node", 0],
]);

export function defineBlake2(m: Interpreter, module: Ref): void {
  for (const limits of KINDS) {
    const type = defineDigestType(m, {
      name: `_blake2.${limits.name}`,
      layout: limits.name,
      hasAnyLength: false,
      define: (made) => {
        made.slots.construct = (_, cls, args) => construct(m, cls, limits, args);
        addConstants(m, made, limits);
      },
    });
    setInModule(m, module, limits.name, newReference(m, type.ref));
  }
}

function addConstants(m: Interpreter, type: TypeObject, limits: Limits): void {
  const constants = {
    SALT_SIZE: limits.salt,
    PERSON_SIZE: limits.person,
    MAX_KEY_SIZE: limits.key,
    MAX_DIGEST_SIZE: limits.digest,
  };
  for (const [name, value] of Object.entries(constants)) {
    const ref = newInt(m, value);
    dictSetStr(m, type.namespace, m.name(name), ref);
    m.heap.decref(ref);
  }
}

/** py_blake2b_new_impl */
function* construct(m: Interpreter, type: TypeObject, limits: Limits, args: CallArguments): Steps<Ref> {
  const { name } = limits;
  if (args.positional.length > 1) {
    const given = args.positional.length;
    m.raise(m.types.TypeError, `${name}() takes at most 1 positional argument (${given} given)`);
  }
  const named = args.keywords ?? new Map<string, Ref>();
  let digestSize = limits.digest;
  for (const [keyword, value] of named) {
    if (keyword === "digest_size") digestSize = Number(yield* indexOf(m, value));
    else if (TREE_DEFAULTS.has(keyword)) {
      if (Number(yield* indexOf(m, value)) !== TREE_DEFAULTS.get(keyword))
        m.unsupported("tree hashing of BLAKE2");
    } else if (!["key", "salt", "person", "usedforsecurity"].includes(keyword)) {
      m.raise(m.types.TypeError, `${name}() got an unexpected keyword argument '${keyword}'`);
    }
  }
  if (digestSize <= 0 || digestSize > limits.digest) {
    const range = `between 1 and ${limits.digest} bytes`;
    m.raise(m.types.ValueError, `digest_size must be ${range}`);
  }
  const salt = padded(m, named.get("salt"), limits.salt, "salt");
  const personalization = padded(m, named.get("person"), limits.person, "person");
  const key = named.get("key") === undefined ? new Uint8Array() : requireBuffer(m, named.get("key") as Ref);
  if (key.length > limits.key) m.raise(m.types.ValueError, `maximum key length is ${limits.key} bytes`);
  const digest = createBlake2(name, {
    dkLen: digestSize,
    ...(key.length === 0 ? {} : { key }),
    ...(salt === undefined ? {} : { salt }),
    ...(personalization === undefined ? {} : { personalization }),
  });
  return newHashOf(m, type, { name, digest }, args.positional[0] ?? 0);
}

/** With zeros up to the full length. */
function padded(m: Interpreter, ref: Ref | undefined, length: number, what: string): Uint8Array | undefined {
  if (ref === undefined) return undefined;
  const bytes = requireBuffer(m, ref);
  if (bytes.length > length) m.raise(m.types.ValueError, `maximum ${what} length is ${length} bytes`);
  const full = new Uint8Array(length);
  full.set(bytes);
  return full;
}
