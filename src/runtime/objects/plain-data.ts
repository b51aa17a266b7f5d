/**
 * Objects that are mostly plain data (text, digits, bytes), whose content lives in a side table: how their memory
 * is taken, and the check that a result fits before JavaScript computes it.
 */
import { MemoryLimitReached, TableKind } from "../heap/blocks.ts";
import { NULL, type Ref } from "../memory/linear-memory.ts";
import { initializeHeaders } from "./allocate.ts";
import { followingValuesBytes, startFollowingValues } from "./following-values.ts";
import type { Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

/** What JavaScript can hold as one string or one BigInt; results beyond it raise MemoryError. */
const LARGEST_PAYLOAD_BYTES = 2 ** 29 - 64;

/**
 * A new object of `sizeBytes` (headers before it not counted) of which only the first `backedBytes` exist in
 * memory. As `newObject` otherwise.
 */
export function newDataObject(rt: Runtime, type: TypeObject, sizeBytes: number, backedBytes: number): Ref {
  const { heap } = rt;
  const valuesBytes = type.valuesFollowFields ? followingValuesBytes(rt, type) : 0;
  const besideBytes = type.preHeaderBytes + valuesBytes;
  heap.kind = type.kind;
  const block = heap.allocateUnbacked(besideBytes + sizeBytes, besideBytes + backedBytes);
  heap.kind = TableKind.OTHER;
  const ref = block + (type.preHeaderBytes >> 2);
  initializeHeaders(rt, type, ref);
  if (type.valuesFollowFields) startFollowingValues(rt, type, ref);
  return ref;
}

/**
 * The last step of making an instance of a class of the program, once its content is written: no dictionary and
 * no weak references yet; the collector sees it from now on.
 */
export function finishInstance(rt: Runtime, type: TypeObject, ref: Ref): Ref {
  const { dict, weakrefs } = type.places;
  if (dict !== undefined) rt.heap.words[ref + dict] = NULL;
  if (weakrefs !== undefined) rt.heap.words[ref + weakrefs] = NULL;
  if (type.hasGc) rt.gc.track(ref);
  return ref;
}

/**
 * Ends the run with the memory limit, or raises MemoryError, when a result of `sizeBytes` cannot be had. To be
 * called with an estimate before work that would take JavaScript long or fail in it.
 */
export function checkRoom(rt: Runtime, sizeBytes: number): void {
  if (rt.heap.liveBytes + sizeBytes > rt.heap.limitBytes) throw new MemoryLimitReached(sizeBytes);
  if (sizeBytes > LARGEST_PAYLOAD_BYTES) rt.raise(rt.types.MemoryError, "");
}

/** A new reference to an object that exists. */
export function newReference(rt: Runtime, ref: Ref): Ref {
  rt.heap.incref(ref);
  return ref;
}

/** A new reference to True or False. */
export function newBool(rt: Runtime, value: boolean): Ref {
  const ref = value ? rt.true : rt.false;
  rt.heap.incref(ref);
  return ref;
}

/** What an operation answers that does not know its operand. The machine holds it for ever, so it is not counted. */
export function notImplemented(rt: Runtime): Ref {
  return rt.notImplemented;
}
