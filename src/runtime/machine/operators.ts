/**
 * Binary operators, comparisons, truth, items and iteration with Python's rules of dispatch and reflection.
 * Follows Objects/abstract.c and Objects/object.c of CPython 3.13.
 */

import { BinaryOperation, Comparison } from "../../bytecode/opcodes.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { nativeFunctionOf } from "../objects/native-object.ts";
import { isSmall, smallValue } from "../objects/numbers/int.ts";
import type { Integer } from "../objects/numbers/int-arithmetic.ts";
import { type Outcome, resolve, type Steps } from "../objects/runtime.ts";
import { repeatedBy, toIndexOr } from "../objects/sequences/sequence.ts";
import type { TypeObject } from "../objects/type-object.ts";
import { slotInplace } from "./classes/slot-operators.ts";
import type { Machine } from "./machine.ts";

const BINARY_SYMBOLS = [
  "+",
  "&",
  "//",
  "<<",
  "@",
  "*",
  "%",
  "|",
  "** or pow()",
  ">>",
  "-",
  "/",
  "^",
] as const;
const COMPARISON_SYMBOLS = ["<", "<=", "==", "!=", ">", ">="] as const;
const REFLECTED: readonly Comparison[] = [
  Comparison.GT,
  Comparison.GE,
  Comparison.EQ,
  Comparison.NE,
  Comparison.LT,
  Comparison.LE,
];

/** BINARY_OP: `operation` may be one of the in-place forms. */
export function binaryOperation(m: Machine, left: Ref, right: Ref, operation: number): Outcome {
  if (operation >= BinaryOperation.INPLACE_ADD) {
    const plain = operation - BinaryOperation.INPLACE_ADD;
    const inplace = m.typeOf(left).slots.inplace;
    if (inplace === undefined) return plainBinary(m, left, right, plain, true);
    if (isSequenceInplace(m, left, plain)) return numberThenSequence(m, left, right, plain);
    const result = inplace(m, left, right, plain);
    if (typeof result === "number" && result !== m.notImplemented) return result;
    return inplaceSteps(m, result, left, right, plain);
  }
  return plainBinary(m, left, right, operation, false);
}

/**
 * `+=` and `*=` of a built-in sequence (`sq_inplace_concat`), which numbers precede (PyNumber_InPlaceAdd). A class of
 * the program has the `+=` of its base as `nb_inplace_add`, too, which precedes all others (update_one_slot).
 */
function isSequenceInplace(m: Machine, left: Ref, operation: number): boolean {
  if (operation !== BinaryOperation.ADD && operation !== BinaryOperation.MULTIPLY) return false;
  const { slots, isHeapType } = m.typeOf(left);
  if (isHeapType && operation === BinaryOperation.ADD) return false;
  return slots.concatenate !== undefined && slots.inplace !== slotInplace;
}

/** What the number slots answer, else the sequence's own way. */
function numberThenSequence(m: Machine, left: Ref, right: Ref, operation: number): Outcome {
  const order = slotOrder(m.typeOf(left), m.typeOf(right));
  for (let index = 0; index < order.length; index++) {
    const result = order[index]?.(m, left, right, operation) ?? m.notImplemented;
    if (typeof result !== "number") return sequenceAfter(m, result, order[index + 1], left, right, operation);
    if (result !== m.notImplemented) return result;
  }
  return changeSequence(m, left, right, operation);
}

function* sequenceAfter(
  m: Machine,
  first: Steps<Ref>,
  then: BinarySlot,
  left: Ref,
  right: Ref,
  operation: number,
): Steps<Ref> {
  let result = yield* first;
  if (result === m.notImplemented && then !== undefined)
    result = yield* resolve(then(m, left, right, operation));
  return result === m.notImplemented ? yield* resolve(changeSequence(m, left, right, operation)) : result;
}

/** The sequence's own way: `sq_inplace_concat` or `sq_inplace_repeat`, else those that make a new one. */
function changeSequence(m: Machine, left: Ref, right: Ref, operation: number): Outcome {
  const changed = m.typeOf(left).slots.inplace?.(m, left, right, operation) ?? m.notImplemented;
  if (typeof changed === "number" && changed !== m.notImplemented) return changed;
  return changedOrNew(m, changed, left, right, operation);
}

