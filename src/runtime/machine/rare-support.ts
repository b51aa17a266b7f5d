/** What single instructions need: name lookup, attributes for calls, unpacking, `with`, raising and matching. */
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { dictLength } from "../objects/dict/dict.ts";
import { setExceptionCause } from "../objects/exceptions/exception.ts";
import { instanceAttribute } from "../objects/instance.ts";
import { resolve, type Steps } from "../objects/runtime.ts";
import { copyItems, ListField, listLength, newList } from "../objects/sequences/list.ts";
import { listExtend } from "../objects/sequences/list-extend.ts";
import { tupleFrom } from "../objects/sequences/tuple.ts";
import { TypeId } from "../objects/type-id.ts";
import { getAttribute, lookupOnType, optionalAttribute } from "./classes/attributes.ts";
import { superAttribute } from "./classes/super-type.ts";
import { Delivery, type Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";

/** LOAD_NAME: namespace, globals, builtins. A new reference. */
export function loadName(m: Machine, frame: Frame, name: Ref): Ref {
  const found = m.findInNamespace(frame.locals, name);
  if (found !== NULL) {
    m.heap.incref(found);
    return found;
  }
  return m.loadGlobalByName(frame, name);
}

/**
 * LOAD_ATTR. For a method call of a plain function found on the type, pushes function and instance without
 * making a bound method, as CPython's `_PyObject_GetMethod`.
 */
export function loadAttribute(m: Machine, frame: Frame, name: Ref, isMethodCall: boolean): boolean {
  const { heap } = m;
  const owner = heap.words[frame.sp - 2] as number;
  if (isMethodCall) {
    const method = findMethod(m, owner, name);
    if (method !== NULL) {
      heap.incref(method);
      heap.words[frame.sp - 2] = method;
      heap.words[frame.sp] = owner;
      frame.sp += 2;
      return true;
    }
  }
  const outcome = getAttribute(m, owner, name);
  if (typeof outcome !== "number") {
    m.startNative(
      isMethodCall ? withNull(m, frame, outcome) : outcome,
      isMethodCall ? Delivery.DISCARD : Delivery.PUSH,
      isMethodCall ? 0 : 1,
    );
    return false;
  }
  heap.words[frame.sp - 2] = outcome;
  if (isMethodCall) {
    heap.words[frame.sp] = NULL;
    frame.sp += 2;
  }
  heap.decref(owner);
  return true;
}

/** Replaces the owner on the stack by the attribute and pushes null. */
function* withNull(m: Machine, frame: Frame, steps: Steps<Ref>): Steps<Ref> {
  const value = yield* steps;
  const owner = m.heap.words[frame.sp - 2] as number;
  m.heap.words[frame.sp - 2] = value;
  m.heap.words[frame.sp] = NULL;
  frame.sp += 2;
  m.heap.decref(owner);
  return NULL;
}

/** A function that a call through the instance would bind, borrowed; NULL when the general way is needed. */
function findMethod(m: Machine, owner: Ref, name: Ref): Ref {
  const type = m.typeOf(owner);
  if (type.slots.getAttribute !== undefined) return NULL;
  const found = lookupOnType(m, type, name);
  if (found === NULL) return NULL;
  const id = m.typeOf(found).id;
  if (id !== TypeId.FUNCTION) {
    if (id !== TypeId.METHOD_DESCRIPTOR && id !== TypeId.SLOT_WRAPPER) return NULL;
    // A method of a type that the object is not of says so when it is bound.
    if (!type.isSubtypeOf(m.descriptorOwner(found))) return NULL;
  }
  if (type.hasInstanceDict && instanceAttribute(m, owner, name) !== NULL) return NULL;
  return found;
}

/** Bits of the operand of LOAD_SUPER_ATTR below the name. */
const enum SuperFlag {
  METHOD = 1,
  /** `super(class, self)`, not `super()`. */
  ARGUMENTS = 2,
}

/** super class self -> attribute, or method and self. */
export function loadSuperAttribute(m: Machine, frame: Frame, name: Ref, arg: number): boolean {
  const isMethodCall = (arg & SuperFlag.METHOD) !== 0;
  const words = m.heap.words;
  const [superRef, classRef, self] = [words[frame.sp - 6], words[frame.sp - 4], words[frame.sp - 2]] as [
    Ref,
    Ref,
    Ref,
  ];
  const isOwn = superRef === m.types.super.ref && m.isClass(classRef);
  const hasArguments = (arg & SuperFlag.ARGUMENTS) !== 0;
  const outcome = isOwn
    ? superAttribute(m, m.typeByRef(classRef), self, name)
    : foreignAttribute(m, superRef, hasArguments ? [classRef, self] : [], name);
  if (typeof outcome !== "number") {
    m.startNative(pushSuperResult(m, frame, outcome, isMethodCall), Delivery.DISCARD, 0);
    return false;
  }
  replaceSuperOperands(m, frame, outcome, isMethodCall);
  return true;
}

/** What the program calls `super` is called as it is written, then asked. */
function* foreignAttribute(m: Machine, callable: Ref, args: readonly Ref[], name: Ref): Steps<Ref> {
  const made = m.own(yield* m.call(callable, args));
  const found = yield* resolve(m.getAttribute(made, name));
  m.heap.decref(m.disown(made));
  return found;
}

function* pushSuperResult(m: Machine, frame: Frame, steps: Steps<Ref>, isMethodCall: boolean): Steps<Ref> {
  replaceSuperOperands(m, frame, yield* steps, isMethodCall);
  return NULL;
}

function replaceSuperOperands(m: Machine, frame: Frame, value: Ref, isMethodCall: boolean): void {
  const { heap } = m;
  for (let count = 0; count < 3; count++) {
    frame.sp -= 2;
    heap.decref(heap.words[frame.sp] as number);
  }
  heap.words[frame.sp] = value;
  frame.sp += 2;
  if (!isMethodCall) return;
  heap.words[frame.sp] = NULL;
  frame.sp += 2;
}

// Unpacking

/** UNPACK_SEQUENCE: replaces the sequence by its items, the first on top. */
export function unpackSequence(m: Machine, frame: Frame, count: number): boolean {
  const sequence = m.heap.words[frame.sp - 2] as number;
  const items = m.itemsOfExactSequence(sequence);
  if (items === undefined) {
    m.startNative(unpackSteps(m, frame, sequence, count, -1), Delivery.DISCARD, 0);
    return false;
  }
  if (items.length !== count) raiseUnpackCount(m, sequence, items.length, count, true);
  for (const item of items) m.heap.incref(item);
  replaceByItems(m, frame, sequence, items);
  return true;
}

export function unpackEx(m: Machine, frame: Frame, before: number, after: number): boolean {
  const sequence = m.heap.words[frame.sp - 2] as number;
  m.startNative(unpackSteps(m, frame, sequence, before, after), Delivery.DISCARD, 0);
  return false;
}

/** `unpack_iterable`; `after` is -1 without a starred target. */
function* unpackSteps(m: Machine, frame: Frame, sequence: Ref, before: number, after: number): Steps<Ref> {
  const type = m.typeOf(sequence);
  if (!type.isIterable) {
    m.raise(m.types.TypeError, `cannot unpack non-iterable ${type.name} object`);
  }
  const iterator = m.own(yield* resolve(m.iterate(sequence)));
  const items: Ref[] = [];
  for (;;) {
    if (items.length > before || (after >= 0 && items.length === before)) break;
    const item = yield* resolve(m.next(iterator));
    if (item === NULL) break;
    items.push(m.own(item));
  }
  if (items.length !== before) {
    raiseUnpackCount(m, sequence, items.length, before + Math.max(after, 0), after < 0);
  }
  const rest = after < 0 ? [] : yield* collectRest(m, sequence, iterator, before, after);
  for (const item of items) m.disown(item);
  m.heap.decref(m.disown(iterator));
  items.push(...rest);
  replaceByItems(m, frame, sequence, items);
  return NULL;
}

/** The list of a starred target, over-allocated as `list(iterator)`, and the `after` items behind it. */
function* collectRest(m: Machine, sequence: Ref, iterator: Ref, before: number, after: number): Steps<Ref[]> {
  const { heap } = m;
  const list = m.own(newList(m, 0));
  yield* resolve(listExtend(m, list, iterator));
  const kept = listLength(heap, list) - after;
  if (kept < 0) raiseUnpackCount(m, sequence, before + kept + after, before + after, false);
  const tail = copyItems(heap, list, kept, kept + after);
  heap.words[list + ListField.LENGTH] = kept;
  return [m.disown(list), ...tail];
}

/** Takes over the items. */
function replaceByItems(m: Machine, frame: Frame, sequence: Ref, items: readonly Ref[]): void {
  frame.sp -= 2;
  for (let index = items.length - 1; index >= 0; index--) {
    m.heap.words[frame.sp] = items[index] as number;
    frame.sp += 2;
  }
  m.heap.decref(sequence);
}

function raiseUnpackCount(m: Machine, sequence: Ref, got: number, expected: number, isExact: boolean): never {
  if (got > expected) {
    const count = isExact && m.profile.values.unpackingShowsCount ? sizeOf(m, sequence) : undefined;
    const shown = count === undefined ? "" : `, got ${count}`;
    m.raise(m.types.ValueError, `too many values to unpack (expected ${expected}${shown})`);
  }
  const wanted = isExact ? `expected ${expected}` : `expected at least ${expected}`;
  m.raise(m.types.ValueError, `not enough values to unpack (${wanted}, got ${got})`);
}

/** The number of items of what tells it without running code. */
function sizeOf(m: Machine, sequence: Ref): number | undefined {
  if (m.typeOf(sequence) === m.types.dict) return dictLength(m.heap, sequence);
  return m.itemsOfExactSequence(sequence)?.length;
}

// Exceptions

/** `do_raise`. Ends by throwing. */
export function* raiseVarargs(m: Machine, frame: Frame, count: number): Steps<Ref> {
  const { heap } = m;
  if (count === 0) {
    const handled = m.topmostHandled();
    if (handled === NULL) m.raise(m.types.RuntimeError, "No active exception to reraise");
    heap.incref(handled);
    m.reraise(handled);
  }
  const value = heap.words[frame.sp - 2 * count] as number;
  const cause = count === 2 ? (heap.words[frame.sp - 2] as number) : NULL;
  const exception = m.own(yield* m.makeException(value, NULL));
  if (cause !== NULL) yield* setCause(m, exception, cause);
  return m.raiseObject(m.disown(exception));
}

function* setCause(m: Machine, exception: Ref, cause: Ref): Steps<Ref> {
  const isException = m.isInstance(cause, m.types.BaseException);
  const isClass = m.isExceptionClass(cause);
  if (cause !== m.none && !isException && !isClass) {
    m.raise(m.types.TypeError, "exception causes must derive from BaseException");
  }
  const value = cause === m.none ? NULL : yield* m.makeException(cause, NULL);
  setExceptionCause(m, exception, value);
  return NULL;
}

/** `PyErr_GivenExceptionMatches` after `check_except_type_valid`. */
export function exceptionMatches(m: Machine, exception: Ref, types: Ref): boolean {
  const candidates = m.typeOf(types) === m.types.tuple ? m.tupleItems(types) : [types];
  for (const candidate of candidates) {
    if (!m.isExceptionClass(candidate)) {
      m.raise(m.types.TypeError, "catching classes that do not inherit from BaseException is not allowed");
    }
  }
  return candidates.some((candidate) => m.isInstance(exception, m.typeByRef(candidate)));
}

/** The iterable of `f(*x)` as a tuple; a new reference. */
export function* tupleFromIterable(m: Machine, iterable: Ref, callee: Ref): Steps<Ref> {
  const type = m.typeOf(iterable);
  if (!type.isIterable) {
    const { argumentsNotIterable } = m.profile.values.messages;
    const name = argumentsNotIterable.includes("{callee}") ? yield* callableName(m, callee) : "";
    m.raise(m.types.TypeError, argumentsNotIterable.replace("{callee}", name).replace("{}", type.name));
  }
  const iterator = m.own(yield* resolve(m.iterate(iterable)));
  const items: Ref[] = [];
  for (;;) {
    const item = yield* resolve(m.next(iterator));
    if (item === NULL) break;
    items.push(m.own(item));
  }
  for (const item of items) m.disown(item);
  m.heap.decref(m.disown(iterator));
  return tupleFrom(m, items);
}

/** `_PyObject_FunctionStr`. */
export function* callableName(m: Machine, callee: Ref): Steps<string> {
  const qualname = yield* optionalAttribute(m, callee, m.name("__qualname__"));
  if (qualname === NULL) return yield* m.strText(callee);
  m.own(qualname);
  const module = yield* optionalAttribute(m, callee, m.name("__module__"));
  const name = yield* m.strText(qualname);
  m.heap.decref(m.disown(qualname));
  if (module === NULL) return `${name}()`;
  m.own(module);
  const moduleText = module === m.none ? "builtins" : yield* m.strText(module);
  m.heap.decref(m.disown(module));
  return moduleText === "builtins" ? `${name}()` : `${moduleText}.${name}()`;
}
