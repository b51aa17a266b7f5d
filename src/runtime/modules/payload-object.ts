/**
 * Objects of extension modules whose state JavaScript keeps: the C struct in simulated memory, its first word after
 * the header the slot of the state.
 */
import { Header } from "../heap/heap.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { newObject } from "../objects/allocate.ts";
import { finishInstance } from "../objects/plain-data.ts";
import { defineRecord } from "../objects/record.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { TypeObject } from "../objects/type-object.ts";

/** Where the slot is; `ob_size` is not used by such types. */
const PAYLOAD = Header.SIZE;

export function newPayloadObject(rt: Runtime, type: TypeObject, payload: unknown): Ref {
  const ref = newObject(rt, type, type.basicBytes);
  rt.heap.words.fill(0, ref + Header.SIZE, ref + (type.basicBytes >> 2));
  rt.heap.words[ref + PAYLOAD] = rt.heap.addPayload(payload);
  return finishInstance(rt, type, ref);
}

/** The state. The caller knows its type by that of the object. */
export function payloadOf<T>(rt: Runtime, ref: Ref): T {
  return rt.heap.payloadAt(rt.heap.words[ref + PAYLOAD] as number) as T;
}

export function setPayloadOf(rt: Runtime, ref: Ref, payload: unknown): void {
  rt.heap.setPayload(rt.heap.words[ref + PAYLOAD] as number, payload);
}

/** Memory slots of such a type; `references` are words that hold owned references. */
export function definePayloadMemory(type: TypeObject, references: readonly number[] = []): void {
  defineRecord(type, references, (rt, ref) => rt.heap.dropPayload(rt.heap.words[ref + PAYLOAD] as number));
}
