/**
 * The instructions that the loop does not inline. Each works on `frame.sp`, which it changes only once nothing
 * can fail any more. `executeRare` says whether the frame goes on at once (true) or something else is current.
 */

import { CodeFlag } from "../../bytecode/code.ts";
import { Intrinsic2, Op } from "../../bytecode/opcodes.ts";
import { NULL } from "../memory/linear-memory.ts";
import { newFunction } from "../objects/functions/function.ts";
import { newReference } from "../objects/plain-data.ts";
import { ListField, listAppend, listItems, newListWithCapacity } from "../objects/sequences/list.ts";
import { newSlice } from "../objects/sequences/slice.ts";
import { newTuple, tupleStart, untrackPlain } from "../objects/sequences/tuple.ts";
import { newOwnStr } from "../objects/str/str.ts";
import { setAttribute } from "./classes/attributes.ts";
import { buildMapFromStack, buildSetFromStack, extendDisplay, mergeDict, updateDict } from "./collections.ts";
import { enterWith, exitWith, loadSpecial } from "./context-managers.ts";
import { matchExceptionGroup, prepareReraise } from "./except-star.ts";
import { Delivery, type Frame, Unsupported } from "./frames/frame.ts";
import { setFunctionAttribute } from "./function-attribute.ts";
import { enterAsyncWith, getAsyncIterator, getAsyncNext, getAwaitable } from "./generators/awaitable.ts";
import { makeGenerator } from "./generators/generators.ts";
import { sendValue } from "./generators/send.ts";
import { importFrom, importName } from "./imports/imports.ts";
import { importFromLazy, importLazily, isLazyImport } from "./imports/lazy-imports.ts";
import { forIterInPlace, getIterInPlace, isIteratedInPlace, startInPlace } from "./iteration-in-place.ts";
import type { Machine } from "./machine.ts";
import {
  deleteNameInMapping,
  hasPlainGlobals,
  hasPlainLocals,
  loadFromMapping,
  loadFromMappingOrGlobals,
  loadNameFromMapping,
  pushGlobalFromMapping,
  reified,
  setupAnnotationsInMapping,
} from "./mapping-names.ts";
import { matchClass, matchKeys, matchMapping, matchSequence } from "./matching.ts";
import { contains, getItem, setItem } from "./operators.ts";
import { callEx, callKeywords } from "./rare-calls.ts";
import { intrinsic1, intrinsic2 } from "./rare-intrinsics.ts";
import { boolOutcome, complete, finish, nameAt, peek, pop, push, withTemporary } from "./rare-operands.ts";
import {
  exceptionMatches,
  loadAttribute,
  loadName,
  loadSuperAttribute,
  raiseVarargs,
  unpackEx,
  unpackSequence,
} from "./rare-support.ts";
import { buildInterpolation, callTemplates } from "./templates.ts";

type Arm = (m: Machine, frame: Frame, arg: number) => boolean;

export function executeRare(m: Machine, frame: Frame, op: number, arg: number): boolean {
  const arm = ARMS[op];
  if (arm === undefined) throw new Unsupported(`the instruction ${Op[op]}`);
  return arm(m, frame, arg);
}

