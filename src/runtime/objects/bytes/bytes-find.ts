/** Searching in bytes: find, index, count, startswith, replace, partition, and `in`. Arguments may be single bytes. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { intValue, isInt, newInt } from "../numbers/int.ts";
import { withPosition, withSizeOr } from "../numbers/int-index.ts";
import { checkRoom, newBool, newReference } from "../plain-data.ts";
import { type Outcome, type Runtime, resolve, type Steps } from "../runtime.ts";
import { toIndexObject } from "../sequences/sequence.ts";
import { type BytesKind, bufferOf, requireBuffer } from "./bytes-kind.ts";
import { latin1Bytes, latin1Text } from "./bytes-text.ts";

type Then = (needle: string) => Outcome;

/** Continues with what is searched for: a byte or a buffer. stringlib parse_args_finds_byte. */
function withNeedle(rt: Runtime, ref: Ref, then: Then): Outcome {
  const data = bufferOf(rt, ref);
  if (data !== undefined) return then(latin1Text(data));
  if (isInt(rt, ref)) return then(byteText(rt, ref));
  return (function* (): Steps<Ref> {
    const type = rt.typeOf(ref);
    const index = type.isHeapType ? yield* rt.callSpecial(ref, "__index__", []) : NULL;
    if (index === NULL) {
      const message = `argument should be integer or bytes-like object, not '${type.name}'`;
      return rt.raise(rt.types.TypeError, message);
    }
    const text = byteText(rt, index);
    rt.heap.decref(index);
    return yield* resolve(then(text));
  })();
}

function byteText(rt: Runtime, ref: Ref): string {
  const value = intValue(rt.heap, ref);
  if (value < 0 || value > 255) rt.raise(rt.types.ValueError, "byte must be in range(0, 256)");
  return String.fromCharCode(Number(value));
}