function* changedOrNew(m: Machine, first: Outcome, left: Ref, right: Ref, operation: number): Steps<Ref> {
  const result = yield* resolve(first);
  if (result !== m.notImplemented) return result;
  if (operation === BinaryOperation.MULTIPLY) raiseNoCount(m, right);
  return yield* resolve(sequenceOperation(m, left, right, operation, true));
}

function* inplaceSteps(m: Machine, first: Outcome, left: Ref, right: Ref, operation: number): Steps<Ref> {
  const result = yield* resolve(first);
  if (result !== m.notImplemented) return result;
  return yield* resolve(plainBinary(m, left, right, operation, true));
}

/** Through 3.9 the error of `**=` is that of `**` (PyNumber_InPlacePower). */
function isShownInplace(m: Machine, operation: number, isInplace: boolean): boolean {
  return isInplace && (operation !== BinaryOperation.POWER || m.profile.objects.inplacePowerIsNamed);
}

type BinarySlot = TypeObject["slots"]["binary"];

/** `binary_op1`: the right operand's type goes first when it is a proper subtype with a method of its own. */
function slotOrder(leftType: TypeObject, rightType: TypeObject): readonly [BinarySlot, BinarySlot] {
  const leftSlot = leftType.slots.binary;
  const rightSlot =
    rightType === leftType || rightType.slots.binary === leftSlot ? undefined : rightType.slots.binary;
  const isRightFirst = rightSlot !== undefined && rightType.isSubtypeOf(leftType);
  return isRightFirst ? [rightSlot, leftSlot] : [leftSlot, rightSlot];
}

function plainBinary(m: Machine, left: Ref, right: Ref, operation: number, isInplace: boolean): Outcome {
  const order = slotOrder(m.typeOf(left), m.typeOf(right));
  for (let index = 0; index < order.length; index++) {
    const result = order[index]?.(m, left, right, operation) ?? m.notImplemented;
    if (typeof result !== "number")
      return binarySteps(m, result, order[index + 1], left, right, operation, isInplace);
    if (result !== m.notImplemented) return result;
  }
  return sequenceOperation(m, left, right, operation, isInplace);
}

/** `PyNumber_Add` and `PyNumber_Multiply` after no number answered: concatenation and repetition. */
function sequenceOperation(
  m: Machine,
  left: Ref,
  right: Ref,
  operation: number,
  isInplace: boolean,
): Outcome {
  const leftSlots = m.typeOf(left).slots;
  if (operation === BinaryOperation.ADD && leftSlots.concatenate !== undefined) {
    return leftSlots.concatenate(m, left, right);
  }
  if (operation === BinaryOperation.MULTIPLY) {
    if (leftSlots.repeat !== undefined) return repeatSequence(m, left, right);
    const tryRight = !isInplace || !hasSequenceMethods(m.typeOf(left));
    if (tryRight && m.typeOf(right).slots.repeat !== undefined) return repeatSequence(m, right, left);
  }
  return raiseUnsupported(m, left, right, operation, isInplace);
}

/** `tp_as_sequence`: `x *= 's'` does not repeat the text where `x` has it (PyNumber_InPlaceMultiply). */
function hasSequenceMethods(type: TypeObject): boolean {
  return type.isHeapType || type.slots.contains !== undefined || type.slots.length !== undefined;
}

/** `sequence_repeat`. */
function repeatSequence(m: Machine, sequence: Ref, count: Ref): Outcome {
  const repeat = m.typeOf(sequence).slots.repeat as NonNullable<TypeObject["slots"]["repeat"]>;
  if (isExactSmallInt(m, count)) return repeat(m, sequence, smallValue(m.heap, count));
  return repeatSteps(m, sequence, count, repeat);
}

function isExactSmallInt(m: Machine, ref: Ref): boolean {
  return m.typeOf(ref) === m.types.int && isSmall(m.heap, ref);
}

function* repeatSteps(
  m: Machine,
  sequence: Ref,
  count: Ref,
  repeat: NonNullable<TypeObject["slots"]["repeat"]>,
): Steps<Ref> {
  const result = yield* resolve(repeatedBy(m, count, (times) => repeat(m, sequence, times)));
  return result === m.notImplemented ? raiseNoCount(m, count) : result;
}

function raiseNoCount(m: Machine, count: Ref): never {
  m.raise(m.types.TypeError, `can't multiply sequence by non-int of type '${m.typeOf(count).name}'`);
}

