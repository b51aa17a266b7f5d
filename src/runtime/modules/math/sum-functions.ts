/** `fsum`, `prod`, `sumprod`, `hypot`, `dist`: what `math` does to many numbers. */
import { BinaryOperation } from "../../../bytecode/opcodes.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { type NativeFunction, native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { floatValue } from "../../objects/numbers/float.ts";
import { intValue, isSmall, smallValue } from "../../objects/numbers/int.ts";
import { type CallArguments, resolve, type Steps } from "../../objects/runtime.ts";
import { doubleSteps } from "./arguments.ts";
import { ExactSum, type SumFailure, scaledNorm, TripleSum, vectorNorm } from "./sums.ts";

export function sumFunctions(m: Interpreter): readonly NativeFunction[] {
  return [
    native("fsum", "(seq, /)", (_, __, sequence) => fsumSteps(m, sequence)),
    native("prod", "(iterable, /, *, start=1)", (_, __, iterable, start) => prodSteps(m, iterable, start)),
    native("sumprod", "(p, q, /)", (_, __, p, q) => sumprodSteps(m, p, q)),
    nativeVariadic("hypot", "(*coordinates)", (_, __, args) => hypotSteps(m, args)),
    native("dist", "(p, q, /)", (_, __, p, q) => distSteps(m, p, q)),
  ];
}

function raiseSumFailure(m: Interpreter, failure: SumFailure): never {
  if (failure === "intermediate overflow") {
    return m.raise(m.types.OverflowError, "intermediate overflow in fsum");
  }
  return m.raise(m.types.ValueError, "-inf + inf in fsum");
}

function* fsumSteps(m: Interpreter, sequence: Ref): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(sequence)));
  const sum = new ExactSum();
  for (let item = yield* resolve(m.next(iterator)); item !== NULL; item = yield* resolve(m.next(iterator))) {
    m.own(item);
    const failure = sum.add(yield* doubleSteps(m, item));
    if (failure !== undefined) raiseSumFailure(m, failure);
    m.heap.decref(m.disown(item));
  }
  m.heap.decref(m.disown(iterator));
  const total = sum.finish();
  return typeof total === "number" ? m.newFloat(total) : raiseSumFailure(m, total);
}

function* prodSteps(m: Interpreter, iterable: Ref, start: Ref): Steps<Ref> {
  const iterator = m.own(yield* resolve(m.iterate(iterable)));
  let product = start === NULL ? m.newInt(1) : start;
  if (start !== NULL) m.heap.incref(start);
  m.own(product);
  for (let item = yield* resolve(m.next(iterator)); item !== NULL; item = yield* resolve(m.next(iterator))) {
    m.own(item);
    const next = yield* resolve(m.binaryOperation(product, item, BinaryOperation.MULTIPLY));
    m.heap.decref(m.disown(item));
    m.heap.decref(m.disown(product));
    product = m.own(next);
  }
  m.heap.decref(m.disown(iterator));
  return m.disown(product);
}

/** Products of exact floats (and ints beside them) are summed without loss; of others by the operators. */
function* sumprodSteps(m: Interpreter, p: Ref, q: Ref): Steps<Ref> {
  const left = m.own(yield* resolve(m.iterate(p)));
  const right = m.own(yield* resolve(m.iterate(q)));
  let total = m.own(m.newInt(0));
  let floats: TripleSum | undefined;
  for (;;) {
    const a = yield* resolve(m.next(left));
    if (a !== NULL) m.own(a);
    const b = yield* resolve(m.next(right));
    if (b !== NULL) m.own(b);
    if ((a === NULL) !== (b === NULL)) m.raise(m.types.ValueError, "Inputs are not the same length");
    if (a === NULL) break;
    const x = plainNumber(m, a);
    const y = plainNumber(m, b);
    const isFloat = m.typeOf(a) === m.types.float || m.typeOf(b) === m.types.float;
    if (isFloat && x !== undefined && y !== undefined && Number.isFinite(x * y)) {
      floats ??= new TripleSum();
      floats.addProduct(x, y);
    } else {
      total = yield* addTo(m, yield* flush(m, total, floats), a, b);
      floats = undefined;
    }
    m.heap.decref(m.disown(b));
    m.heap.decref(m.disown(a));
  }
  m.heap.decref(m.disown(right));
  m.heap.decref(m.disown(left));
  return m.disown(yield* flush(m, total, floats));
}

/** The double of an exact float, a bool or a small exact int. */
function plainNumber(m: Interpreter, ref: Ref): number | undefined {
  const type = m.typeOf(ref);
  if (type === m.types.float) return floatValue(m.heap, ref);
  if (type !== m.types.int && type !== m.types.bool) return undefined;
  if (isSmall(m.heap, ref)) return smallValue(m.heap, ref);
  const value = intValue(m.heap, ref);
  return typeof value === "number" ? value : undefined;
}

/** Adds a sum of floats to the total, which it takes over and replaces. */
function* flush(m: Interpreter, total: Ref, floats: TripleSum | undefined): Steps<Ref> {
  if (floats === undefined) return total;
  const sum = m.own(m.newFloat(floats.finish()));
  return yield* replace(m, total, sum);
}

function* addTo(m: Interpreter, total: Ref, a: Ref, b: Ref): Steps<Ref> {
  const product = m.own(yield* resolve(m.binaryOperation(a, b, BinaryOperation.MULTIPLY)));
  return yield* replace(m, total, product);
}

function* replace(m: Interpreter, total: Ref, addend: Ref): Steps<Ref> {
  const next = yield* resolve(m.binaryOperation(total, addend, BinaryOperation.ADD));
  m.heap.decref(m.disown(addend));
  m.heap.decref(m.disown(total));
  return m.own(next);
}

function* hypotSteps(m: Interpreter, args: CallArguments): Steps<Ref> {
  if ((args.keywords?.size ?? 0) > 0) m.raise(m.types.TypeError, "math.hypot() takes no keyword arguments");
  const coordinates: number[] = [];
  for (const argument of args.positional) coordinates.push(yield* doubleSteps(m, argument));
  return m.newFloat(vectorLength(m, coordinates));
}

function vectorLength(m: Interpreter, coordinates: readonly number[]): number {
  return m.profile.values.hypotIsCorrected ? vectorNorm(coordinates) : scaledNorm(coordinates);
}

function* distSteps(m: Interpreter, p: Ref, q: Ref): Steps<Ref> {
  const first = yield* coordinatesOf(m, p);
  const second = yield* coordinatesOf(m, q);
  if (first.length !== second.length) {
    m.raise(m.types.ValueError, "both points must have the same number of dimensions");
  }
  return m.newFloat(
    vectorLength(
      m,
      first.map((x, index) => x - (second[index] as number)),
    ),
  );
}

function* coordinatesOf(m: Interpreter, point: Ref): Steps<number[]> {
  const iterator = m.own(yield* resolve(m.iterate(point)));
  const coordinates: number[] = [];
  for (let item = yield* resolve(m.next(iterator)); item !== NULL; item = yield* resolve(m.next(iterator))) {
    m.own(item);
    coordinates.push(yield* doubleSteps(m, item));
    m.heap.decref(m.disown(item));
  }
  m.heap.decref(m.disown(iterator));
  return coordinates;
}
