/**
 * Inline values behind the fields of a built-in base, as instances of `class Names(list)` have from 3.14 on. Plain
 * instances, which have them too, are made in instance.ts.
 */
import { invariant } from "../../base/invariant.ts";
import type { Ref } from "../memory/linear-memory.ts";
import { takeInstanceRoom } from "./dict/dict-split.ts";
import {
  initializeInlineValues,
  inlineValuesBytes,
  sharedKeysRoom,
  valuesCapacity,
} from "./dict/dict-values.ts";
import type { Runtime } from "./runtime.ts";
import type { TypeObject } from "./type-object.ts";

/** Words between the end of the fields and the first value. */
const PREFIX_WORDS = 2;

/** Bytes that a new instance needs for them. */
export function followingValuesBytes(rt: Runtime, type: TypeObject): number {
  return inlineValuesBytes(sharedKeysRoom(rt.heap, type.sharedKeys));
}

/** Prepares those of a new instance that was made with `followingValuesBytes`. */
export function startFollowingValues(rt: Runtime, type: TypeObject, ref: Ref): void {
  const capacity = sharedKeysRoom(rt.heap, type.sharedKeys);
  takeInstanceRoom(rt, type.sharedKeys);
  initializeInlineValues(rt, ref + placeOf(type), capacity);
}

/** Bytes that those of an instance take. */
export function followingValuesBytesOf(rt: Runtime, type: TypeObject, ref: Ref): number {
  return inlineValuesBytes(valuesCapacity(rt.heap, ref + placeOf(type) + PREFIX_WORDS));
}

function placeOf(type: TypeObject): number {
  const { inlineValues } = type.places;
  invariant(inlineValues !== undefined, "values follow the fields");
  return inlineValues;
}
