/** What the instructions outside of the loop do with their operands: looking at them, replacing them by a result. */
import type { Ref } from "../memory/linear-memory.ts";
import type { Outcome, Steps } from "../objects/runtime.ts";
import { Delivery, type Frame } from "./frames/frame.ts";
import type { Machine } from "./machine.ts";

/** The operand `depth` slots below the top, 1 being the top. Borrowed. */
export function peek(m: Machine, frame: Frame, depth: number): Ref {
  return m.heap.words[frame.sp - 2 * depth] as number;
}

/** Pushes a reference that the stack takes over. */
export function push(m: Machine, frame: Frame, ref: Ref): true {
  m.heap.words[frame.sp] = ref;
  frame.sp += 2;
  return true;
}

/** Takes the top off the stack; the caller owns it. */
export function pop(m: Machine, frame: Frame): Ref {
  frame.sp -= 2;
  return m.heap.words[frame.sp] as number;
}

/** Drops operands and pushes the result, now or when it is there. */
export function finish(m: Machine, outcome: Outcome, drop: number): boolean {
  return complete(m, outcome, drop, Delivery.PUSH);
}

export function complete(m: Machine, outcome: Outcome, drop: number, delivery: Delivery): boolean {
  if (typeof outcome === "number") return m.deliver(outcome, delivery, drop);
  m.startNative(outcome, delivery, drop);
  return false;
}

export function boolOutcome(m: Machine, value: boolean | Steps<boolean>, isInverted: boolean): Outcome {
  if (typeof value === "boolean") return value !== isInverted ? m.true : m.false;
  return boolSteps(m, value, isInverted);
}

function* boolSteps(m: Machine, steps: Steps<boolean>, isInverted: boolean): Steps<Ref> {
  return (yield* steps) !== isInverted ? m.true : m.false;
}

export const nameAt = (frame: Frame, index: number): Ref => frame.code.names[index] as number;

/** What `act` gives, or raises, with `temporary` released afterwards. */
export function withTemporary(m: Machine, temporary: Ref, act: () => Outcome): Outcome {
  let outcome: Outcome;
  try {
    outcome = act();
  } catch (error) {
    m.heap.decref(temporary);
    throw error;
  }
  if (typeof outcome !== "number") return releaseAfterSteps(m, temporary, outcome);
  m.heap.decref(temporary);
  return outcome;
}

function* releaseAfterSteps(m: Machine, temporary: Ref, steps: Steps<Ref>): Steps<Ref> {
  m.own(temporary);
  const result = yield* steps;
  m.heap.decref(m.disown(temporary));
  return result;
}
