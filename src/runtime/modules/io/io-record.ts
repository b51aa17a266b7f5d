/** What the objects of `_io` have in common: a struct with references, and state of JavaScript's in a payload. */
import type { LayoutName } from "../../../cpython/layouts.ts";
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newObject } from "../../objects/allocate.ts";
import { callNative, type NativeFunction } from "../../objects/functions/native-function.ts";
import { finishInstance, newReference } from "../../objects/plain-data.ts";
import { defineRecord } from "../../objects/record.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";

/** The upper half of the first field behind the header, which holds a number or an address below 2^32 words. */
export const PAYLOAD = 5;

export interface IoTypeSpec<State> {
  /** With its module: `_io.BytesIO`. */
  readonly name: string;
  readonly layout: LayoutName;
  readonly base: TypeObject;
  /** Word offsets of owned references; the place of the dictionary need not be named. */
  readonly references: readonly number[];
  newState(): State;
  /** `__init__`, which may be called again. */
  readonly init: NativeFunction;
  /** Before the references go: what is not written yet. Must not touch the object's count. */
  finish?(ref: Ref, state: State): void;
  define(type: TypeObject): void;
}

export function ioState<State>(rt: Runtime, ref: Ref): State {
  return rt.heap.payloadAt(rt.heap.words[ref + PAYLOAD] as number) as State;
}

export function defineIoType<State>(m: Interpreter, spec: IoTypeSpec<State>): TypeObject {
  return m.defineType({
    name: spec.name,
    layout: spec.layout,
    base: spec.base,
    define(type) {
      giveIoSlots(m, type, spec);
      spec.define(type);
    },
  });
}

/** Memory and making, for a new type and for one that exists. */
export function giveIoSlots<State>(
  m: Interpreter,
  type: TypeObject,
  spec: Pick<IoTypeSpec<State>, "references" | "newState" | "init" | "finish">,
): void {
  const { slots, places } = type;
  const dict = places.dict === undefined ? [] : [places.dict];
  defineRecord(type, [...spec.references, ...dict], (rt, ref) =>
    rt.heap.dropPayload(rt.heap.words[ref + PAYLOAD] as number),
  );
  const release = slots.deallocate;
  slots.deallocate = (rt, ref) => {
    spec.finish?.(ref, ioState(rt, ref));
    release?.(rt, ref);
  };
  slots.construct = (_, made, args): Outcome => {
    const ref = newIoObject(m, made, spec.newState());
    if (made.isHeapType) return ref;
    return initialized(m, ref, () => callNative(m, spec.init, ref, args));
  };
  slots.init = (_, self, args) => callNative(m, spec.init, self, args);
}

function* initialized(m: Interpreter, ref: Ref, initialize: () => Outcome): Steps<Ref> {
  m.own(ref);
  yield* resolve(initialize());
  return m.disown(ref);
}

export function newIoObject(m: Interpreter, type: TypeObject, state: unknown): Ref {
  const ref = newObject(m, type, type.basicBytes);
  m.heap.words.fill(NULL, ref + 4, ref + (type.basicBytes >> 2));
  m.heap.words[ref + PAYLOAD] = m.heap.addPayload(state);
  return finishInstance(m, type, ref);
}

/** A field as the program sees it: None where there is nothing. */
export function fieldOrNone(m: Interpreter, self: Ref, word: number): Ref {
  const value = m.heap.words[self + word] as number;
  return newReference(m, value === NULL ? m.none : value);
}

export function newBool(m: Interpreter, value: boolean): Ref {
  return value ? m.true : m.false;
}
