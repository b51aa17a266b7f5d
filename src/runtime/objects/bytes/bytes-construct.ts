/** `bytes(...)` and `bytearray(...)`: from text, counts, buffers and iterables. bytes_new_impl, bytearray___init___impl. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { unknownKeyword } from "../exceptions/keyword-error.ts";
import { intValue, isInt } from "../numbers/int.ts";
import type { Integer } from "../numbers/int-arithmetic.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import type { CallArguments, Outcome, Runtime, Steps } from "../runtime.ts";
import { findOnType } from "../sequences/sequence.ts";
import { isStr, strValue } from "../str/str.ts";
import { argumentTypeName } from "../str/str-arguments.ts";
import { encodeToArray } from "../str/str-encode.ts";
import { TypeId } from "../type-id.ts";
import type { TypeObject } from "../type-object.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { contentByMethod } from "./buffer-methods.ts";
import { copyItems } from "./buffer-view.ts";
import {
  bytearrayLength,
  bytearrayView,
  fillByAppending,
  newBytearray,
  newBytearrayOfType,
  resizeBytearray,
} from "./bytearray.ts";
import { bytesValue, isBytes, newBytes, newBytesOfType, newWrittenBytes } from "./bytes.ts";
import { iterateBytes } from "./bytes-argument.ts";
import { bufferOf } from "./bytes-kind.ts";
import { exportedView } from "./memoryview-items.ts";

type Target = "bytes" | "bytearray";
const PARAMETERS = ["source", "encoding", "errors"] as const;
const LARGEST_SIZE = 2n ** 63n - 1n;

/** The `construct` slot of `bytes`. */
export function constructBytes(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  const [source, encoding, errors] = bindArguments(rt, args, "bytes");
  const isExact = type === rt.types.bytes;
  const isPlain = encoding === NULL && errors === NULL;
  if (isExact && isPlain && source !== NULL && rt.typeOf(source).id === TypeId.BYTES)
    return newReference(rt, source);
  const make = isExact && isWrittenAtOnce(rt, source) ? newWrittenBytes : newBytes;
  const finish = (data: Uint8Array): Ref => (isExact ? make(rt, data) : newBytesOfType(rt, type, data));
  return construct(rt, type, "bytes", source, encoding, errors, finish);
}

/** Whether the size is known before the content: a count, a buffer or a tuple. PyBytes_FromObject. */
function isWrittenAtOnce(rt: Runtime, source: Ref): boolean {
  if (source === NULL || isStr(rt, source)) return false;
  const { tuple, int } = rt.types;
  return rt.typeOf(source) === tuple || rt.isInstance(source, int) || exportedView(rt, source) !== undefined;
}

/** The `construct` slot of `bytearray`: subclasses are filled by `__init__`. */
export function constructBytearray(rt: Runtime, type: TypeObject, args: CallArguments): Outcome {
  if (type !== rt.types.bytearray) return newBytearrayOfType(rt, type, new Uint8Array(0));
  const [source, encoding, errors] = bindArguments(rt, args, "bytearray");
  const finish = (data: Uint8Array): Ref => {
    if (source === NULL || !isAppended(rt, source)) return newBytearray(rt, data);
    const ref = newBytearray(rt, new Uint8Array(0));
    fillByAppending(rt, ref, data);
    return ref;
  };
  return construct(rt, type, "bytearray", source, encoding, errors, finish);
}

/** The `init` slot: other content for one that is there. bytearray___init___impl. */
export function initializeBytearray(rt: Runtime, self: Ref, args: CallArguments): Outcome {
  const [source, encoding, errors] = bindArguments(rt, args, "bytearray");
  if (bytearrayLength(rt.heap, self) > 0) resizeBytearray(rt, self, 0);
  return construct(rt, rt.typeOf(self), "bytearray", source, encoding, errors, (data) => {
    if (source !== NULL && isAppended(rt, source)) fillByAppending(rt, self, data);
    else {
      resizeBytearray(rt, self, data.length);
      bytearrayView(rt.heap, self).set(data);
    }
    return NULL;
  });
}

/**
 * Whether a bytearray of it grows item by item: an iterable that is no buffer, no count and, from 3.11, no list
 * or tuple.
 */
function isAppended(rt: Runtime, source: Ref): boolean {
  const type = rt.typeOf(source);
  const { list, tuple, str } = rt.types;
  if (type.slots.iterate === undefined || rt.isInstance(source, str)) return false;
  if (rt.profile.values.bytearrayOfListIsSized && (type === list || type === tuple)) return false;
  return findOnType(rt, type, "__index__") === NULL && exportedView(rt, source) === undefined;
}