function* binarySteps(
  m: Machine,
  first: Steps<Ref>,
  then: TypeObject["slots"]["binary"],
  left: Ref,
  right: Ref,
  operation: number,
  isInplace: boolean,
): Steps<Ref> {
  const result = yield* first;
  if (result !== m.notImplemented) return result;
  if (then !== undefined) {
    const second = yield* resolve(then(m, left, right, operation));
    if (second !== m.notImplemented) return second;
  }
  return yield* resolve(sequenceOperation(m, left, right, operation, isInplace));
}

/** CPython: binop_type_error, and binary_op for what Python 2 wrote as `print >>file, text`. */
function raiseUnsupported(m: Machine, left: Ref, right: Ref, operation: number, isInplace: boolean): never {
  const symbol = BINARY_SYMBOLS[operation] as string;
  const shown = isShownInplace(m, operation, isInplace)
    ? `${symbol.slice(0, symbol.startsWith("**") ? 2 : undefined)}=`
    : symbol;
  const names = `'${m.typeOf(left).name}' and '${m.typeOf(right).name}'`;
  const isPrint =
    m.profile.exceptions.advisesPrinting &&
    shown === ">>" &&
    m.typeOf(left) === m.types.nativeFunction &&
    nativeFunctionOf(m, left).name === "print";
  const advice = isPrint ? '. Did you mean "print(<message>, file=<output_stream>)"?' : "";
  m.raise(m.types.TypeError, `unsupported operand type(s) for ${shown}: ${names}${advice}`);
}

/** `do_richcompare`. */
export function compare(m: Machine, left: Ref, right: Ref, comparison: number): Outcome {
  const leftType = m.typeOf(left);
  const rightType = m.typeOf(right);
  const isRightFirst =
    leftType !== rightType && rightType.isSubtypeOf(leftType) && rightType.slots.compare !== undefined;
  const reflected = REFLECTED[comparison] as number;
  const attempts = isRightFirst
    ? [
        () => rightType.slots.compare?.(m, right, left, reflected),
        () => leftType.slots.compare?.(m, left, right, comparison),
      ]
    : [
        () => leftType.slots.compare?.(m, left, right, comparison),
        () => rightType.slots.compare?.(m, right, left, reflected),
      ];
  for (let index = 0; index < attempts.length; index++) {
    const result = attempts[index]?.() ?? m.notImplemented;
    if (typeof result !== "number")
      return compareSteps(m, result, attempts[index + 1], left, right, comparison);
    if (result !== m.notImplemented) return result;
  }
  return compareByIdentity(m, left, right, comparison);
}

function* compareSteps(
  m: Machine,
  first: Steps<Ref>,
  then: (() => Outcome | undefined) | undefined,
  left: Ref,
  right: Ref,
  comparison: number,
): Steps<Ref> {
  const result = yield* first;
  if (result !== m.notImplemented) return result;
  const second = yield* resolve(then?.() ?? m.notImplemented);
  return second === m.notImplemented ? compareByIdentity(m, left, right, comparison) : second;
}

function compareByIdentity(m: Machine, left: Ref, right: Ref, comparison: number): Ref {
  if (comparison === Comparison.EQ) return left === right ? m.true : m.false;
  if (comparison === Comparison.NE) return left !== right ? m.true : m.false;
  const symbol = COMPARISON_SYMBOLS[comparison];
  const [leftName, rightName] = [m.typeOf(left).name, m.typeOf(right).name];
  m.raise(
    m.types.TypeError,
    `'${symbol}' not supported between instances of '${leftName}' and '${rightName}'`,
  );
}

/** `PyObject_RichCompareBool` with ==: identity counts as equality. */
export function areEqual(m: Machine, left: Ref, right: Ref): boolean | Steps<boolean> {
  if (left === right) return true;
  const result = compare(m, left, right, Comparison.EQ);
  if (typeof result !== "number") return truthOfSteps(m, result);
  return truthOfResult(m, result);
}

function* truthOfSteps(m: Machine, steps: Steps<Ref>): Steps<boolean> {
  const result = yield* steps;
  return yield* resolve(truthOfResult(m, result));
}

/** Truth of a new reference, which is released. */
function truthOfResult(m: Machine, result: Ref): boolean | Steps<boolean> {
  if (result === m.true || result === m.false) return result === m.true;
  const truth = isTrue(m, result);
  if (typeof truth === "boolean") {
    m.heap.decref(result);
    return truth;
  }
  return releaseAfter(m, result, truth);
}

