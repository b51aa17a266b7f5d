/** SEND: resuming what a `yield from` or an `await` waits for. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import { TypeId } from "../../objects/type-id.ts";
import { Delivery, type Frame } from "../frames/frame.ts";
import { isIteratedInPlace, nextInPlace } from "../iteration-in-place.ts";
import type { Machine } from "../machine.ts";
import { enterGenerator, raiseAlreadyAwaited } from "./generators.ts";

/** receiver value -> receiver yielded; when the receiver returned: receiver result, and a jump. */
export function sendValue(m: Machine, frame: Frame, target: number): boolean {
  const { heap } = m;
  const receiver = heap.words[frame.sp - 4] as number;
  const value = heap.words[frame.sp - 2] as number;
  const id = m.typeOf(receiver).id;
  if (id === TypeId.GENERATOR || id === TypeId.COROUTINE) {
    if (enterGenerator(m, receiver, value, Delivery.SEND, 1)) return false;
    if (id === TypeId.COROUTINE) raiseAlreadyAwaited(m);
    frame.ip = target;
    return m.deliver(m.none, Delivery.PUSH, 1);
  }
  if (value === m.none && isIteratedInPlace(m, receiver)) {
    const item = nextInPlace(m, frame.sp - 4);
    if (item === NULL) frame.ip = target;
    return m.deliver(item === NULL ? m.none : item, Delivery.PUSH, 1);
  }
  m.startNative(sendToIterator(m, frame, receiver, value, target), Delivery.PUSH, 1);
  return false;
}

/** PyObject_CallMethodOneArg: whatever iterator has no `send` raises AttributeError. */
function* callSend(m: Machine, receiver: Ref, value: Ref): Steps<Ref> {
  const send = m.own(yield* resolve(m.getAttribute(receiver, m.name("send"))));
  const item = yield* m.call(send, [value]);
  m.heap.decref(m.disown(send));
  return item;
}

/** Any other iterator: `next`, or its `send` method for a value that is not None. */
function* sendToIterator(m: Machine, frame: Frame, receiver: Ref, value: Ref, target: number): Steps<Ref> {
  try {
    const item = value === m.none ? yield* m.nextWithValue(receiver) : yield* callSend(m, receiver, value);
    if (item !== NULL) return item;
  } catch (error) {
    const exception = m.caught(error);
    if (!m.isInstance(exception, m.types.StopIteration)) throw error;
    const result = m.heap.words[exception + m.layouts.exceptionWords.extra] as number;
    const returned = result === NULL ? m.none : result;
    m.heap.incref(returned);
    m.heap.decref(exception);
    frame.ip = target;
    return returned;
  }
  frame.ip = target;
  return m.none;
}
