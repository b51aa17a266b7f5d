/**
 * The loop that executes instructions. It keeps the running frame's state in local variables, takes short
 * paths for exact built-in operands, and leaves everything else to routines that return an `Outcome`. Python
 * calls change frames inside the loop; nothing here recurses.
 *
 * Rule of the stack: operands stay on it until the instruction has succeeded, so that an exception finds them
 * there and releases them (CPython's compiler reckons with the same).
 *
 * The function is longer than a screen because V8 must see one loop; its arms are short by rule.
 */
import { invariant } from "../../base/invariant.ts";
import { BinaryOperation, Op } from "../../bytecode/opcodes.ts";
import { Header } from "../heap/heap.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { CellField, newCell } from "../objects/function.ts";
import { TypeId } from "../objects/type-id.ts";
import { Delivery, type Frame, NativeFrame } from "./frame.ts";
import type { Machine } from "./machine.ts";

/** Runs until the outermost frame returned (`m.current` undefined). Throws RunStopped, Unsupported, PythonError. */
export function execute(m: Machine): void {
  while (m.current !== undefined) {
    if (m.current instanceof NativeFrame) m.resumeNative(m.takeNativeInput());
    else runFrames(m);
  }
}

/** Runs Python frames until a native frame or nobody is left to continue. */
function runFrames(m: Machine): void {
  const heap = m.heap;
  let frame = m.current as Frame;
  let code = frame.code.instructions;
  let ip = frame.ip;
  let sp = frame.sp;
  let base = frame.base;
  let words = heap.words;
  const tracing = m.observer !== undefined;

  for (;;) {
    try {
      for (;;) {
        words = heap.words;
        if (heap.hasPendingFinalizers) {
          frame.ip = ip;
          frame.sp = sp;
          m.startFinalizers();
          return;
        }
        if (tracing) m.traceLine(frame, ip, sp);
        const word = code[ip++] as number;
        const arg = word >>> 8;
        switch ((word & 0xff) as Op) {
          case Op.NOP:
            break;
          case Op.RESUME:
            if (--m.fuel < 0) {
              frame.ip = ip;
              frame.sp = sp;
              if (m.refuel()) return;
            }
            break;
          case Op.POP_TOP: {
            sp -= 2;
            heap.decref(words[sp] as number);
            break;
          }
          case Op.PUSH_NULL:
            words[sp] = NULL;
            sp += 2;
            break;
          case Op.COPY: {
            const value = words[sp - 2 * arg] as number;
            if (value !== NULL) heap.incref(value);
            words[sp] = value;
            sp += 2;
            break;
          }
          case Op.SWAP: {
            const value = words[sp - 2] as number;
            words[sp - 2] = words[sp - 2 * arg] as number;
            words[sp - 2 * arg] = value;
            break;
          }
          case Op.LOAD_CONST: {
            const value = frame.code.consts[arg] as number;
            const count = words[value] as number;
            if (count >= 0) words[value] = count + 1;
            words[sp] = value;
            sp += 2;
            break;
          }
          case Op.LOAD_FAST: {
            const value = words[base + 2 * arg] as number;
            const count = words[value] as number;
            if (count >= 0) words[value] = count + 1;
            words[sp] = value;
            sp += 2;
            break;
          }
          case Op.LOAD_FAST_CHECK: {
            const value = words[base + 2 * arg] as number;
            if (value === NULL) m.raiseUnboundLocal(frame, arg);
            heap.incref(value);
            words[sp] = value;
            sp += 2;
            break;
          }
          case Op.LOAD_FAST_AND_CLEAR:
            words[sp] = words[base + 2 * arg] as number;
            words[base + 2 * arg] = NULL;
            sp += 2;
            break;
          case Op.STORE_FAST: {
            sp -= 2;
            const old = words[base + 2 * arg] as number;
            words[base + 2 * arg] = words[sp] as number;
            if (old !== NULL) heap.decref(old);
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
            break;
          case Op.LOAD_DEREF: {
            const value = words[(words[base + 2 * arg] as number) + CellField.CONTENT] as number;
            if (value === NULL) m.raiseUnboundCell(frame, arg);
            heap.incref(value);
            words[sp] = value;
            sp += 2;
            break;
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
            heap.incref(cell);
            words[sp] = cell;
            sp += 2;
            break;
          }
          case Op.LOAD_GLOBAL: {
            const value = m.loadGlobal(frame, ip - 1, arg >> 1);
            words = heap.words;
            words[sp] = value;
            sp += 2;
            if ((arg & 1) !== 0) {
              words[sp] = NULL;
              sp += 2;
            }
            break;
          }
          case Op.POP_JUMP_IF_FALSE:
            sp -= 2;
            if (words[sp] === m.false) ip = arg;
            heap.decref(words[sp] as number);
            break;
          case Op.POP_JUMP_IF_TRUE:
            sp -= 2;
            if (words[sp] === m.true) ip = arg;
            heap.decref(words[sp] as number);
            break;
          case Op.POP_JUMP_IF_NONE: {
            sp -= 2;
            const value = words[sp] as number;
            if (value === m.none) ip = arg;
            heap.decref(value);
            break;
          }
          case Op.POP_JUMP_IF_NOT_NONE: {
            sp -= 2;
            const value = words[sp] as number;
            if (value !== m.none) ip = arg;
            heap.decref(value);
            break;
          }
          case Op.JUMP_FORWARD:
          case Op.JUMP_BACKWARD_NO_INTERRUPT:
            ip = arg;
            break;
          case Op.JUMP_BACKWARD:
            ip = arg;
            frame.line = -1;
            if (--m.fuel < 0) {
              frame.ip = ip;
              frame.sp = sp;
              if (m.refuel()) return;
            }
            break;
          case Op.BINARY_OP: {
            const left = words[sp - 4] as number;
            const right = words[sp - 2] as number;
            const leftType = words[left + Header.TYPE_ID] as number;
            let result: Ref = NULL;
            if (leftType === words[right + Header.TYPE_ID]) {
              if (leftType === TypeId.INT) result = addSmallInts(m, words, left, right, arg);
              else if (leftType === TypeId.FLOAT) result = m.fastFloatOperation(left, right, arg);
            }
            if (result === NULL) {
              const outcome = m.binaryOperation(left, right, arg);
              if (typeof outcome !== "number") {
                frame.ip = ip;
                frame.sp = sp;
                m.startNative(outcome, Delivery.PUSH, 2);
                return;
              }
              result = outcome;
            }
            sp -= 2;
            heap.decref(left);
            heap.decref(right);
            heap.words[sp - 2] = result;
            break;
          }
          case Op.COMPARE_OP: {
            const left = words[sp - 4] as number;
            const right = words[sp - 2] as number;
            let result: Ref = NULL;
            if (
              words[left + Header.TYPE_ID] === TypeId.INT &&
              words[right + Header.TYPE_ID] === TypeId.INT &&
              words[left + 5] === 0 &&
              words[right + 5] === 0
            ) {
              const difference = (words[left + 6] as number) - (words[right + 6] as number);
              result = isComparisonTrue(arg >> 1, difference) ? m.true : m.false;
            } else {
              const outcome = m.compareOperation(left, right, arg >> 1, (arg & 1) !== 0);
              if (typeof outcome !== "number") {
                frame.ip = ip;
                frame.sp = sp;
                m.startNative(outcome, Delivery.PUSH, 2);
                return;
              }
              result = outcome;
            }
            sp -= 2;
            heap.decref(left);
            heap.decref(right);
            heap.words[sp - 2] = result;
            break;
          }
          case Op.TO_BOOL: {
            const value = words[sp - 2] as number;
            const type = words[value + Header.TYPE_ID];
            if (type === TypeId.BOOL) break;
            if (type === TypeId.NONE_TYPE) {
              words[sp - 2] = m.false;
              break;
            }
            const outcome = m.toBool(value);
            if (typeof outcome !== "number") {
              frame.ip = ip;
              frame.sp = sp;
              m.startNative(outcome, Delivery.PUSH, 1);
              return;
            }
            heap.words[sp - 2] = outcome;
            heap.decref(value);
            break;
          }
          case Op.FOR_ITER: {
            const iterator = words[sp - 2] as number;
            if (words[iterator + Header.TYPE_ID] === TypeId.GENERATOR) {
              frame.ip = ip;
              frame.sp = sp;
              if (m.enterGenerator(iterator, m.none, Delivery.ITEM, 0)) {
                frame = m.current as Frame;
                code = frame.code.instructions;
                ip = frame.ip;
                sp = frame.sp;
                base = frame.base;
              } else {
                ip = arg;
              }
              break;
            }
            const outcome = m.nextItem(iterator);
            if (typeof outcome !== "number") {
              frame.ip = ip;
              frame.sp = sp;
              m.startNative(outcome, Delivery.ITEM, 0);
              return;
            }
            if (outcome === NULL) {
              ip = arg;
            } else {
              heap.words[sp] = outcome;
              sp += 2;
            }
            break;
          }
          case Op.CALL: {
            frame.ip = ip;
            frame.sp = sp;
            const result = m.callFromStack(frame, arg);
            if (result >= 0) {
              sp = frame.sp;
              heap.words[sp] = result;
              sp += 2;
              if (!m.gc.isDue) break;
              frame.sp = sp;
              if (m.refuel()) return;
              break;
            }
            if (!(m.current instanceof NativeFrame)) {
              frame = m.current as Frame;
              code = frame.code.instructions;
              ip = frame.ip;
              sp = frame.sp;
              base = frame.base;
              break;
            }
            return;
          }
          case Op.RETURN_VALUE:
          case Op.RETURN_CONST: {
            let value: Ref;
            if ((word & 0xff) === Op.RETURN_CONST) {
              value = frame.code.consts[arg] as number;
              heap.incref(value);
            } else {
              sp -= 2;
              value = words[sp] as number;
            }
            frame.sp = sp;
            if (!m.leaveFrame(frame, value)) return;
            frame = m.current as Frame;
            code = frame.code.instructions;
            ip = frame.ip;
            sp = frame.sp;
            base = frame.base;
            break;
          }
          case Op.YIELD_VALUE: {
            sp -= 2;
            frame.ip = ip;
            frame.sp = sp;
            if (!m.suspendGenerator(frame, words[sp] as number)) return;
            frame = m.current as Frame;
            code = frame.code.instructions;
            ip = frame.ip;
            sp = frame.sp;
            base = frame.base;
            break;
          }
          default: {
            frame.ip = ip;
            frame.sp = sp;
            if (m.executeRare(frame, word & 0xff, arg)) {
              ip = frame.ip;
              sp = frame.sp;
              break;
            }
            if (m.current === undefined || m.current instanceof NativeFrame) return;
            frame = m.current;
            code = frame.code.instructions;
            ip = frame.ip;
            sp = frame.sp;
            base = frame.base;
          }
        }
      }
    } catch (error) {
      frame.ip = ip;
      frame.sp = sp;
      if (!m.unwind(error)) return;
      frame = m.current as Frame;
      code = frame.code.instructions;
      ip = frame.ip;
      sp = frame.sp;
      base = frame.base;
    }
  }
}

/** The result of the commonest operations on two exact ints of at most 30 bits; NULL for all others. */
function addSmallInts(m: Machine, words: Int32Array, left: Ref, right: Ref, operation: number): Ref {
  if (words[left + 5] !== 0 || words[right + 5] !== 0) return NULL;
  const a = words[left + 6] as number;
  const b = words[right + 6] as number;
  switch (operation as BinaryOperation) {
    case BinaryOperation.ADD:
    case BinaryOperation.INPLACE_ADD:
      return m.newInt(a + b);
    case BinaryOperation.SUBTRACT:
    case BinaryOperation.INPLACE_SUBTRACT:
      return m.newInt(a - b);
    case BinaryOperation.MULTIPLY:
    case BinaryOperation.INPLACE_MULTIPLY: {
      const product = a * b;
      return Number.isSafeInteger(product) ? m.newInt(product) : NULL;
    }
    case BinaryOperation.REMAINDER:
    case BinaryOperation.INPLACE_REMAINDER:
      return b > 0 ? m.newInt(((a % b) + b) % b) : NULL;
    case BinaryOperation.FLOOR_DIVIDE:
    case BinaryOperation.INPLACE_FLOOR_DIVIDE:
      return b > 0 ? m.newInt(Math.floor(a / b)) : NULL;
    default:
      return NULL;
  }
}

/** `comparison` in the order of `Comparison`, applied to the sign of a difference. */
function isComparisonTrue(comparison: number, difference: number): boolean {
  switch (comparison) {
    case 0:
      return difference < 0;
    case 1:
      return difference <= 0;
    case 2:
      return difference === 0;
    case 3:
      return difference !== 0;
    case 4:
      return difference > 0;
    default:
      invariant(comparison === 5, "six comparisons exist");
      return difference >= 0;
  }
}
