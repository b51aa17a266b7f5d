/** The functions of `operator` for sequences and mappings. CPython 3.13, Modules/_operator.c, Objects/abstract.c. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native } from "../../objects/functions/native-function.ts";
import { withSizeOr } from "../../objects/numbers/int-index.ts";
import { newBool } from "../../objects/plain-data.ts";
import { type Outcome, resolve, type Steps } from "../../objects/runtime.ts";
import { noneAfter } from "../../objects/sequences/list-methods.ts";
import { lengthHint } from "../../objects/sequences/sequence.ts";
import { compareDigest } from "./compare-digest.ts";

export function sequenceFunctions(m: Interpreter): NativeFunction[] {
  return [
    native("concat", "(a, b, /)", (_, __, a, b) => concatenate(m, a, b, BinaryOperation.ADD)),
    native("iconcat", "(a, b, /)", (_, __, a, b) => concatenate(m, a, b, BinaryOperation.INPLACE_ADD)),
    native("contains", "(a, b, /)", (_, __, a, b) => isIn(m, a, b)),
    native("getitem", "(a, b, /)", (_, __, a, b) => m.getItem(a, b)),
    native("setitem", "(a, b, c, /)", (_, __, a, b, c) => noneAfter(m, m.setItem(a, b, c))),
    native("delitem", "(a, b, /)", (_, __, a, b) => noneAfter(m, m.setItem(a, b, NULL))),
    native("countOf", "(a, b, /)", (_, __, a, b) => countOf(m, a, b)),
    native("indexOf", "(a, b, /)", (_, __, a, b) => indexOf(m, a, b)),
    native("length_hint", "(obj, default=0, /)", (_, __, object, fallback) =>
      withSizeOr(m, fallback, 0, (count) => hint(m, object, count)),
    ),
    native("_compare_digest", "(a, b, /)", (_, __, a, b) => compareDigest(m, a, b)),
  ];
}

/** PySequence_Concat, PySequence_InPlaceConcat: `+` of things that have items. */
function concatenate(m: Interpreter, left: Ref, right: Ref, operation: number): Outcome {
  const isSequence = (ref: Ref): boolean => m.typeOf(ref).slots.getItem !== undefined && !isMapping(m, ref);
  if (m.typeOf(left).slots.concatenate === undefined && !(isSequence(left) && isSequence(right))) {
    m.raise(m.types.TypeError, `'${m.typeOf(left).name}' object can't be concatenated`);
  }
  return m.binaryOperation(left, right, operation);
}

function isMapping(m: Interpreter, ref: Ref): boolean {
  return m.isInstance(ref, m.types.dict);
}

function isIn(m: Interpreter, container: Ref, item: Ref): Outcome {
  const found = m.contains(container, item);
  return typeof found === "boolean" ? newBool(m, found) : isInSteps(m, found);
}

function* isInSteps(m: Interpreter, found: Steps<boolean>): Steps<Ref> {
  return newBool(m, yield* found);
}

function* hint(m: Interpreter, object: Ref, fallback: number): Steps<Ref> {
  return m.newInt(yield* lengthHint(m, object, fallback));
}

/** How many items are equal to a value (PySequence_Count). */
function* countOf(m: Interpreter, sequence: Ref, value: Ref): Steps<Ref> {
  let count = 0;
  yield* eachItem(m, sequence, value, (isEqual) => {
    if (isEqual) count++;
    return true;
  });
  return m.newInt(count);
}

/** Where the first item lies that is equal to a value (PySequence_Index). */
function* indexOf(m: Interpreter, sequence: Ref, value: Ref): Steps<Ref> {
  let index = -1;
  let isFound = false;
  yield* eachItem(m, sequence, value, (isEqual) => {
    index++;
    isFound = isEqual;
    return !isEqual;
  });
  if (!isFound) m.raise(m.types.ValueError, "sequence.index(x): x not in sequence");
  return m.newInt(index);
}

/** Compares item by item until `visit` says no. CPython: _PySequence_IterSearch. */
function* eachItem(
  m: Interpreter,
  sequence: Ref,
  value: Ref,
  visit: (isEqual: boolean) => boolean,
): Steps<void> {
  const iterator = m.own(yield* searchIterator(m, sequence));
  for (let isGoingOn = true; isGoingOn; ) {
    const item = yield* resolve(m.next(iterator));
    if (item === NULL) break;
    m.own(item);
    isGoingOn = visit(yield* resolve(m.areEqual(item, value)));
    m.heap.decref(m.disown(item));
  }
  m.heap.decref(m.disown(iterator));
}

function* searchIterator(m: Interpreter, sequence: Ref): Steps<Ref> {
  try {
    return yield* resolve(m.iterate(sequence));
  } catch (thrown) {
    if (!m.swallow(thrown, m.types.TypeError)) throw thrown;
    return m.raise(m.types.TypeError, `argument of type '${m.typeOf(sequence).name}' is not iterable`);
  }
}
