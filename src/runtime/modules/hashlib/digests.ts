/** The hash functions, by the names that Python gives them. They are those of the package `@noble/hashes`. */
import { blake2b, blake2s } from "@noble/hashes/blake2.js";
import { md5, ripemd160, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from "@noble/hashes/sha2.js";
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from "@noble/hashes/sha3.js";

/** A hash that is being computed. `digest` and `xof` end it. */
export interface Digest {
  readonly blockLen: number;
  readonly outputLen: number;
  update(data: Uint8Array): unknown;
  digest(): Uint8Array;
  clone(): Digest;
  xof?(bytes: number): Uint8Array;
}

export interface HashFunction {
  readonly name: string;
  /** `digest(length)` instead of `digest()`. */
  readonly hasAnyLength: boolean;
  create(): Digest;
}

function hashFunction(name: string, create: () => Digest, hasAnyLength = false): HashFunction {
  return { name, create, hasAnyLength };
}

/** What `hashlib.new` knows. */
export const HASH_FUNCTIONS: ReadonlyMap<string, HashFunction> = new Map(
  [
    hashFunction("md5", () => md5.create()),
    hashFunction("sha1", () => sha1.create()),
    hashFunction("sha224", () => sha224.create()),
    hashFunction("sha256", () => sha256.create()),
    hashFunction("sha384", () => sha384.create()),
    hashFunction("sha512", () => sha512.create()),
    hashFunction("sha512_224", () => sha512_224.create()),
    hashFunction("sha512_256", () => sha512_256.create()),
    hashFunction("sha3_224", () => sha3_224.create()),
    hashFunction("sha3_256", () => sha3_256.create()),
    hashFunction("sha3_384", () => sha3_384.create()),
    hashFunction("sha3_512", () => sha3_512.create()),
    hashFunction("shake_128", () => shake128.create(), true),
    hashFunction("shake_256", () => shake256.create(), true),
    hashFunction("ripemd160", () => ripemd160.create()),
    hashFunction("blake2b", () => blake2b.create()),
    hashFunction("blake2s", () => blake2s.create()),
  ].map((each) => [each.name, each]),
);

/** Parameters of BLAKE2; salt and personalization of full length, or absent. */
export interface Blake2Parameters {
  readonly dkLen: number;
  readonly key?: Uint8Array;
  readonly salt?: Uint8Array;
  readonly personalization?: Uint8Array;
}

export function createBlake2(name: "blake2b" | "blake2s", parameters: Blake2Parameters): Digest {
  return name === "blake2b" ? blake2b.create(parameters) : blake2s.create(parameters);
}

/** The function that Python's `hashlib` knows by this name. */
export function hashFunctionNamed(name: string): HashFunction | undefined {
  return HASH_FUNCTIONS.get(name) ?? HASH_FUNCTIONS.get(name.toLowerCase());
}