function* releaseAfter(m: Machine, ref: Ref, steps: Steps<boolean>): Steps<boolean> {
  m.own(ref);
  const truth = yield* steps;
  m.heap.decref(m.disown(ref));
  return truth;
}

/** `PyObject_IsTrue`: the type's own truth, else its length, else true. */
export function isTrue(m: Machine, ref: Ref): boolean | Steps<boolean> {
  if (ref === m.true) return true;
  if (ref === m.false || ref === m.none) return false;
  const { slots } = m.typeOf(ref);
  if (slots.isTrue !== undefined) return slots.isTrue(m, ref);
  if (slots.length === undefined) return true;
  const length = slots.length(m, ref);
  return typeof length === "object" ? isPositive(length) : length !== 0;
}

function* isPositive(steps: Steps<Integer>): Steps<boolean> {
  return (yield* steps) !== 0;
}

export function iterate(m: Machine, ref: Ref): Outcome {
  const type = m.typeOf(ref);
  if (type.slots.iterate !== undefined) return type.slots.iterate(m, ref);
  if (type.hasItems && type !== m.types.dict) return m.newSequenceIterator(ref);
  m.raise(m.types.TypeError, `'${type.name}' object is not iterable`);
}

/** `PySequence_Contains`: `__contains__`, else by iteration. */
export function contains(m: Machine, container: Ref, item: Ref): boolean | Steps<boolean> {
  const type = m.typeOf(container);
  if (type.slots.contains !== undefined) return type.slots.contains(m, container, item);
  if (!type.isIterable) {
    raiseNotSearchable(m, type);
  }
  return containsByIteration(m, container, item);
}

export function* containsByIteration(m: Machine, container: Ref, item: Ref): Steps<boolean> {
  const iterator = m.own(yield* searchIterator(m, container));
  for (;;) {
    const next = yield* resolve(m.next(iterator));
    if (next === 0) break;
    m.own(next);
    const isEqual = yield* resolve(areEqual(m, next, item));
    m.heap.decref(m.disown(next));
    if (isEqual) {
      m.heap.decref(m.disown(iterator));
      return true;
    }
  }
  m.heap.decref(m.disown(iterator));
  return false;
}

/** Whatever TypeError says why there is no iterator is replaced: _PySequence_IterSearch. */
function* searchIterator(m: Machine, container: Ref): Steps<Ref> {
  try {
    return yield* resolve(iterate(m, container));
  } catch (thrown) {
    if (!m.swallow(thrown, m.types.TypeError)) throw thrown;
    return raiseNotSearchable(m, m.typeOf(container));
  }
}

function raiseNotSearchable(m: Machine, type: TypeObject): never {
  return m.raise(m.types.TypeError, m.profile.values.messages.notSearchable.replace("{}", type.name));
}

export function getItem(m: Machine, container: Ref, key: Ref): Outcome {
  const type = m.typeOf(container);
  if (type.slots.getItem !== undefined) return type.slots.getItem(m, container, key);
  if (type === m.types.type || type.isSubtypeOf(m.types.type)) return m.classGetItem(container, key);
  m.raise(m.types.TypeError, `'${type.name}' object is not subscriptable`);
}

/** `container[key] = value`; `value` NULL deletes. */
export function setItem(m: Machine, container: Ref, key: Ref, value: Ref): Outcome {
  const type = m.typeOf(container);
  if (type.slots.setItem !== undefined) return type.slots.setItem(m, container, key, value);
  const what = value === NULL ? "deletion" : "assignment";
  const message = `'${type.name}' object does not support item ${what}`;
  if (!hasSequenceMethods(type)) m.raise(m.types.TypeError, message);
  return raiseNoPlaces(m, type, key, value, message);
}

/** PySequence_SetItem and PySequence_DelItem say what the sequence cannot do, once the key is known as an index. */
function* raiseNoPlaces(m: Machine, type: TypeObject, key: Ref, value: Ref, message: string): Steps<Ref> {
  yield* resolve(toIndexOr(m, key, "IndexError", message));
  m.raise(
    m.types.TypeError,
    value === NULL ? `'${type.name}' object doesn't support item deletion` : message,
  );
}
