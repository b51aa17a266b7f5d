/** Calling: from the value stack, from native code, and binding arguments to the parameters of a function. */
import { Header } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import type { LoadedCode } from "../objects/functions/code.ts";
import { FunctionField, functionCode, MethodField } from "../objects/functions/function.ts";
import { withHeldArguments, withPositional } from "../objects/functions/held-arguments.ts";
import { moduleName } from "../objects/functions/module.ts";
import {
  callNative,
  type NativeBody,
  type NativeFunction,
  raiseArgumentCount,
} from "../objects/functions/native-function.ts";
import { descriptorPayload, NativeFunctionField, nativeFunctionOf } from "../objects/native-object.ts";
import type { CallArguments, Outcome, Steps } from "../objects/runtime.ts";
import { tupleItem, tupleLength } from "../objects/sequences/tuple.ts";
import { TypeId } from "../objects/type-id.ts";
import { shortTypeName } from "../objects/type-name.ts";
import { bindParameters } from "./bind-parameters.ts";
import { callClass, enterInit } from "./classes/class-call.ts";
import { Delivery, type Frame } from "./frames/frame.ts";
import { takeFrameMemory } from "./frames/frame-memory.ts";
import type { Machine } from "./machine.ts";

/** Said instead of a result when another frame or routine has to run first. */
export const FRAME_CHANGED = -1;

/**
 * CALL: the callable, self or null, and `argc` arguments lie on the stack. Returns the result with the operands
 * dropped, or FRAME_CHANGED when the callee is now current; then its result is delivered later.
 */
export function callFromStack(m: Machine, frame: Frame, argc: number): number {
  const words = m.heap.words;
  const calleeSlot = frame.sp - 2 * (argc + 2);
  const callee = words[calleeSlot] as number;
  const isMethod = words[calleeSlot + 2] !== NULL;
  const first = isMethod ? calleeSlot + 2 : calleeSlot + 4;
  const count = isMethod ? argc + 1 : argc;
  switch (words[callee + Header.TYPE_ID]) {
    case TypeId.FUNCTION: {
      const code = functionCode(m, callee);
      if (code.isSimple && hasAllArguments(m, callee, code, count)) {
        enterFunction(m, frame, callee, code, first, count);
        frame.sp = calleeSlot + 2;
        return FRAME_CHANGED;
      }
      break;
    }
    case TypeId.NATIVE_FUNCTION: {
      const self = words[callee + NativeFunctionField.SELF] as number;
      const fn = namedForErrors(m, nativeFunctionOf(m, callee), self, count, undefined);
      if (fn.body === undefined || fn.holdsArguments === true) break;
      return finishNative(m, frame, callNativeFromStack(m, fn, self, first, count), argc);
    }
    case TypeId.METHOD_DESCRIPTOR: {
      const fn = descriptorPayload(m, callee) as NativeFunction;
      if (!isMethod || fn.body === undefined || fn.holdsArguments === true) break;
      return finishNative(
        m,
        frame,
        callNativeFromStack(m, fn, words[first] as number, first + 2, argc),
        argc,
      );
    }
    case TypeId.METHOD:
      if (isMethod || !m.profile.argumentsMoveIntoFrame) break;
      unpackMethod(m, calleeSlot);
      return callFromStack(m, frame, argc);
    case TypeId.TYPE:
      if (!isMethod && enterInit(m, frame, callee, calleeSlot, argc)) return FRAME_CHANGED;
      break;
    default:
  }
  return callWithArguments(
    m,
    frame,
    callee,
    { positional: readSlots(words, first, count), keywords: undefined },
    argc,
  );
}