const ARMS: { readonly [op: number]: Arm } = {
  // Names

  [Op.LOAD_NAME]: (m, frame, arg) => {
    const name = nameAt(frame, arg);
    if (hasPlainLocals(m, frame)) return finish(m, reified(m, frame, name, loadName(m, frame, name)), 0);
    return finish(m, loadNameFromMapping(m, frame, name), 0);
  },
  [Op.STORE_NAME]: (m, frame, arg) => {
    if (!hasPlainLocals(m, frame)) {
      const outcome = setItem(m, frame.locals, nameAt(frame, arg), peek(m, frame, 1));
      return complete(m, outcome, 1, Delivery.DISCARD);
    }
    m.storeInNamespace(frame.locals, nameAt(frame, arg), peek(m, frame, 1));
    m.heap.decref(pop(m, frame));
    return true;
  },
  [Op.DELETE_NAME]: (m, frame, arg) =>
    hasPlainLocals(m, frame)
      ? m.deleteName(frame.locals, nameAt(frame, arg))
      : complete(m, deleteNameInMapping(m, frame, nameAt(frame, arg)), 0, Delivery.DISCARD),
  [Op.STORE_GLOBAL]: (m, frame, arg) => {
    m.storeInNamespace(frame.globals, nameAt(frame, arg), peek(m, frame, 1));
    m.heap.decref(pop(m, frame));
    return true;
  },
  [Op.DELETE_GLOBAL]: (m, frame, arg) => m.deleteName(frame.globals, nameAt(frame, arg)),
  [Op.LOAD_LOCALS]: (m, frame) => push(m, frame, newReference(m, frame.locals)),
  [Op.LOAD_FROM_DICT_OR_DEREF]: (m, frame, arg) => {
    const mapping = peek(m, frame, 1);
    if (m.typeOf(mapping) !== m.types.dict) {
      const name = frame.code.localNames[arg] as number;
      return finish(
        m,
        loadFromMapping(m, mapping, name, () => m.loadCell(frame, arg)),
        1,
      );
    }
    const found = m.findInNamespace(peek(m, frame, 1), frame.code.localNames[arg] as number);
    const value = found === NULL ? m.loadCell(frame, arg) : found;
    m.heap.incref(value);
    m.heap.decref(pop(m, frame));
    return push(m, frame, value);
  },
  [Op.LOAD_GLOBAL]: (m, frame, arg) => {
    m.startNative(
      pushGlobalFromMapping(m, frame, nameAt(frame, arg >> 1), (arg & 1) !== 0),
      Delivery.DISCARD,
      0,
    );
    return false;
  },
  [Op.LOAD_FROM_DICT_OR_GLOBALS]: (m, frame, arg) => {
    const mapping = peek(m, frame, 1);
    if (m.typeOf(mapping) !== m.types.dict || !hasPlainGlobals(m, frame)) {
      return finish(m, loadFromMappingOrGlobals(m, frame, mapping, nameAt(frame, arg)), 1);
    }
    const found = m.findInNamespace(peek(m, frame, 1), nameAt(frame, arg));
    const value = found === NULL ? m.loadGlobalByName(frame, nameAt(frame, arg)) : newReference(m, found);
    m.heap.decref(pop(m, frame));
    return push(m, frame, value);
  },
  [Op.LOAD_BUILD_CLASS]: (m, frame) => push(m, frame, newReference(m, m.buildClass)),
  [Op.LOAD_COMMON_CONSTANT]: (m, frame) => push(m, frame, newReference(m, m.types.NotImplementedError.ref)),
  [Op.LOAD_ASSERTION_ERROR]: (m, frame) => push(m, frame, newReference(m, m.types.AssertionError.ref)),
  [Op.SETUP_ANNOTATIONS]: (m, frame) =>
    hasPlainLocals(m, frame)
      ? m.setupAnnotations(frame)
      : complete(m, setupAnnotationsInMapping(m, frame), 0, Delivery.DISCARD),

  // Attributes

  [Op.LOAD_ATTR]: (m, frame, arg) => loadAttribute(m, frame, nameAt(frame, arg >> 1), (arg & 1) !== 0),
  [Op.LOAD_SUPER_ATTR]: (m, frame, arg) => loadSuperAttribute(m, frame, nameAt(frame, arg >> 2), arg),
  [Op.STORE_ATTR]: (m, frame, arg) =>
    complete(
      m,
      setAttribute(m, peek(m, frame, 1), nameAt(frame, arg), peek(m, frame, 2)),
      2,
      Delivery.DISCARD,
    ),
  [Op.DELETE_ATTR]: (m, frame, arg) =>
    complete(m, setAttribute(m, peek(m, frame, 1), nameAt(frame, arg), NULL), 1, Delivery.DISCARD),

  // Operators

  [Op.UNARY_NEGATIVE]: (m, frame) => finish(m, m.unaryOperation(peek(m, frame, 1), "negative"), 1),
  [Op.UNARY_INVERT]: (m, frame) => finish(m, m.unaryOperation(peek(m, frame, 1), "invert"), 1),
  [Op.UNARY_NOT]: (m, frame) => finish(m, peek(m, frame, 1) === m.true ? m.false : m.true, 1),
  [Op.BINARY_SUBSCR]: (m, frame) => finish(m, getItem(m, peek(m, frame, 2), peek(m, frame, 1)), 2),
  [Op.STORE_SUBSCR]: (m, frame) =>
    complete(m, setItem(m, peek(m, frame, 2), peek(m, frame, 1), peek(m, frame, 3)), 3, Delivery.DISCARD),
  [Op.DELETE_SUBSCR]: (m, frame) =>
    complete(m, setItem(m, peek(m, frame, 2), peek(m, frame, 1), NULL), 2, Delivery.DISCARD),
  [Op.BINARY_SLICE]: (m, frame) => {
    const slice = newSlice(m, peek(m, frame, 2), peek(m, frame, 1), m.none);
    return finish(
      m,
      withTemporary(m, slice, () => getItem(m, peek(m, frame, 3), slice)),
      3,
    );
  },
  [Op.STORE_SLICE]: (m, frame) => {
    const slice = newSlice(m, peek(m, frame, 2), peek(m, frame, 1), m.none);
    const outcome = withTemporary(m, slice, () => setItem(m, peek(m, frame, 3), slice, peek(m, frame, 4)));
    return complete(m, outcome, 4, Delivery.DISCARD);
  },
  [Op.IS_OP]: (m, frame, arg) => {
    const isSame = peek(m, frame, 2) === peek(m, frame, 1);
    return finish(m, isSame !== (arg === 1) ? m.true : m.false, 2);
  },
  [Op.CONTAINS_OP]: (m, frame, arg) =>
    finish(m, boolOutcome(m, contains(m, peek(m, frame, 1), peek(m, frame, 2)), arg === 1), 2),
  [Op.GET_LEN]: (m, frame) => finish(m, m.lengthOf(peek(m, frame, 1)), 0),

  // Building

  [Op.BUILD_TUPLE]: buildTuple,
  [Op.BUILD_LIST]: buildList,
  [Op.BUILD_SET]: (m, frame, arg) => finish(m, buildSetFromStack(m, frame.sp - 2 * arg, arg), arg),
  [Op.BUILD_MAP]: (m, frame, arg) => finish(m, buildMapFromStack(m, frame.sp - 4 * arg, arg), 2 * arg),
  [Op.BUILD_CONST_KEY_MAP]: (m, frame, arg) => finish(m, m.buildConstKeyMap(frame, arg), arg + 1),
  [Op.BUILD_STRING]: (m, frame, arg) => {
    let text = "";
    for (let depth = arg; depth > 0; depth--) text += m.strValue(peek(m, frame, depth));
    return finish(m, newOwnStr(m, text), arg);
  },
  [Op.BUILD_SLICE]: (m, frame, arg) => {
    const step = arg === 3 ? peek(m, frame, 1) : m.none;
    return finish(m, newSlice(m, peek(m, frame, arg), peek(m, frame, arg - 1), step), arg);
  },
  [Op.LIST_APPEND]: (m, frame, arg) => {
    const list = peek(m, frame, arg + 1);
    listAppend(m, list, newReference(m, peek(m, frame, 1)));
    m.heap.decref(pop(m, frame));
    return true;
  },
  [Op.SET_ADD]: (m, frame, arg) =>
    complete(m, m.setAddOutcome(peek(m, frame, arg + 1), peek(m, frame, 1)), 1, Delivery.DISCARD),
  [Op.MAP_ADD]: (m, frame, arg) => {
    const dict = peek(m, frame, arg + 2);
    const outcome = m.dictSetOutcome(dict, peek(m, frame, 2), peek(m, frame, 1));
    return complete(m, outcome, 2, Delivery.DISCARD);
  },
  [Op.LIST_EXTEND]: (m, frame, arg) =>
    complete(m, extendDisplay(m, peek(m, frame, arg + 1), peek(m, frame, 1)), 1, Delivery.DISCARD),
  [Op.SET_UPDATE]: (m, frame, arg) =>
    complete(m, m.setUpdate(peek(m, frame, arg + 1), peek(m, frame, 1)), 1, Delivery.DISCARD),
  [Op.DICT_UPDATE]: (m, frame, arg) =>
    complete(m, updateDict(m, peek(m, frame, arg + 1), peek(m, frame, 1)), 1, Delivery.DISCARD),
  [Op.DICT_MERGE]: (m, frame, arg) => {
    const callee = peek(m, frame, arg + 4);
    const outcome = mergeDict(m, peek(m, frame, arg + 1), peek(m, frame, 1), callee);
    return complete(m, outcome, 1, Delivery.DISCARD);
  },
  [Op.CONVERT_VALUE]: (m, frame, arg) => {
    const value = peek(m, frame, 1);
    return finish(m, arg === 1 ? m.str(value) : arg === 2 ? m.repr(value) : m.ascii(value), 1);
  },
  [Op.FORMAT_SIMPLE]: (m, frame) => {
    const value = peek(m, frame, 1);
    if (m.typeOf(value) === m.types.str) return true;
    return finish(m, m.format(value, m.emptyString), 1);
  },
  [Op.FORMAT_WITH_SPEC]: (m, frame) => finish(m, m.format(peek(m, frame, 2), peek(m, frame, 1)), 2),
  [Op.BUILD_INTERPOLATION]: (m, frame, arg) => buildInterpolation(m, frame, arg),
  [Op.BUILD_TEMPLATE]: (m, frame) =>
    finish(m, callTemplates(m, "build", [peek(m, frame, 2), peek(m, frame, 1)]), 2),
  [Op.UNPACK_SEQUENCE]: (m, frame, arg) => unpackSequence(m, frame, arg),
  [Op.UNPACK_EX]: (m, frame, arg) => unpackEx(m, frame, arg & 0xff, arg >> 8),

  // Iteration and calls

  [Op.GET_ITER]: (m, frame) => finish(m, m.iterate(peek(m, frame, 1)), 1),
  [Op.GET_ITER_IN_PLACE]: getIterInPlace,
  [Op.START_IN_PLACE]: startInPlace,
  [Op.FOR_ITER_IN_PLACE]: forIterInPlace,
  [Op.END_FOR]: (m, frame) => {
    m.heap.decref(pop(m, frame));
    return true;
  },
  [Op.CALL_KW]: (m, frame, arg) => callKeywords(m, frame, arg),
  [Op.CALL_FUNCTION_EX]: (m, frame, arg) => callEx(m, frame, (arg & 1) !== 0),
  [Op.CALL_INTRINSIC_1]: (m, frame, arg) => intrinsic1(m, frame, arg),
  [Op.CALL_INTRINSIC_2]: (m, frame, arg) => {
    if ((arg as Intrinsic2) === Intrinsic2.PREP_RERAISE_STAR) {
      return finish(m, prepareReraise(m, peek(m, frame, 2), peek(m, frame, 1)), 2);
    }
    return finish(m, intrinsic2(m, peek(m, frame, 2), peek(m, frame, 1), arg), 2);
  },
  [Op.MAKE_FUNCTION]: (m, frame) => {
    const code = newReference(m, peek(m, frame, 1));
    const moduleName = m.findInNamespace(frame.globals, m.name("__name__"));
    return finish(m, newFunction(m, code, frame.globals, frame.builtins, moduleName), 1);
  },
  [Op.SET_FUNCTION_ATTRIBUTE]: (m, frame, arg) => {
    const fn = pop(m, frame);
    setFunctionAttribute(m, fn, arg, pop(m, frame));
    return push(m, frame, fn);
  },

  // Generators

  [Op.RETURN_GENERATOR]: (m, frame) => {
    const caller = frame.previous;
    const { delivery, dropSlots } = frame;
    const generator = makeGenerator(m, frame);
    frame.previous = undefined;
    m.current = caller;
    m.deliver(generator, delivery, dropSlots);
    return false;
  },
  [Op.GET_YIELD_FROM_ITER]: (m, frame, arg) => {
    const value = peek(m, frame, 1);
    if (arg === 1 && isIteratedInPlace(m, value)) return startInPlace(m, frame);
    if (m.typeOf(value) === m.types.generator) return true;
    if (m.typeOf(value) === m.types.coroutine) {
      const accepted = CodeFlag.COROUTINE | CodeFlag.ITERABLE_COROUTINE;
      if ((frame.code.unit.flags & accepted) !== 0) return true;
      const text = "cannot 'yield from' a coroutine object in a non-coroutine generator";
      m.raise(m.types.TypeError, text);
    }
    return finish(m, m.iterate(value), 1);
  },
  [Op.GET_AWAITABLE]: (m, frame, arg) => finish(m, getAwaitable(m, peek(m, frame, 1), arg), 1),
  [Op.GET_AITER]: (m, frame) => finish(m, getAsyncIterator(m, peek(m, frame, 1)), 1),
  [Op.GET_ANEXT]: (m, frame) => finish(m, getAsyncNext(m, peek(m, frame, 1)), 0),
  [Op.END_ASYNC_FOR]: (m, frame) => {
    if (!m.isInstance(peek(m, frame, 1), m.types.StopAsyncIteration)) {
      return m.reraise(newReference(m, peek(m, frame, 1)));
    }
    m.heap.decref(pop(m, frame));
    m.heap.decref(pop(m, frame));
    return true;
  },
  [Op.BEFORE_ASYNC_WITH]: (m, frame) => {
    m.startNative(enterAsyncWith(m, frame), Delivery.DISCARD, 0);
    return false;
  },
  [Op.CLEANUP_THROW]: cleanUpThrow,
  [Op.SEND]: (m, frame, arg) => sendValue(m, frame, arg),
  [Op.END_SEND]: (m, frame) => {
    const result = pop(m, frame);
    m.heap.decref(pop(m, frame));
    return push(m, frame, result);
  },

  // Exceptions

  [Op.RAISE_VARARGS]: (m, frame, arg) => {
    m.startNative(raiseVarargs(m, frame, arg), Delivery.DISCARD, 0);
    return false;
  },
  // The operand stays on the stack, which unwinding empties. `lasti` only tells CPython the line of the frame.
  [Op.RERAISE]: (m, frame) => m.reraise(newReference(m, peek(m, frame, 1))),
  [Op.PUSH_EXC_INFO]: (m, frame) => {
    const exception = pop(m, frame);
    push(m, frame, m.swapHandled(newReference(m, exception)));
    return push(m, frame, exception);
  },
  [Op.POP_EXCEPT]: (m, frame) => {
    const previous = pop(m, frame);
    m.heap.decrefIfAny(m.takeHandled(previous));
    return true;
  },
  [Op.CHECK_EXC_MATCH]: (m, frame) => {
    const isMatch = exceptionMatches(m, peek(m, frame, 2), peek(m, frame, 1));
    return finish(m, isMatch ? m.true : m.false, 1);
  },
  [Op.CHECK_EG_MATCH]: (m, frame) => {
    m.startNative(matchExceptionGroup(m, frame), Delivery.DISCARD, 0);
    return false;
  },
  [Op.BEFORE_WITH]: (m, frame) => {
    m.startNative(enterWith(m, frame), Delivery.DISCARD, 0);
    return false;
  },
  [Op.LOAD_SPECIAL]: (m, frame, arg) => {
    m.startNative(loadSpecial(m, frame, arg), Delivery.DISCARD, 0);
    return false;
  },
  [Op.WITH_EXCEPT_START]: (m, frame, arg) => finish(m, exitWith(m, frame, arg === 1), 0),

  // Imports

  [Op.IMPORT_NAME]: (m, frame, arg) =>
    finish(m, importName(m, frame, nameAt(frame, arg), peek(m, frame, 1), peek(m, frame, 2)), 2),
  [Op.IMPORT_FROM]: (m, frame, arg) => {
    const module = peek(m, frame, 1);
    const name = nameAt(frame, arg);
    const isLazy = isLazyImport(m, module);
    return finish(m, isLazy ? importFromLazy(m, frame, module, name) : importFrom(m, module, name), 0);
  },
  [Op.IMPORT_LAZY]: (m, frame, arg) =>
    finish(m, importLazily(m, frame, nameAt(frame, arg), peek(m, frame, 1), peek(m, frame, 2)), 2),

  // Patterns

  [Op.MATCH_MAPPING]: (m, frame) => finish(m, matchMapping(m, peek(m, frame, 1)), 0),
  [Op.MATCH_SEQUENCE]: (m, frame) => finish(m, matchSequence(m, peek(m, frame, 1)), 0),
  [Op.MATCH_KEYS]: (m, frame) => finish(m, matchKeys(m, peek(m, frame, 2), peek(m, frame, 1)), 0),
  [Op.MATCH_CLASS]: (m, frame, arg) =>
    finish(m, matchClass(m, peek(m, frame, 3), peek(m, frame, 2), peek(m, frame, 1), arg), 3),
};

