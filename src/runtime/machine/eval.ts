/**
 * The loop that executes instructions. It keeps the running frame's state in local variables, takes short
 * paths for exact built-in operands and for names found before (inline-caches.ts), and leaves everything else to
 * routines that return an `Outcome`. Python calls change frames inside the loop; nothing here recurses.
 *
 * Rule of the stack: operands stay on it until the instruction has succeeded, so that an exception finds them
 * there and releases them (CPython's compiler reckons with the same).
 *
 * Rule of the arms: one that can neither free an object nor grow memory ends with `continue`; after all others
 * (`break`) the loop looks at `heap.words` anew and at finalizers that have to run. `continue enter` goes on with
 * the frame that is current by then.
 *
 * The function is longer than a screen because V8 must see one loop; its arms are short by rule.
 */
import { POSITION_ROW_LENGTH } from "../../bytecode/code.ts";
import { Op, ResumeFlag } from "../../bytecode/opcodes.ts";
import { decrefIsLast, Header, incref } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { DictField } from "../objects/dict/dict.ts";
import { DictKeys } from "../objects/dict/dict-keys.ts";
import { CellField, newCell } from "../objects/functions/function.ts";
import { IntField } from "../objects/numbers/int.ts";
import { ListField } from "../objects/sequences/list.ts";
import { PositionIterator } from "../objects/sequences/list-iterator.ts";
import { nextOfRange } from "../objects/sequences/range-iterator.ts";
import { TypeId } from "../objects/type-id.ts";
import { appendToLocal } from "./append-text.ts";
import { callFromStack } from "./call.ts";
import { setAttribute } from "./classes/attributes.ts";
import { compareFloats, compareInts, floatOperation, intOperation } from "./fast-arithmetic.ts";
import { Delivery, type Frame, NativeFrame } from "./frames/frame.ts";
import {
  CACHE_SHIFT,
  cachedOfClass,
  cachedValue,
  cacheGlobalStore,
  cacheLoadAttribute,
  cacheStoreAttribute,
  loadGlobalCaching,
  NameCache,
  storeCached,
} from "./inline-caches.ts";
import type { Machine } from "./machine.ts";
import { dropCombined, dropCompared } from "./operand-order.ts";
import { setItem } from "./operators.ts";
import { loadAttribute, loadName } from "./rare-support.ts";

/**
 * Runs until the outermost frame returned (`m.current` undefined) or the machine is to pause. Throws RunStopped,
 * Unsupported, PythonError.
 */
export function execute(m: Machine): void {
  while (m.current !== undefined && !m.isPaused) {
    if (m.current instanceof NativeFrame) m.resumeNative(m.takeNativeInput());
    else runFrames(m);
  }
}