interface Range {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function withRange(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  startRef: Ref,
  endRef: Ref,
  then: (range: Range) => Outcome,
): Outcome {
  return withPosition(rt, startRef, 0, (givenStart) =>
    withPosition(rt, endRef, Number.POSITIVE_INFINITY, (givenEnd) => {
      const text = latin1Text(kind.read(rt, self));
      const start = givenStart < 0 ? Math.max(givenStart + text.length, 0) : givenStart;
      const end = givenEnd < 0 ? Math.max(givenEnd + text.length, 0) : Math.min(givenEnd, text.length);
      return then({ text, start, end });
    }),
  );
}

/** `find`, or from the end `rfind`; with `isRequired` `index` and `rindex`, which raise where there is none. */
export function findBytes(
  rt: Runtime,
  kind: BytesKind,
  args: { readonly self: Ref; readonly sub: Ref; readonly start: Ref; readonly end: Ref },
  isReverse: boolean,
  isRequired: boolean,
): Outcome {
  return withRange(rt, kind, args.self, args.start, args.end, (range) =>
    withNeedle(rt, args.sub, (needle) => {
      const found = isReverse ? lastPosition(range, needle) : firstPosition(range, needle);
      if (found < 0 && isRequired) rt.raise(rt.types.ValueError, "subsection not found");
      return newInt(rt, found);
    }),
  );
}

function firstPosition({ text, start, end }: Range, needle: string): number {
  if (start > end) return -1;
  const found = text.indexOf(needle, start);
  return found >= 0 && found + needle.length <= end ? found : -1;
}

function lastPosition({ text, start, end }: Range, needle: string): number {
  if (start > end || end - needle.length < start) return -1;
  const found = text.lastIndexOf(needle, end - needle.length);
  return found >= start ? found : -1;
}

export function countBytes(rt: Runtime, kind: BytesKind, self: Ref, sub: Ref, start: Ref, end: Ref): Outcome {
  return withRange(rt, kind, self, start, end, (range) =>
    withNeedle(rt, sub, (needle) => {
      if (range.start > range.end) return newInt(rt, 0);
      if (needle === "") return newInt(rt, range.end - range.start + 1);
      return newInt(rt, range.text.slice(range.start, range.end).split(needle).length - 1);
    }),
  );
}

/** The `contains` slot. */
export function containsBytes(rt: Runtime, kind: BytesKind, self: Ref, item: Ref): boolean | Steps<boolean> {
  const text = latin1Text(kind.read(rt, self));
  if (isInt(rt, item)) return text.includes(byteText(rt, item));
  const data = bufferOf(rt, item);
  if (data !== undefined) return text.includes(latin1Text(data));
  if (!rt.typeOf(item).isHeapType) requireBuffer(rt, item);
  return (function* (): Steps<boolean> {
    const index = yield* toIndexObject(rt, item);
    const needle = byteText(rt, index);
    rt.heap.decref(index);
    return text.includes(needle);
  })();
}

/** `startswith` and `endswith`. */
export function hasAffixBytes(
  rt: Runtime,
  kind: BytesKind,
  args: { readonly self: Ref; readonly sub: Ref; readonly start: Ref; readonly end: Ref },
  name: "startswith" | "endswith",
): Outcome {
  return withRange(rt, kind, args.self, args.start, args.end, (range) => {
    if (rt.isInstance(args.sub, rt.types.tuple)) {
      const items = rt.tupleItems(args.sub);
      return newBool(
        rt,
        items.some((item) => hasAffix(range, latin1Text(requireBuffer(rt, item)), name)),
      );
    }
    const data = bufferOf(rt, args.sub);
    if (data === undefined) {
      const got = rt.typeOf(args.sub).name;
      rt.raise(rt.types.TypeError, `${name} first arg must be bytes or a tuple of bytes, not ${got}`);
    }
    return newBool(rt, hasAffix(range, latin1Text(data), name));
  });
}

function hasAffix({ text, start, end }: Range, affix: string, name: "startswith" | "endswith"): boolean {
  if (start > end || end - start < affix.length) return false;
  return text.startsWith(affix, name === "startswith" ? start : end - affix.length);
}

/** `replace(old, new, count)` */
export function replaceBytes(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  oldRef: Ref,
  newRef: Ref,
  count: Ref,
): Outcome {
  const oldText = latin1Text(requireBuffer(rt, oldRef));
  const newText = latin1Text(requireBuffer(rt, newRef));
  return withSizeOr(rt, count, -1, (most) => {
    const text = latin1Text(kind.read(rt, self));
    const limit = most < 0 ? Number.POSITIVE_INFINITY : most;
    const parts = oldText === "" ? [...text] : text.split(oldText);
    const hits = Math.min(oldText === "" ? text.length + 1 : parts.length - 1, limit);
    if (hits === 0 || oldText === newText) return kind.unchanged(rt, self);
    checkRoom(rt, text.length + hits * (newText.length - oldText.length));
    const replaced =
      oldText === "" ? insertBetween(parts, newText, hits) : joinReplaced(parts, oldText, newText, hits);
    return kind.makeWritten(rt, latin1Bytes(replaced));
  });
}

function joinReplaced(parts: readonly string[], oldText: string, newText: string, hits: number): string {
  const rest = parts.slice(hits).join(oldText);
  return [...parts.slice(0, hits), rest].join(newText);
}

function insertBetween(characters: readonly string[], inserted: string, hits: number): string {
  const start = characters.slice(0, hits).map((character) => inserted + character);
  return start.join("") + (hits > characters.length ? inserted : characters.slice(hits).join(""));
}

/** `partition`, or from the end `rpartition`. */
export function partitionBytes(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  separatorRef: Ref,
  isReverse: boolean,
): Ref {
  const separator = latin1Text(requireBuffer(rt, separatorRef));
  if (separator === "") rt.raise(rt.types.ValueError, "empty separator");
  const text = latin1Text(kind.read(rt, self));
  const make = (part: string): Ref => kind.make(rt, latin1Bytes(part));
  const found = isReverse ? text.lastIndexOf(separator) : text.indexOf(separator);
  if (found >= 0) {
    const before = make(text.slice(0, found));
    // For `bytes` the separator is the argument itself.
    const middle = kind.name === "bytes" ? newReference(rt, separatorRef) : make(separator);
    return rt.newTupleOf([before, middle, make(text.slice(found + separator.length))]);
  }
  const whole = kind.unchanged(rt, self);
  const empty = [make(""), make("")];
  return rt.newTupleOf(isReverse ? [...empty, whole] : [whole, ...empty]);
}
