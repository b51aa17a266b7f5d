/**
 * `_hashlib`, which is OpenSSL's in CPython: constructors by name, `pbkdf2_hmac` and `compare_digest`. HMAC is left to
 * Lib/hmac.py. CPython: Modules/_hashopenssl.c. `scrypt` is not there.
 */

import * as legacy from "@noble/hashes/legacy.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import * as sha2 from "@noble/hashes/sha2.js";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newBytes } from "../../objects/bytes/bytes.ts";
import { bufferOf, requireBuffer } from "../../objects/bytes/bytes-kind.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { withSize, withSizeOr } from "../../objects/numbers/int-index.ts";
import { newBool, newReference } from "../../objects/plain-data.ts";
import type { Outcome, Steps } from "../../objects/runtime.ts";
import { isStr } from "../../objects/str/str.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { payloadOf } from "../payload-object.ts";
import { defineDigestType, type HashState, newHash } from "./digest-type.ts";
import { HASH_FUNCTIONS, type HashFunction, hashFunctionNamed } from "./digests.ts";

/** Functions whose names have a constructor of their own; the others go by `new`. */
const WITH_CONSTRUCTOR: readonly string[] = [
  "md5",
  "sha1",
  "sha224",
  "sha256",
  "sha384",
  "sha512",
  "sha3_224",
  "sha3_256",
  "sha3_384",
  "sha3_512",
  "shake_128",
  "shake_256",
];

export function* defineOpensslHashes(m: Interpreter, module: Ref): Steps<void> {
  const hash = defineDigestType(m, {
    name: "_hashlib.HASH",
    layout: "openssl_hash",
    isBaseType: true,
    hasAnyLength: false,
    define: (type) => {
      const shown = m.profile.library.refusedHashType;
      type.slots.construct = () => m.raise(m.types.TypeError, `cannot create '${shown}' instances`);
      type.slots.repr = (_, self) => {
        const { name } = payloadOf<HashState>(m, self);
        return m.newStr(`<${name} ${m.typeOf(self).name} object @ ${m.addressText(self)}>`);
      };
    },
  });
  const xof = defineDigestType(m, {
    name: "_hashlib.HASHXOF",
    layout: "openssl_hash",
    base: hash,
    isBaseType: true,
    hasAnyLength: true,
  });
  setInModule(m, module, "HASH", newReference(m, hash.ref));
  setInModule(m, module, "HASHXOF", newReference(m, xof.ref));
  const error = yield* m.newExceptionClass("_hashlib.UnsupportedDigestmodError", m.types.ValueError.ref);
  setInModule(m, module, "UnsupportedDigestmodError", error);
  const names = [...HASH_FUNCTIONS.keys()].map((name) => m.newStr(name));
  setInModule(m, module, "openssl_md_meth_names", m.newFrozensetOf(names));
  addFunctions(m, module, [
    ...constructors(m, hash, xof),
    native("compare_digest", "(a, b, /)", (_, __, a, b) => compareDigests(m, a, b)),
    native("pbkdf2_hmac", "(hash_name, password, salt, iterations, dklen=None)", (_, __, name, ...rest) =>
      deriveKey(m, name, rest),
    ),
    native("get_fips_mode", "()", () => m.newInt(0)),
    ...hmacFunctions(m, m.typeByRef(error)),
  ]);
}

function constructors(m: Interpreter, hash: TypeObject, xof: TypeObject): readonly NativeFunction[] {
  const make = (fn: HashFunction, data: Ref): Ref => newHash(m, fn.hasAnyLength ? xof : hash, fn, data);
  const named = native("new", "(name, string=b'', *, usedforsecurity=True)", (_, __, name, data) => {
    if (!isStr(m, name))
      m.raise(m.types.TypeError, `new() argument 'name' must be str, not ${m.typeOf(name).name}`);
    const fn = hashFunctionNamed(m.strValue(name));
    if (fn === undefined) m.raise(m.types.ValueError, `unsupported hash type ${m.strValue(name)}`);
    return make(fn, data);
  });
  const own = WITH_CONSTRUCTOR.map((name) => HASH_FUNCTIONS.get(name) as HashFunction).map((fn) =>
    native(`openssl_${fn.name}`, "(string=b'', *, usedforsecurity=True)", (_, __, data) => make(fn, data)),
  );
  return [named, ...own];
}

/** Lib/hmac.py computes by itself where these know no digest. */
function hmacFunctions(m: Interpreter, error: TypeObject): readonly NativeFunction[] {
  const refuse = (): never => m.raise(error, "Unsupported digestmod");
  return [
    native("hmac_new", "(key, msg=b'', digestmod=None)", refuse),
    native("hmac_digest", "(key, msg, digest)", refuse),
  ];
}

/** `_operator._compare_digest`, Modules/_operator.c */
export function compareDigests(m: Interpreter, a: Ref, b: Ref): Ref {
  if (isStr(m, a) && isStr(m, b)) {
    const [left, right] = [m.strValue(a), m.strValue(b)];
    if (!isAscii(left) || !isAscii(right)) {
      m.raise(m.types.TypeError, "comparing strings with non-ASCII characters is not supported");
    }
    return newBool(m, left === right);
  }
  if (bufferOf(m, a) === undefined && bufferOf(m, b) === undefined) {
    const names = `'${m.typeOf(a).name}' and '${m.typeOf(b).name}'`;
    m.raise(m.types.TypeError, `unsupported operand types(s) or combination of types: ${names}`);
  }
  const left = requireBuffer(m, a);
  const right = requireBuffer(m, b);
  return newBool(m, left.length === right.length && left.every((byte, index) => byte === right[index]));
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character.charCodeAt(0) < 128);
}

type PasswordHash = Parameters<typeof pbkdf2>[0];

const PASSWORD_HASHES: ReadonlyMap<string, PasswordHash> = new Map<string, PasswordHash>([
  ["md5", legacy.md5],
  ["sha1", legacy.sha1],
  ["sha224", sha2.sha224],
  ["sha256", sha2.sha256],
  ["sha384", sha2.sha384],
  ["sha512", sha2.sha512],
]);

/** pbkdf2_hmac_impl */
function deriveKey(m: Interpreter, nameRef: Ref, rest: readonly Ref[]): Outcome {
  const [password, salt, iterations, length] = rest as [Ref, Ref, Ref, Ref];
  const name = m.strValue(nameRef).toLowerCase();
  const hash = PASSWORD_HASHES.get(name);
  if (hash === undefined) m.raise(m.types.ValueError, `unsupported hash type ${name}`);
  const key = requireBuffer(m, password);
  const saltBytes = requireBuffer(m, salt);
  return withSize(m, iterations, (c) => {
    if (c < 1) m.raise(m.types.ValueError, "iteration value must be greater than 0.");
    return withSizeOr(m, length === m.none ? NULL : length, hash.outputLen, (dkLen) => {
      if (dkLen < 1) m.raise(m.types.ValueError, "key length must be greater than 0.");
      m.charge(c);
      return newBytes(m, pbkdf2(hash, key, saltBytes, { c, dkLen }));
    });
  });
}
