/** Turning arguments into integers through `__index__`, as the C API does it for sizes, positions and counts. */
import { Header } from "../../heap/heap.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { findOnType } from "../sequences/sequence.ts";
import { TypeId } from "../type-id.ts";
import { raiseWrongResult } from "../wrong-result.ts";
import { IntField, IntKind, intValue, isInt } from "./int.ts";
import type { Integer } from "./int-arithmetic.ts";
import { warnOfSubclass } from "./warn-of-subclass.ts";

const LARGEST_C_INT = 2 ** 31 - 1;
const LEAST_C_INT = -(2 ** 31);
const LARGEST_SIZE = 2n ** 63n - 1n;
const LEAST_SIZE = -(2n ** 63n);

/** Continues with the integer that `ref` stands for (PyNumber_Index). Raises TypeError where it has none. */
export function withIndex(rt: Runtime, ref: Ref, then: (value: Integer) => Outcome): Outcome {
  return isInt(rt, ref) ? then(intValue(rt.heap, ref)) : indexSteps(rt, ref, then);
}

/** As `withIndex` for a value that must fit a C `Py_ssize_t`; doubles are exact enough beyond 2^53. */
export function withSize(rt: Runtime, ref: Ref, then: (value: number) => Outcome): Outcome {
  const { words } = rt.heap;
  if (words[ref + Header.TYPE_ID] === TypeId.INT && words[ref + IntField.KIND] === IntKind.SMALL) {
    return then(words[ref + IntField.VALUE] as number);
  }
  refuseFloat(rt, ref);
  return withIndex(rt, ref, (value) => then(sizeOf(rt, value)));
}

/** Refuses a float for an argument that is a C integer where the version does so before converting it. */
function refuseFloat(rt: Runtime, ref: Ref): void {
  if (!rt.profile.values.cIntegersRefuseFloats || !rt.isInstance(ref, rt.types.float)) return;
  rt.raise(rt.types.TypeError, "integer argument expected, got float");
}

/** As `refuseFloat` for a C `int` or `long`, which also refuses what is no number in words of its own. */
export function checkCInteger(rt: Runtime, ref: Ref): void {
  if (isInt(rt, ref)) return;
  refuseFloat(rt, ref);
  checkCNumber(rt, ref);
}

/** Refuses what is no number as PyLong_AsLong and its kin do where the version has words of its own for that. */
function checkCNumber(rt: Runtime, ref: Ref): void {
  if (isInt(rt, ref) || !rt.profile.values.cIntegersRefuseFloats) return;
  const type = rt.typeOf(ref);
  if (findOnType(rt, type, "__index__") !== NULL) return;
  rt.raise(rt.types.TypeError, `an integer is required (got type ${type.name})`);
}

/** As `indexOf` where C calls PyLong_AsLong or its kin. */
export function* cNumberOf(rt: Runtime, ref: Ref): Steps<Integer> {
  checkCNumber(rt, ref);
  return yield* indexOf(rt, ref);
}

/** As `withSize` for a value that must fit a C `int`. */
export function withCInt(rt: Runtime, ref: Ref, absent: number, then: (value: number) => Outcome): Outcome {
  if (ref === NULL) return then(absent);
  checkCInteger(rt, ref);
  return withIndex(rt, ref, (value) => {
    if (value > LARGEST_C_INT || value < LEAST_C_INT) {
      rt.raise(rt.types.OverflowError, "Python int too large to convert to C int");
    }
    return then(Number(value));
  });
}

/** As `withSize`, or `absent` when the argument was not given. */
export function withSizeOr(rt: Runtime, ref: Ref, absent: number, then: (value: number) => Outcome): Outcome {
  return ref === NULL ? then(absent) : withSize(rt, ref, then);
}

/** PyLong_AsSsize_t */
export function sizeOf(rt: Runtime, value: Integer): number {
  if (typeof value === "bigint" && (value > LARGEST_SIZE || value < LEAST_SIZE)) {
    rt.raise(rt.types.OverflowError, "Python int too large to convert to C ssize_t");
  }
  return Number(value);
}

/** The integer of any object with `__index__`; for use inside steps. */
export function* indexOf(rt: Runtime, ref: Ref): Steps<Integer> {
  if (isInt(rt, ref)) return intValue(rt.heap, ref);
  const result = yield* rt.callSpecial(ref, "__index__", []);
  if (result === NULL) raiseNoIndex(rt, ref);
  return yield* takeIndex(rt, ref, result);
}

/** The value of what `__index__` returned, which is released. */
function* takeIndex(rt: Runtime, owner: Ref, result: Ref): Steps<Integer> {
  if (!isInt(rt, result)) {
    const { name } = rt.typeOf(result);
    raiseWrongResult(rt, owner, "__index__", result, `__index__ returned non-int (type ${name})`);
  }
  yield* warnOfSubclass(rt, owner, "__index__", result, rt.types.int);
  const value = intValue(rt.heap, result);
  rt.heap.decref(result);
  return value;
}

function* indexSteps(rt: Runtime, ref: Ref, then: (value: Integer) => Outcome): Steps<Ref> {
  const outcome = then(yield* indexOf(rt, ref));
  return typeof outcome === "number" ? outcome : yield* outcome;
}

function raiseNoIndex(rt: Runtime, ref: Ref): never {
  rt.raise(rt.types.TypeError, `'${rt.typeOf(ref).name}' object cannot be interpreted as an integer`);
}

/**
 * A position of a slice or of `find`: None (or no argument) gives `absent`, anything else its index, clamped to
 * the range of a size. _PyEval_SliceIndex. Calls `then` with it.
 */
export function withPosition(
  rt: Runtime,
  ref: Ref,
  absent: number,
  then: (value: number) => Outcome,
): Outcome {
  if (ref === NULL || ref === rt.none) return then(absent);
  if (isInt(rt, ref)) return then(clampedSize(intValue(rt.heap, ref)));
  return positionSteps(rt, ref, then);
}

function* positionSteps(rt: Runtime, ref: Ref, then: (value: number) => Outcome): Steps<Ref> {
  const result = yield* rt.callSpecial(ref, "__index__", []);
  if (result === NULL) {
    rt.raise(rt.types.TypeError, rt.profile.values.messages.sliceIndex);
  }
  const outcome = then(clampedSize(yield* takeIndex(rt, ref, result)));
  return typeof outcome === "number" ? outcome : yield* outcome;
}

/** The value as a number, no further from zero than a size can be. */
export function clampedSize(value: Integer): number {
  if (typeof value === "number") return value;
  return value < 0n ? -(2 ** 63) : 2 ** 63;
}