/** Runs Python frames until a native frame or nobody is left to continue. */
function runFrames(m: Machine): void {
  const heap = m.heap;
  const { isWatched, isWatchedClosely } = m;

  enter: for (;;) {
    const frame = m.current as Frame;
    const { instructions: code, consts, caches } = frame.code;
    const { positions } = frame.code.unit;
    const { base } = frame;
    let ip = frame.ip;
    let sp = frame.sp;
    try {
      for (;;) {
        let words = heap.words;
        if (heap.hasPendingFinalizers) {
          frame.ip = ip;
          frame.sp = sp;
          m.startFinalizers();
          return;
        }
        for (;;) {
          if (
            isWatched &&
            (isWatchedClosely || positions[ip * POSITION_ROW_LENGTH] !== frame.line) &&
            m.watch(frame, ip, sp)
          )
            return;
          const word = code[ip++] as number;
          const arg = word >>> 8;
          switch ((word & 0xff) as Op) {
            case Op.NOP:
              continue;
            case Op.RESUME:
              if ((m.gc.isDue && (arg & ResumeFlag.PLACE_MASK) < 2) || --m.fuel < 0) {
                frame.ip = ip;
                frame.sp = sp;
                m.refuel();
                return;
              }
              continue;
            case Op.POP_TOP: {
              sp -= 2;
              const value = words[sp] as number;
              if (!decrefIsLast(words, value)) continue;
              heap.release(value);
              break;
            }
            case Op.PUSH_NULL:
              words[sp] = NULL;
              sp += 2;
              continue;
            case Op.COPY: {
              const value = words[sp - 2 * arg] as number;
              if (value !== NULL) incref(words, value);
              words[sp] = value;
              sp += 2;
              continue;
            }
            case Op.SWAP: {
              const value = words[sp - 2] as number;
              words[sp - 2] = words[sp - 2 * arg] as number;
              words[sp - 2 * arg] = value;
              continue;
            }
            case Op.LOAD_CONST: {
              const value = consts[arg] as number;
              incref(words, value);
              words[sp] = value;
              sp += 2;
              continue;
            }
            case Op.LOAD_FAST: {
              const value = words[base + 2 * arg] as number;
              incref(words, value);
              words[sp] = value;
              sp += 2;
              continue;
            }
            case Op.LOAD_FAST_CHECK: {
              const value = words[base + 2 * arg] as number;
              if (value === NULL) m.raiseUnboundLocal(frame, arg);
              incref(words, value);
              words[sp] = value;
              sp += 2;
              continue;
            }
            case Op.LOAD_FAST_AND_CLEAR:
              words[sp] = words[base + 2 * arg] as number;
              words[base + 2 * arg] = NULL;
              sp += 2;
              continue;
            case Op.STORE_FAST: {
              sp -= 2;
              const old = words[base + 2 * arg] as number;
              words[base + 2 * arg] = words[sp] as number;
              if (old === NULL) continue;
              if (!decrefIsLast(words, old)) continue;
              heap.release(old);
              break;
            }
            case Op.DELETE_FAST: {
              const old = words[base + 2 * arg] as number;
              if (old === NULL) m.raiseUnboundLocal(frame, arg);
              words[base + 2 * arg] = NULL;
              heap.decref(old);
              break;
            }
            case Op.MAKE_CELL: {
              const content = words[base + 2 * arg] as number;
              const cell = newCell(m, content);
              heap.words[base + 2 * arg] = cell;
              break;
            }
            case Op.COPY_FREE_VARS:
              m.copyFreeVariables(frame, arg);
              continue;
            case Op.LOAD_DEREF: {
              const value = words[(words[base + 2 * arg] as number) + CellField.CONTENT] as number;
              if (value === NULL) m.raiseUnboundCell(frame, arg);
              incref(words, value);
              words[sp] = value;
              sp += 2;
              continue;
            }
            case Op.STORE_DEREF: {
              const cell = words[base + 2 * arg] as number;
              sp -= 2;
              const old = words[cell + CellField.CONTENT] as number;
              words[cell + CellField.CONTENT] = words[sp] as number;
              if (old !== NULL) heap.decref(old);
              break;
            }
            case Op.DELETE_DEREF: {
              const cell = words[base + 2 * arg] as number;
              const old = words[cell + CellField.CONTENT] as number;
              if (old === NULL) m.raiseUnboundCell(frame, arg);
              words[cell + CellField.CONTENT] = NULL;
              heap.decref(old);
              break;
            }
            case Op.LOAD_CLOSURE: {
              const cell = words[base + 2 * arg] as number;
              incref(words, cell);
              words[sp] = cell;
              sp += 2;
              continue;
            }
            case Op.LOAD_NAME:
            case Op.LOAD_GLOBAL: {
              const isGlobal = (word & 0xff) === Op.LOAD_GLOBAL;
              // A module's own names are its globals.
              if (!isGlobal && frame.locals !== frame.globals) {
                if (words[frame.locals + Header.TYPE_ID] !== TypeId.DICT) {
                  frame.ip = ip;
                  frame.sp = sp;
                  if (!m.executeRare(frame, word & 0xff, arg)) return;
                  sp = frame.sp;
                  break;
                }
                const value = loadName(m, frame, frame.code.names[arg] as number);
                if (heap.words[value + Header.TYPE_ID] === TypeId.LAZY_IMPORT) {
                  heap.decref(value);
                  frame.ip = ip;
                  frame.sp = sp;
                  if (!m.executeRare(frame, word & 0xff, arg)) return;
                  sp = frame.sp;
                  break;
                }
                heap.words[sp] = value;
                sp += 2;
                break;
              }
              const at = (ip - 1) << CACHE_SHIFT;
              let value: Ref = NULL;
              const keys = words[frame.globals + DictField.KEYS] as number;
              if (words[keys + DictKeys.VERSION] === caches[at]) {
                const inBuiltins = caches[at + NameCache.BUILTINS] as number;
                if (
                  inBuiltins === 0 ||
                  words[(words[frame.builtins + DictField.KEYS] as number) + DictKeys.VERSION] === inBuiltins
                ) {
                  value = words[caches[at + NameCache.PLACE] as number] as number;
                }
              }
              if (value !== NULL) {
                incref(words, value);
              } else if (words[frame.globals + Header.TYPE_ID] !== TypeId.DICT) {
                frame.ip = ip;
                frame.sp = sp;
                if (!m.executeRare(frame, word & 0xff, arg)) return;
                sp = frame.sp;
                break;
              } else {
                const name = frame.code.names[isGlobal ? arg >> 1 : arg] as number;
                value = loadGlobalCaching(m, frame, ip - 1, name);
                words = heap.words;
                if (words[value + Header.TYPE_ID] === TypeId.LAZY_IMPORT) {
                  heap.decref(value);
                  frame.ip = ip;
                  frame.sp = sp;
                  if (!m.executeRare(frame, word & 0xff, arg)) return;
                  sp = frame.sp;
                  break;
                }
              }
              words[sp] = value;
              sp += 2;
              if (isGlobal && (arg & 1) !== 0) {
                words[sp] = NULL;
                sp += 2;
              }
              continue;
            }
            case Op.STORE_NAME:
            case Op.STORE_GLOBAL: {
              if ((word & 0xff) === Op.STORE_NAME && frame.locals !== frame.globals) {
                if (words[frame.locals + Header.TYPE_ID] !== TypeId.DICT) {
                  frame.ip = ip;
                  frame.sp = sp;
                  if (!m.executeRare(frame, word & 0xff, arg)) return;
                  sp = frame.sp;
                  break;
                }
                m.storeInNamespace(frame.locals, frame.code.names[arg] as number, words[sp - 2] as number);
                sp -= 2;
                heap.decref(heap.words[sp] as number);
                break;
              }
              const at = (ip - 1) << CACHE_SHIFT;
              const keys = words[frame.globals + DictField.KEYS] as number;
              if (words[keys + DictKeys.VERSION] === caches[at]) {
                const place = caches[at + NameCache.PLACE] as number;
                const old = words[place] as number;
                if (old !== NULL) {
                  sp -= 2;
                  words[place] = words[sp] as number;
                  heap.decref(old);
                  break;
                }
              }
              const name = frame.code.names[arg] as number;
              m.storeInNamespace(frame.globals, name, words[sp - 2] as number);
              cacheGlobalStore(m, frame, ip - 1, name);
              sp -= 2;
              heap.decref(heap.words[sp] as number);
              break;
            }
            case Op.LOAD_ATTR: {
              const at = (ip - 1) << CACHE_SHIFT;
              const owner = words[sp - 2] as number;
              if (heap.typeVersions[words[owner + Header.TYPE_ID] as number] === caches[at]) {
                if ((arg & 1) !== 0) {
                  const method = cachedOfClass(words, caches, at, owner);
                  if (method !== NULL) {
                    incref(words, method);
                    words[sp - 2] = method;
                    words[sp] = owner;
                    sp += 2;
                    continue;
                  }
                }
                const value = cachedValue(words, caches, at, owner);
                if (value !== NULL) {
                  incref(words, value);
                  words[sp - 2] = value;
                  if ((arg & 1) !== 0) {
                    words[sp] = NULL;
                    sp += 2;
                  }
                  heap.decref(owner);
                  break;
                }
              } else {
                const name = frame.code.names[arg >> 1] as number;
                cacheLoadAttribute(m, frame, ip - 1, owner, name, (arg & 1) !== 0);
              }
              frame.ip = ip;
              frame.sp = sp;
              const name = frame.code.names[arg >> 1] as number;
              if (!loadAttribute(m, frame, name, (arg & 1) !== 0)) return;
              sp = frame.sp;
              break;
            }
            case Op.STORE_ATTR: {
              const at = (ip - 1) << CACHE_SHIFT;
              const owner = words[sp - 2] as number;
              const value = words[sp - 4] as number;
              const isKnown = heap.typeVersions[words[owner + Header.TYPE_ID] as number] === caches[at];
              if (isKnown) {
                const old = storeCached(m, caches, at, owner, value);
                if (old >= 0) {
                  sp -= 4;
                  if (old !== NULL) heap.decref(old);
                  heap.decref(owner);
                  break;
                }
              }
              frame.ip = ip;
              frame.sp = sp;
              const name = frame.code.names[arg] as number;
              const outcome = setAttribute(m, owner, name, value);
              if (typeof outcome !== "number") {
                m.startNative(outcome, Delivery.DISCARD, 2);
                return;
              }
              if (!isKnown) cacheStoreAttribute(m, frame, ip - 1, owner, name);
              sp -= 4;
              heap.decref(value);
              heap.decref(owner);
              break;
            }
            case Op.POP_JUMP_IF_FALSE:
              sp -= 2;
              if (words[sp] === m.false) ip = arg;
              continue;
            case Op.POP_JUMP_IF_TRUE:
              sp -= 2;
              if (words[sp] === m.true) ip = arg;
              continue;
            case Op.POP_JUMP_IF_NONE: {
              sp -= 2;
              const value = words[sp] as number;
              if (value === m.none) {
                ip = arg;
                continue;
              }
              heap.decref(value);
              break;
            }
            case Op.POP_JUMP_IF_NOT_NONE: {
              sp -= 2;
              const value = words[sp] as number;
              if (value === m.none) continue;
              ip = arg;
              heap.decref(value);
              break;
            }
            case Op.JUMP_FORWARD:
            case Op.JUMP_BACKWARD_NO_INTERRUPT:
              ip = arg;
              continue;
            case Op.JUMP_BACKWARD:
              ip = arg;
              frame.line = -1;
              if (m.gc.isDue || --m.fuel < 0) {
                frame.ip = ip;
                frame.sp = sp;
                m.refuel();
                return;
              }
              continue;
            case Op.BINARY_OP: {
              const left = words[sp - 4] as number;
              const right = words[sp - 2] as number;
              const leftType = words[left + Header.TYPE_ID] as number;
              let result: Ref = NULL;
              if (leftType === words[right + Header.TYPE_ID]) {
                if (leftType === TypeId.INT) result = intOperation(m, left, right, arg);
                else if (leftType === TypeId.FLOAT) result = floatOperation(m, left, right, arg);
              }
              if (result !== NULL) {
                // The operands are plain numbers: their death frees a block and does nothing else.
                words = heap.words;
                sp -= 2;
                if (decrefIsLast(words, left)) heap.release(left);
                if (decrefIsLast(words, right)) heap.release(right);
                words[sp - 2] = result;
                continue;
              }
              if (leftType === TypeId.STR && words[right + Header.TYPE_ID] === TypeId.STR) {
                const text = appendToLocal(m, base, code[ip] as number, left, right, arg);
                if (text !== NULL) {
                  sp -= 2;
                  heap.decref(right);
                  heap.words[sp - 2] = text;
                  break;
                }
              }
              const outcome = m.binaryOperation(left, right, arg);
              if (typeof outcome !== "number") {
                frame.ip = ip;
                frame.sp = sp;
                m.startNative(outcome, Delivery.PUSH, 2);
                return;
              }
              sp -= 2;
              dropCombined(m, left, right);
              heap.words[sp - 2] = outcome;
              break;
            }
            case Op.COMPARE_OP: {
              const left = words[sp - 4] as number;
              const right = words[sp - 2] as number;
              const leftType = words[left + Header.TYPE_ID] as number;
              let truth = -1;
              if (leftType === words[right + Header.TYPE_ID]) {
                if (leftType === TypeId.INT) truth = compareInts(m, left, right, arg >> 1);
                else if (leftType === TypeId.FLOAT) truth = compareFloats(m, left, right, arg >> 1);
              }
              if (truth >= 0) {
                if (decrefIsLast(words, left)) heap.release(left);
                if (decrefIsLast(words, right)) heap.release(right);
                const next = code[ip] as number;
                if ((next & 0xff) === Op.POP_JUMP_IF_FALSE && !isWatched) {
                  sp -= 4;
                  ip = truth !== 0 ? ip + 1 : next >>> 8;
                } else {
                  sp -= 2;
                  words[sp - 2] = truth !== 0 ? m.true : m.false;
                }
                continue;
              }
              const outcome = m.compareOperation(left, right, arg >> 1, (arg & 1) !== 0);
              if (typeof outcome !== "number") {
                frame.ip = ip;
                frame.sp = sp;
                m.startNative(outcome, Delivery.PUSH, 2);
                return;
              }
              sp -= 2;
              dropCompared(m, left, right);
              heap.words[sp - 2] = outcome;
              break;
            }
            case Op.UNARY_NOT:
              words[sp - 2] = words[sp - 2] === m.true ? m.false : m.true;
              continue;
            case Op.IS_OP: {
              const left = words[sp - 4] as number;
              const right = words[sp - 2] as number;
              sp -= 2;
              dropCompared(m, left, right);
              heap.words[sp - 2] = (left === right) !== (arg === 1) ? m.true : m.false;
              break;
            }
            case Op.TO_BOOL: {
              const value = words[sp - 2] as number;
              let result: Ref;
              switch (words[value + Header.TYPE_ID]) {
                case TypeId.BOOL:
                  continue;
                case TypeId.NONE_TYPE:
                  words[sp - 2] = m.false;
                  continue;
                case TypeId.INT:
                case TypeId.LIST:
                  // The sign, or the length.
                  result = words[value + Header.SIZE] === 0 ? m.false : m.true;
                  break;
                default: {
                  const outcome = m.toBool(value);
                  if (typeof outcome !== "number") {
                    frame.ip = ip;
                    frame.sp = sp;
                    m.startNative(outcome, Delivery.PUSH, 1);
                    return;
                  }
                  result = outcome;
                }
              }
              heap.words[sp - 2] = result;
              heap.decref(value);
              break;
            }
            case Op.BINARY_SUBSCR: {
              const container = words[sp - 4] as number;
              const key = words[sp - 2] as number;
              if (
                words[container + Header.TYPE_ID] === TypeId.LIST &&
                words[key + Header.TYPE_ID] === TypeId.INT &&
                words[key + IntField.KIND] === 0
              ) {
                const index = words[key + IntField.VALUE] as number;
                const length = words[container + ListField.LENGTH] as number;
                const position = index < 0 ? index + length : index;
                if (position >= 0 && position < length) {
                  const value = words[
                    (words[container + ListField.ITEMS] as number) + 2 * position
                  ] as number;
                  incref(words, value);
                  sp -= 2;
                  words[sp - 2] = value;
                  const isContainerLast = decrefIsLast(words, container);
                  if (isContainerLast) heap.release(container);
                  if (decrefIsLast(heap.words, key)) heap.release(key);
                  if (isContainerLast) break;
                  continue;
                }
              }
              const outcome = m.getItem(container, key);
              if (typeof outcome !== "number") {
                frame.ip = ip;
                frame.sp = sp;
                m.startNative(outcome, Delivery.PUSH, 2);
                return;
              }
              sp -= 2;
              dropCombined(m, container, key);
              heap.words[sp - 2] = outcome;
              break;
            }
            case Op.STORE_SUBSCR: {
              const value = words[sp - 6] as number;
              const container = words[sp - 4] as number;
              const key = words[sp - 2] as number;
              if (
                words[container + Header.TYPE_ID] === TypeId.LIST &&
                words[key + Header.TYPE_ID] === TypeId.INT &&
                words[key + IntField.KIND] === 0
              ) {
                const index = words[key + IntField.VALUE] as number;
                const length = words[container + ListField.LENGTH] as number;
                const position = index < 0 ? index + length : index;
                if (position >= 0 && position < length) {
                  const place = (words[container + ListField.ITEMS] as number) + 2 * position;
                  const old = words[place] as number;
                  words[place] = value;
                  sp -= 6;
                  const isOldLast = decrefIsLast(words, old);
                  if (isOldLast) heap.release(old);
                  const isContainerLast = decrefIsLast(heap.words, container);
                  if (isContainerLast) heap.release(container);
                  if (decrefIsLast(heap.words, key)) heap.release(key);
                  if (isOldLast || isContainerLast) break;
                  continue;
                }
              }
              const outcome = setItem(m, container, key, value);
              if (typeof outcome !== "number") {
                frame.ip = ip;
                frame.sp = sp;
                m.startNative(outcome, Delivery.DISCARD, 3);
                return;
              }
              frame.ip = ip;
              frame.sp = sp;
              m.dropOperands(frame, 3);
              sp = frame.sp;
              break;
            }
            case Op.LIST_APPEND: {
              const list = words[sp - 2 * (arg + 1)] as number;
              const length = words[list + ListField.LENGTH] as number;
              if (length < (words[list + ListField.ALLOCATED] as number)) {
                sp -= 2;
                words[(words[list + ListField.ITEMS] as number) + 2 * length] = words[sp] as number;
                words[list + ListField.LENGTH] = length + 1;
                continue;
              }
              m.appendToList(list, words[sp - 2] as number);
              sp -= 2;
              break;
            }
            case Op.FOR_ITER: {
              const iterator = words[sp - 2] as number;
              let item: Ref;
              switch (words[iterator + Header.TYPE_ID]) {
                case TypeId.RANGE_ITERATOR:
                  item = nextOfRange(m, iterator);
                  words = heap.words;
                  if (item === NULL) ip = arg;
                  else {
                    words[sp] = item;
                    sp += 2;
                  }
                  continue;
                case TypeId.LIST_ITERATOR: {
                  const list = words[iterator + PositionIterator.SEQUENCE] as number;
                  if (list !== NULL) {
                    const index = words[iterator + PositionIterator.INDEX] as number;
                    if (index < (words[list + ListField.LENGTH] as number)) {
                      words[iterator + PositionIterator.INDEX] = index + 1;
                      item = words[(words[list + ListField.ITEMS] as number) + 2 * index] as number;
                      incref(words, item);
                      words[sp] = item;
                      sp += 2;
                      continue;
                    }
                  }
                  item = m.nextItem(iterator) as Ref;
                  break;
                }
                case TypeId.GENERATOR:
                  frame.ip = ip;
                  frame.sp = sp;
                  if (m.enterGenerator(iterator, m.none, Delivery.ITEM, 0)) continue enter;
                  ip = arg;
                  continue;
                default: {
                  const outcome = m.nextItem(iterator);
                  if (typeof outcome !== "number") {
                    frame.ip = ip;
                    frame.sp = sp;
                    m.startNative(outcome, Delivery.ITEM, 0);
                    return;
                  }
                  item = outcome;
                }
              }
              if (item === NULL) {
                ip = arg;
              } else {
                heap.words[sp] = item;
                sp += 2;
              }
              break;
            }
            case Op.CALL: {
              frame.ip = ip;
              frame.sp = sp;
              const result = callFromStack(m, frame, arg);
              if (result < 0) {
                if (m.current instanceof NativeFrame) return;
                continue enter;
              }
              sp = frame.sp;
              heap.words[sp] = result;
              sp += 2;
              if (!m.gc.isDue) break;
              frame.sp = sp;
              if (m.refuel()) return;
              break;
            }
            case Op.RETURN_VALUE:
              sp -= 2;
              frame.ip = ip;
              frame.sp = sp;
              if (m.leaveFrame(frame, words[sp] as number)) continue enter;
              return;
            case Op.RETURN_CONST: {
              const value = consts[arg] as number;
              incref(words, value);
              frame.ip = ip;
              frame.sp = sp;
              if (m.leaveFrame(frame, value)) continue enter;
              return;
            }
            case Op.YIELD_VALUE:
              sp -= 2;
              frame.ip = ip;
              frame.sp = sp;
              if (m.suspendGenerator(frame, words[sp] as number)) continue enter;
              return;
            default:
              frame.ip = ip;
              frame.sp = sp;
              if (!m.executeRare(frame, word & 0xff, arg)) {
                if (m.current === undefined || m.current instanceof NativeFrame) return;
                continue enter;
              }
              ip = frame.ip;
              sp = frame.sp;
          }
          break;
        }
      }
    } catch (error) {
      frame.ip = ip;
      frame.sp = sp;
      if (!m.unwind(error)) return;
    }
  }
}
