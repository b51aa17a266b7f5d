/**
 * Activations. A Python frame keeps its locals and value stack in simulated memory: on the data stack, or
 * inside its generator. A native frame is a suspended routine that waits for a Python call. Both are linked
 * from callee to caller, so that no JavaScript stack is used for Python calls.
 */
import type { Ref } from "../../memory/linear-memory.ts";
import { NULL } from "../../memory/linear-memory.ts";
import type { LoadedCode } from "../../objects/functions/code.ts";
import type { Outcome, PendingCall, Steps } from "../../objects/runtime.ts";

/** What becomes of a result in the frame that asked for it. */
export const enum Delivery {
  /** Drop the operands, push the result. */
  PUSH,
  /** Drop the operands; the result is dropped too. */
  DISCARD,
  /** As PUSH for an item of FOR_ITER: NULL jumps to the end of the loop. */
  ITEM,
  /** As PUSH for SEND: a receiver that returned makes the frame jump. */
  SEND,
  /** As PUSH for a call of what is no Python function: a collection that is due runs after it. */
  CALL,
}

export type Activation = Frame | NativeFrame;

export class Frame implements PendingCall {
  readonly isPendingCall = true;
  code: LoadedCode;
  /** Index of the next instruction. */
  ip = 0;
  /** First local, as a place in memory; two words a slot. */
  base: Ref = NULL;
  /** First free slot of the value stack. */
  sp: Ref = NULL;
  /** Where a callee may put its frame on the data stack; only for frames inside generators. */
  dataTop: Ref = NULL;
  previous: Activation | undefined = undefined;
  /** The function, borrowed from the caller's stack, or owned when `ownsFunction`. */
  fn: Ref = NULL;
  ownsFunction = false;
  globals: Ref = NULL;
  builtins: Ref = NULL;
  /** Namespace of a module or class body, owned; NULL in functions. */
  locals: Ref = NULL;
  /** The generator or coroutine that this frame lives in, borrowed. */
  generator: Ref = NULL;
  /** Instance whose `__init__` this is, owned: it is what the call returns. */
  instance: Ref = NULL;
  delivery: Delivery = Delivery.PUSH;
  /** Slots that the caller drops when this call returns. */
  dropSlots = 0;
  /** Line that was reported last to the observer. */
  line = -1;
  depth = 0;
  /** What an observer calls this activation; -1 while it has not met it. */
  activation = -1;
  /** The frame object, owned, once somebody asked for it. */
  object: Ref = NULL;
  /** What the frame takes while frames are objects (frame-memory.ts). */
  memory: Ref = NULL;

  constructor(code: LoadedCode) {
    this.code = code;
  }
}

/** A routine that another one waits for, to be begun when the JavaScript stack is empty again. */
export class DeferredRoutine implements PendingCall {
  readonly isPendingCall = true;
  readonly begin: () => Outcome;

  constructor(begin: () => Outcome) {
    this.begin = begin;
  }
}

export class NativeFrame {
  readonly steps: Steps<Ref>;
  previous: Activation | undefined;
  readonly delivery: Delivery;
  readonly dropSlots: number;
  /** Temporaries above this mark are the routine's. */
  readonly ownedMark: number;
  readonly dataTop: Ref;
  readonly depth: number;

  constructor(
    steps: Steps<Ref>,
    previous: Activation | undefined,
    delivery: Delivery,
    dropSlots: number,
    ownedMark: number,
    dataTop: Ref,
    depth: number,
  ) {
    this.steps = steps;
    this.previous = previous;
    this.delivery = delivery;
    this.dropSlots = dropSlots;
    this.ownedMark = ownedMark;
    this.dataTop = dataTop;
    this.depth = depth;
  }
}

/** A Python exception on its way through native code; holds the one reference to the exception object. */
export class PythonError {
  readonly exception: Ref;

  constructor(exception: Ref) {
    this.exception = exception;
  }
}

/** Why a run ended before the program did. Not a Python exception: the program cannot catch it. */
export type LimitKind = "steps" | "memory" | "time" | "output" | "recursion" | "matching" | "stopped";

export class RunStopped {
  readonly kind: LimitKind;
  readonly reason: string;

  constructor(kind: LimitKind, reason: string) {
    this.kind = kind;
    this.reason = reason;
  }
}

/** A feature of Python that the simulator lacks, met at a line of the program. */
export class Unsupported {
  readonly feature: string;

  constructor(feature: string) {
    this.feature = feature;
  }
}