/** Puts a bound method's function and instance in its place and the empty one behind it, as CALL does (from 3.11). */
export function unpackMethod(m: Machine, calleeSlot: Ref): void {
  const { heap } = m;
  const method = heap.words[calleeSlot] as number;
  const fn = heap.words[method + MethodField.FUNCTION] as number;
  const self = heap.words[method + MethodField.SELF] as number;
  heap.incref(fn);
  heap.incref(self);
  heap.words[calleeSlot] = fn;
  heap.words[calleeSlot + 2] = self;
  heap.decref(method);
}

/**
 * The general way: arguments as a list. `argc` + 2 slots are dropped when the result is there; those of the
 * arguments at once when a frame holds them now, unless `keepsOperands`.
 */
export function callWithArguments(
  m: Machine,
  frame: Frame,
  callee: Ref,
  args: CallArguments,
  argc: number,
  keepsOperands = false,
): number {
  const result = invoke(m, callee, args);
  if (typeof result === "number") return finishNative(m, frame, result, argc);
  if (m.isFrame(result)) {
    result.previous = frame;
    result.delivery = Delivery.PUSH;
    result.dropSlots = argc + 2;
    m.current = result;
    if (m.profile.argumentsMoveIntoFrame && !keepsOperands) moveOperands(m, frame, result, argc);
    return FRAME_CHANGED;
  }
  return finishNative(m, frame, result, argc);
}

/**
 * The callee's frame holds the arguments: the caller's stack keeps the callable only. A bound method gives way to
 * its function, unless there is something in the place of `self` (as when a `with` block is left).
 */
function moveOperands(m: Machine, frame: Frame, callee: Frame, argc: number): void {
  const { heap } = m;
  const { words } = heap;
  const end = frame.sp;
  const start = end - 2 * (argc + 1);
  const callable = words[start - 2] as number;
  if (words[callable + Header.TYPE_ID] === TypeId.METHOD) {
    if (words[start] !== NULL) return;
    const fn = words[callable + MethodField.FUNCTION] as number;
    heap.incref(fn);
    words[start - 2] = fn;
    heap.decref(callable);
  }
  callee.dropSlots = 1;
  frame.sp = start;
  for (let slot = start; slot < end; slot += 2) heap.decrefIfAny(words[slot] as number);
}

function finishNative(m: Machine, frame: Frame, outcome: Outcome, argc: number): number {
  if (typeof outcome !== "number") {
    m.startNative(outcome, Delivery.CALL, argc + 2);
    return FRAME_CHANGED;
  }
  m.dropCallOperands(frame, argc + 2);
  return outcome;
}

function callNativeFromStack(m: Machine, fn: NativeFunction, self: Ref, first: Ref, count: number): Outcome {
  if (count < fn.minPositional || count > fn.maxPositional) {
    if (count <= fn.maxPositional && fn.acceptsKeywords) {
      return callNative(m, fn, self, {
        positional: readSlots(m.heap.words, first, count),
        keywords: undefined,
      });
    }
    raiseArgumentCount(m, fn, count);
  }
  const { words } = m.heap;
  return (fn.body as NativeBody)(
    m,
    self,
    count > 0 ? (words[first] as number) : NULL,
    count > 1 ? (words[first + 2] as number) : NULL,
    count > 2 ? (words[first + 4] as number) : NULL,
    count > 3 ? (words[first + 6] as number) : NULL,
    count > 4 ? (words[first + 8] as number) : NULL,
    count > 5 ? (words[first + 10] as number) : NULL,
  );
}

function readSlots(words: Int32Array, first: Ref, count: number): Ref[] {
  const values: Ref[] = [];
  for (let index = 0; index < count; index++) values.push(words[first + 2 * index] as number);
  return values;
}

/** Whether `count` arguments and the function's defaults are one for each parameter. */
function hasAllArguments(m: Machine, fn: Ref, code: LoadedCode, count: number): boolean {
  const missing = code.unit.argCount - count;
  if (missing <= 0) return missing === 0;
  const defaults = m.heap.words[fn + FunctionField.DEFAULTS] as number;
  return defaults !== NULL && tupleLength(m.heap, defaults) >= missing;
}

