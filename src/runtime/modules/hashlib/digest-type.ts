/** Types of hash objects: `update`, `digest`, `hexdigest`, `copy` and what they say of themselves. */
import type { LayoutName } from "../../../cpython/layouts.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newBytes } from "../../objects/bytes/bytes.ts";
import { bufferOf } from "../../objects/bytes/bytes-kind.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { newInt } from "../../objects/numbers/int.ts";
import { withSize } from "../../objects/numbers/int-index.ts";
import type { Outcome } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { definePayloadMemory, newPayloadObject, payloadOf } from "../payload-object.ts";
import type { Digest, HashFunction } from "./digests.ts";

/** What a hash object is: its function, and what went into it. */
export interface HashState {
  readonly name: string;
  readonly digest: Digest;
}

export interface DigestType {
  /** With its module. */
  readonly name: string;
  readonly layout: LayoutName;
  readonly base?: TypeObject;
  readonly isBaseType?: boolean;
  readonly hasAnyLength: boolean;
  readonly define?: (type: TypeObject) => void;
}

/** `block_size` of SHAKE and SHA-3 is the rate, that of all others what is hashed at once. */
export function defineDigestType(m: Interpreter, spec: DigestType): TypeObject {
  return m.defineType({
    name: spec.name,
    layout: spec.layout,
    isBaseType: spec.isBaseType ?? false,
    ...(spec.base === undefined ? {} : { base: spec.base }),
    define: (type) => {
      definePayloadMemory(type);
      if (spec.base === undefined) {
        addDescriptions(m, type);
        m.addMethods(type, [
          native("update", "(obj, /)", (_, self, data) => update(m, self, data)),
          native("copy", "()", (_, self) => copy(m, self)),
        ]);
      }
      m.addMethods(type, spec.hasAnyLength ? ofAnyLength(m) : ofOwnLength(m));
      spec.define?.(type);
    },
  });
}

export function newHash(m: Interpreter, type: TypeObject, fn: HashFunction, data: Ref): Ref {
  return newHashOf(m, type, { name: fn.name, digest: fn.create() }, data);
}

/** Hashes `data`, borrowed, NULL for none. */
export function newHashOf(m: Interpreter, type: TypeObject, state: HashState, data: Ref): Ref {
  if (data !== NULL) feed(m, state, data);
  return newPayloadObject(m, type, state);
}

function stateOf(m: Interpreter, self: Ref): HashState {
  return payloadOf<HashState>(m, self);
}

/** GET_BUFFER_VIEW_OR_ERROR, Modules/hashlib.h */
export function hashableBytes(m: Interpreter, data: Ref): Uint8Array {
  if (m.isInstance(data, m.types.str)) m.raise(m.types.TypeError, "Strings must be encoded before hashing");
  return bufferOf(m, data) ?? m.raise(m.types.TypeError, "object supporting the buffer API required");
}

function feed(m: Interpreter, { digest }: HashState, data: Ref): void {
  const bytes = hashableBytes(m, data);
  m.charge(bytes.length >> 8);
  digest.update(bytes);
}

function update(m: Interpreter, self: Ref, data: Ref): Ref {
  feed(m, stateOf(m, self), data);
  return m.none;
}

function copy(m: Interpreter, self: Ref): Ref {
  const { name, digest } = stateOf(m, self);
  return newPayloadObject(m, m.typeOf(self), { name, digest: digest.clone() } satisfies HashState);
}

function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function ofOwnLength(m: Interpreter): readonly NativeFunction[] {
  const finish = (self: Ref): Uint8Array => stateOf(m, self).digest.clone().digest();
  return [
    native("digest", "()", (_, self) => newBytes(m, finish(self))),
    native("hexdigest", "()", (_, self) => m.newStr(hexText(finish(self)))),
  ];
}

function ofAnyLength(m: Interpreter): readonly NativeFunction[] {
  const finish = (self: Ref, length: Ref, then: (bytes: Uint8Array) => Ref): Outcome =>
    withSize(m, length, (count) => {
      if (count < 0 || count >= 2 ** 29) m.raise(m.types.ValueError, "length is too large");
      m.charge(count >> 8);
      const digest = stateOf(m, self).digest.clone();
      return then(count === 0 ? new Uint8Array() : (digest.xof?.(count) ?? digest.digest()));
    });
  return [
    native("digest", "(length)", (_, self, length) => finish(self, length, (bytes) => newBytes(m, bytes))),
    native("hexdigest", "(length)", (_, self, length) =>
      finish(self, length, (bytes) => m.newStr(hexText(bytes))),
    ),
  ];
}

function addDescriptions(m: Interpreter, type: TypeObject): void {
  m.addGetter(type, "block_size", (_, self) => newInt(m, stateOf(m, self).digest.blockLen));
  m.addGetter(type, "digest_size", (_, self) => {
    const { name, digest } = stateOf(m, self);
    return newInt(m, name.startsWith("shake") ? 0 : digest.outputLen);
  });
  m.addGetter(type, "name", (_, self) => m.newStr(stateOf(m, self).name));
}
