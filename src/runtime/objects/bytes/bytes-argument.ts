/** Arguments that are bytes or can be made into bytes: buffers, and iterables of small integers. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { indexOf } from "../numbers/int-index.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { lengthHint } from "../sequences/sequence.ts";
import { isStr } from "../str/str.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { bytesValue, isBytes } from "./bytes.ts";
import { bufferOf } from "./bytes-kind.ts";

/** Continues with the bytes of a buffer, of `__bytes__` or of an iterable of integers. PyObject_Bytes. */
export function withBytes(rt: Runtime, ref: Ref, then: (data: Uint8Array) => Outcome): Outcome {
  const direct = bufferOf(rt, ref);
  if (direct !== undefined) return then(direct);
  return (function* (): Steps<Ref> {
    const outcome = then(yield* collectBytes(rt, ref, "bytes"));
    return typeof outcome === "number" ? outcome : yield* outcome;
  })();
}

/** The bytes of `__bytes__` or of an iterable; `target` is the type that is being made. */
export function* collectBytes(rt: Runtime, ref: Ref, target: "bytes" | "bytearray"): Steps<Uint8Array> {
  const made = yield* rt.callSpecial(ref, "__bytes__", []);
  if (made !== NULL) {
    if (!isBytes(rt, made)) {
      const older = `__bytes__ returned non-bytes (type ${rt.typeOf(made).name})`;
      raiseWrongResult(rt, ref, "__bytes__", made, older);
    }
    const data = bytesValue(rt.heap, made);
    rt.heap.decref(made);
    return data;
  }
  if (isStr(rt, ref)) {
    rt.raise(rt.types.TypeError, `cannot convert '${rt.typeOf(ref).name}' object to ${target}`);
  }
  return Uint8Array.from(yield* iterateBytes(rt, ref, target));
}

/** The integers of an iterable, each in the range of a byte. `refusal` is the TypeError of one that is none. _PyBytes_FromIterator. */
export function* iterateBytes(
  rt: Runtime,
  ref: Ref,
  target: "bytes" | "bytearray",
  refusal = `cannot convert '${rt.typeOf(ref).name}' object to ${target}`,
): Steps<number[]> {
  const iterator = rt.own(yield* iteratorOr(rt, ref, refusal));
  // Its errors are raised: _PyBytes_FromIterator. The size it promises shows nowhere.
  if (target === "bytes") yield* lengthHint(rt, ref, 0);
  const values: number[] = [];
  for (;;) {
    const item = yield* resolve(rt.next(iterator));
    if (item === NULL) break;
    rt.own(item);
    const value = yield* indexOf(rt, item);
    rt.heap.decref(rt.disown(item));
    if (value < 0 || value >= 256) {
      const subject = target === "bytes" ? "bytes" : "byte";
      rt.raise(rt.types.ValueError, `${subject} must be in range(0, 256)`);
    }
    values.push(Number(value));
  }
  rt.heap.decref(rt.disown(iterator));
  return values;
}

function* iteratorOr(rt: Runtime, ref: Ref, refusal: string): Steps<Ref> {
  try {
    return yield* resolve(rt.iterate(ref));
  } catch (thrown) {
    if (rt.swallow(thrown, rt.types.TypeError)) rt.raise(rt.types.TypeError, refusal);
    throw thrown;
  }
}