/** receiver sent exception -> none result; any other exception than StopIteration goes on. */
function cleanUpThrow(m: Machine, frame: Frame): true {
  const exception = peek(m, frame, 1);
  const endsDelegation = m.profile.thrownStopEndsDelegation || m.raisedByDelegate === exception;
  m.raisedByDelegate = NULL;
  if (!endsDelegation || !m.isInstance(exception, m.types.StopIteration))
    return m.reraise(newReference(m, exception));
  const found = m.heap.words[exception + m.layouts.exceptionWords.extra] as number;
  const value = newReference(m, found === NULL ? m.none : found);
  for (let count = 0; count < 3; count++) m.heap.decref(pop(m, frame));
  push(m, frame, m.none);
  return push(m, frame, value);
}

/** BUILD_TUPLE and BUILD_LIST take their operands over; nothing is counted up and down again. */
function buildTuple(m: Machine, frame: Frame, count: number): true {
  const start = frame.sp - 2 * count;
  const tuple = newTuple(m, count);
  if (count > 0) m.heap.words.copyWithin(tupleStart(m, tuple), start, frame.sp);
  if (m.profile.tupleTracksLazily) untrackPlain(m, tuple);
  frame.sp = start;
  return push(m, frame, tuple);
}

function buildList(m: Machine, frame: Frame, count: number): true {
  const start = frame.sp - 2 * count;
  const list = newListWithCapacity(m, count);
  if (count > 0) m.heap.words.copyWithin(listItems(m.heap, list), start, frame.sp);
  m.heap.words[list + ListField.LENGTH] = count;
  frame.sp = start;
  return push(m, frame, list);
}