/**
 * Enters a function whose `count` arguments lie on the caller's stack, as its first locals: in place, or moved when
 * there is no room behind the caller. Defaults stand for the parameters that are left.
 */
export function enterFunction(
  m: Machine,
  caller: Frame,
  fn: Ref,
  code: LoadedCode,
  first: Ref,
  count: number,
): Frame {
  const depth = caller.depth + 1;
  m.checkDepth(depth);
  const base = m.reserveStack(caller.generator === NULL ? first : caller.dataTop, code.frameWords);
  const words = m.heap.words;
  if (base !== first) words.copyWithin(base, first, first + 2 * count);
  const { argCount } = code.unit;
  if (count < argCount) fillDefaults(m, fn, base + 2 * count, argCount - count);
  const localsEnd = base + 2 * code.localCount;
  for (let slot = base + 2 * argCount; slot < localsEnd; slot += 2) words[slot] = NULL;
  const frame = m.newFrame(code, fn, base, depth);
  frame.sp = localsEnd;
  frame.previous = caller;
  frame.delivery = Delivery.PUSH;
  frame.dropSlots = 1;
  m.current = frame;
  return frame;
}

/** The last `count` defaults, as new references. */
function fillDefaults(m: Machine, fn: Ref, start: Ref, count: number): void {
  const { words } = m.heap;
  const defaults = words[fn + FunctionField.DEFAULTS] as number;
  const skipped = tupleLength(m.heap, defaults) - count;
  for (let index = 0; index < count; index++) {
    const value = tupleItem(m, defaults, skipped + index);
    m.heap.incref(value);
    words[start + 2 * index] = value;
  }
}

/** A frame for a call of a Python function, with its arguments bound; not linked to a caller yet. */
export function frameForCall(m: Machine, fn: Ref, args: CallArguments): Frame {
  const code = functionCode(m, fn);
  const depth = (m.current?.depth ?? 0) + 1;
  m.checkDepth(depth);
  const base = m.reserveStack(m.dataStackTop(), code.frameWords);
  const words = m.heap.words;
  const localsEnd = base + 2 * code.localCount;
  words.fill(NULL, base, localsEnd);
  bindParameters(m, fn, code, base, args);
  const frame = m.newFrame(code, fn, base, depth);
  frame.sp = localsEnd;
  if (!m.gc.isMakingLibrary) takeFrameMemory(m, frame);
  return frame;
}

/** Calls anything: a result, steps to it, or a frame to run. Arguments are borrowed. */
export function invoke(m: Machine, callee: Ref, args: CallArguments): Outcome | Frame {
  const words = m.heap.words;
  switch (words[callee + Header.TYPE_ID]) {
    case TypeId.FUNCTION:
      return frameForCall(m, callee, args);
    case TypeId.METHOD: {
      const self = words[callee + MethodField.SELF] as number;
      const fn = words[callee + MethodField.FUNCTION] as number;
      return invoke(m, fn, withPositional(args, [self, ...args.positional]));
    }
    case TypeId.NATIVE_FUNCTION: {
      const self = words[callee + NativeFunctionField.SELF] as number;
      const fn = nativeFunctionOf(m, callee);
      const named = namedForErrors(m, fn, self, args.positional.length, args.keywords);
      return callNative(m, named, self, args);
    }
    case TypeId.METHOD_DESCRIPTOR:
    case TypeId.SLOT_WRAPPER:
      return callDescriptor(m, callee, args);
    case TypeId.TYPE:
      return callClass(m, m.typeByRef(callee), args);
    default: {
      const type = m.typeOf(callee);
      if (type.slots.call === undefined) return raiseNotCallable(m, callee);
      return type.slots.call(m, callee, args);
    }
  }
}