function bindArguments(rt: Runtime, args: CallArguments, target: Target): readonly [Ref, Ref, Ref] {
  const { positional, keywords } = args;
  const given = positional.length + (keywords?.size ?? 0);
  if (given > 3) rt.raise(rt.types.TypeError, `${target}() takes at most 3 arguments (${given} given)`);
  const bound: [Ref, Ref, Ref] = [positional[0] ?? NULL, positional[1] ?? NULL, positional[2] ?? NULL];
  for (const [name, ref] of keywords ?? []) {
    const index = PARAMETERS.indexOf(name as (typeof PARAMETERS)[number]);
    if (index < 0) rt.raise(rt.types.TypeError, unknownKeyword(rt, target, name, PARAMETERS));
    if (bound[index] !== NULL) {
      rt.raise(
        rt.types.TypeError,
        `argument for ${target}() given by name ('${name}') and position (${index + 1})`,
      );
    }
    bound[index] = ref;
  }
  return bound;
}

function construct(
  rt: Runtime,
  type: TypeObject,
  target: Target,
  source: Ref,
  encoding: Ref,
  errors: Ref,
  finish: (data: Uint8Array) => Ref,
): Outcome {
  const encodingName = nameArgument(rt, target, encoding, "encoding");
  const errorsName = nameArgument(rt, target, errors, "errors");
  // A subclass of `str` may say by `__bytes__` what it is. bytes_new_impl.
  const isText = source !== NULL && isStr(rt, source);
  const mayHaveBytes = isText && target === "bytes" && rt.typeOf(source).isHeapType;
  if (isText && !(mayHaveBytes && encodingName === undefined && errorsName === undefined)) {
    if (encodingName === undefined) rt.raise(rt.types.TypeError, "string argument without an encoding");
    return finish(encodeToArray(rt, strValue(rt.heap, source), encodingName, errorsName ?? "strict"));
  }
  if (encodingName !== undefined) rt.raise(rt.types.TypeError, "encoding without a string argument");
  if (errorsName !== undefined) rt.raise(rt.types.TypeError, "errors without a string argument");
  if (source === NULL) return finish(new Uint8Array(0));
  const isOwn = rt.typeOf(source).id === TypeId.BYTES || rt.typeOf(source).id === TypeId.BYTEARRAY;
  const buffer = isOwn ? bufferOf(rt, source) : undefined;
  if (buffer !== undefined) return finish(buffer.slice());
  if (isInt(rt, source) && !rt.typeOf(source).isHeapType) {
    return finish(zeros(rt, intValue(rt.heap, source)));
  }
  return (function* (): Steps<Ref> {
    const made = target === "bytes" ? yield* rt.callBoundSpecial(source, "__bytes__", []) : NULL;
    return made === NULL
      ? finish(yield* dataOf(rt, target, source))
      : takeBytes(rt, source, made, finish, type === rt.types.bytes);
  })();
}

function nameArgument(rt: Runtime, target: Target, ref: Ref, name: string): string | undefined {
  if (ref === NULL) return undefined;
  if (isStr(rt, ref)) return strValue(rt.heap, ref);
  const got = argumentTypeName(rt, ref);
  return rt.raise(rt.types.TypeError, `${target}() argument '${name}' must be str, not ${got}`);
}

function zeros(rt: Runtime, count: Integer): Uint8Array {
  if (typeof count === "bigint" && (count > LARGEST_SIZE || count < -LARGEST_SIZE - 1n)) {
    rt.raise(rt.types.OverflowError, "cannot fit 'int' into an index-sized integer");
  }
  if (count < 0) rt.raise(rt.types.ValueError, "negative count");
  checkRoom(rt, Number(count));
  return new Uint8Array(Number(count));
}

/** An index as a count, a buffer, or an iterable of integers. */
function* dataOf(rt: Runtime, target: Target, source: Ref): Steps<Uint8Array> {
  if (isStr(rt, source)) rt.raise(rt.types.TypeError, "string argument without an encoding");
  const index = yield* findIndex(rt, source);
  if (index !== undefined) return zeros(rt, index);
  const exported = exportedView(rt, source);
  if (exported !== undefined) return copyItems(exported.memory(), exported);
  const content = yield* contentByMethod(rt, source);
  if (content !== undefined) return content;
  return Uint8Array.from(yield* iterateBytes(rt, source, target));
}

/** What `__bytes__` gave, which `bytes` hands on as it is, of whatever class. */
function takeBytes(
  rt: Runtime,
  owner: Ref,
  made: Ref,
  finish: (data: Uint8Array) => Ref,
  isExact: boolean,
): Ref {
  const { name } = rt.typeOf(made);
  if (isBytes(rt, made)) {
    if (isExact) return made;
    const copy = finish(bytesValue(rt.heap, made));
    rt.heap.decref(made);
    return copy;
  }
  return raiseWrongResult(rt, owner, "__bytes__", made, `__bytes__ returned non-bytes (type ${name})`);
}

/** The integer of `__index__`; a TypeError in it means that there is none. */
function* findIndex(rt: Runtime, source: Ref): Steps<Integer | undefined> {
  if (isInt(rt, source)) return intValue(rt.heap, source);
  let index: Ref;
  try {
    index = yield* rt.callSpecial(source, "__index__", []);
  } catch (thrown) {
    if (!rt.swallow(thrown, rt.types.TypeError)) throw thrown;
    return undefined;
  }
  if (index === NULL || !isInt(rt, index)) return undefined;
  const value = intValue(rt.heap, index);
  rt.heap.decref(index);
  return value;
}