/** A module most likely has the function that was meant. CPython: object_is_not_callable (3.12, Objects/call.c). */
function* raiseNotCallable(m: Machine, callee: Ref): Steps<Ref> {
  const type = m.typeOf(callee);
  const isAdvised = type === m.types.module && m.profile.exceptions.adviceKnowsModules;
  const name = isAdvised ? moduleName(m, callee) : undefined;
  const isMeant = name !== undefined && (yield* hasCallable(m, callee, name));
  const meant = isMeant ? `. Did you mean: '${name}.${name}(...)'?` : "";
  return m.raise(m.types.TypeError, `'${type.name}' object is not callable${meant}`);
}

function* hasCallable(m: Machine, object: Ref, name: string): Steps<boolean> {
  try {
    const found = yield* m.optionalAttribute(object, m.name(name));
    if (found === NULL) return false;
    const isCallable = m.isCallable(found);
    m.heap.decref(found);
    return isCallable;
  } catch (thrown) {
    if (m.swallow(thrown, m.types.BaseException)) return false;
    throw thrown;
  }
}

/**
 * A bound method that is going to refuse its arguments names the class of its object then, and not the one that
 * defines it. CPython: _PyObject_FunctionStr, meth_get__qualname__.
 */
function namedForErrors(
  m: Machine,
  fn: NativeFunction,
  self: Ref,
  given: number,
  keywords: CallArguments["keywords"],
): NativeFunction {
  const isRefused =
    given < fn.minPositional || given > fn.maxPositional || (keywords !== undefined && !fn.acceptsKeywords);
  if (!isRefused || fn.owner === undefined || self === NULL || m.typeOf(self) === m.types.module) return fn;
  return { ...fn, owner: m.qualnameOf(m.isClass(self) ? m.typeByRef(self) : m.typeOf(self)) };
}

/** `str.upper("a")`: the first argument is the instance. */
function callDescriptor(m: Machine, callee: Ref, args: CallArguments): Outcome {
  const fn = descriptorPayload(m, callee) as NativeFunction;
  const owner = m.descriptorOwner(callee);
  const [self, ...positional] = args.positional;
  const isWrapper = fn.isSlotWrapper === true;
  if (self === undefined) {
    if (isWrapper) {
      m.raise(m.types.TypeError, `descriptor '${fn.name}' of '${owner.name}' object needs an argument`);
    }
    m.raise(m.types.TypeError, `unbound method ${shortTypeName(owner)}.${fn.name}() needs an argument`);
  }
  if (!m.typeOf(self).isSubtypeOf(owner)) {
    const got = m.typeOf(self).name;
    if (isWrapper) {
      const text = `descriptor '${fn.name}' requires a '${owner.name}' object but received a '${got}'`;
      m.raise(m.types.TypeError, text);
    }
    const text = `descriptor '${fn.name}' for '${owner.name}' objects doesn't apply to a '${got}' object`;
    m.raise(m.types.TypeError, text);
  }
  if (fn.packsArguments === true && (args.keywords?.size ?? 0) > 0) {
    m.raise(m.types.TypeError, `${shortTypeName(owner)}.${fn.name}() takes no keyword arguments`);
  }
  if (!isWrapper) return callNative(m, fn, self, withPositional(args, positional));
  return withHeldArguments(m, args, (held) => callNative(m, fn, self, { ...held, positional }));
}

/** `__call__` of the types that `invoke` knows by their number. */
export function defineCalls(m: Machine): void {
  const { types } = m;
  const { nativeFunction, methodDescriptor, slotWrapper } = types;
  for (const type of [types.function, types.method, nativeFunction, methodDescriptor, slotWrapper]) {
    type.slots.call = (_, self, args) => callSteps(m, self, args);
  }
}

/** `invoke` as steps of a native routine. */
export function* callSteps(m: Machine, callee: Ref, args: CallArguments): Steps<Ref> {
  const result = invoke(m, callee, args);
  if (typeof result === "number") return result;
  if (m.isFrame(result)) return yield result;
  return yield* result;
}
