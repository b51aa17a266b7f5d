/** Taking bytes apart and putting them together: split, rsplit, splitlines, join. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { withSizeOr } from "../numbers/int-index.ts";
import { checkRoom, newReference } from "../plain-data.ts";
import type { Outcome, Runtime, Steps } from "../runtime.ts";
import { isExactList, listAppend, newListWithCapacity } from "../sequences/list.ts";
import { sequenceToArray } from "../sequences/list-from-iterable.ts";
import { itemsToArray, releaseAll } from "../sequences/sequence.ts";
import { isExactTuple } from "../sequences/tuple.ts";
import { linesOf, splitBy, splitByFromRight, splitSpaces, splitSpacesFromRight } from "../str/str-split.ts";
import { TypeId } from "../type-id.ts";
import { type BytesKind, bufferOf, requireBuffer } from "./bytes-kind.ts";
import { isAsciiSpace, latin1Bytes, latin1Text } from "./bytes-text.ts";

const MAX_PREALLOCATED = 12;

/** `split`, or from the right `rsplit`. */
export function splitBytes(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  separator: Ref,
  maxsplit: Ref,
  isReverse: boolean,
): Outcome {
  return withSizeOr(rt, maxsplit, -1, (most) => {
    const limit = most < 0 ? Number.POSITIVE_INFINITY : most;
    const isBySpace = separator === NULL || separator === rt.none;
    const by = isBySpace ? "" : latin1Text(requireBuffer(rt, separator));
    if (!isBySpace && by === "") rt.raise(rt.types.ValueError, "empty separator");
    const text = latin1Text(kind.read(rt, self));
    const split = isReverse ? splitByFromRight : splitBy;
    const splitAtSpaces = isReverse ? splitSpacesFromRight : splitSpaces;
    const parts = isBySpace ? splitAtSpaces(text, limit, isAsciiSpace) : split(text, by, limit);
    const list = newListWithCapacity(rt, limit >= MAX_PREALLOCATED ? MAX_PREALLOCATED : limit + 1);
    appendParts(rt, kind, list, self, parts, text.length);
    return list;
  });
}

/** A part that is all of it is the object itself, where it cannot change. */
function appendParts(
  rt: Runtime,
  kind: BytesKind,
  list: Ref,
  self: Ref,
  parts: readonly string[],
  wholeLength: number,
): void {
  for (const part of parts) {
    listAppend(
      rt,
      list,
      part.length === wholeLength ? kind.unchanged(rt, self) : kind.make(rt, latin1Bytes(part)),
    );
  }
}

/** `splitlines(keepends)`: only line feeds and carriage returns count. */
export function splitLinesOfBytes(rt: Runtime, kind: BytesKind, self: Ref, keepends: boolean): Ref {
  const text = latin1Text(kind.read(rt, self));
  const list = newListWithCapacity(rt, 0);
  const lines = linesOf(text, keepends, (code) => code === 0x0a || code === 0x0d);
  appendParts(rt, kind, list, self, lines, text.length);
  return list;
}

/** `self.join(iterable)`. stringlib/join.h. */
export function joinBytes(rt: Runtime, kind: BytesKind, self: Ref, iterable: Ref): Outcome {
  if (isExactList(rt.heap, iterable) || isExactTuple(rt.heap, iterable)) {
    return joinItems(rt, kind, self, itemsToArray(rt, iterable));
  }
  return (function* (): Steps<Ref> {
    return joinItems(rt, kind, self, yield* sequenceToArray(rt, iterable, "can only join an iterable"));
  })();
}

/** Joins items, which are released. A single `bytes` is the result itself. */
function joinItems(rt: Runtime, kind: BytesKind, self: Ref, items: readonly Ref[]): Ref {
  try {
    const [first] = items;
    const isSingle = items.length === 1 && kind.name === "bytes";
    if (isSingle && first !== undefined && rt.typeOf(first).id === TypeId.BYTES)
      return newReference(rt, first);
    const separator = kind.read(rt, self);
    const parts = items.map((item, index) => {
      const data = bufferOf(rt, item);
      if (data !== undefined) return data;
      const got = rt.typeOf(item).name;
      return rt.raise(
        rt.types.TypeError,
        `sequence item ${index}: expected a bytes-like object, ${got} found`,
      );
    });
    return kind.makeWritten(rt, concatenateWith(rt, separator, parts));
  } finally {
    releaseAll(rt, items);
  }
}

function concatenateWith(rt: Runtime, separator: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const content = parts.reduce((sum, part) => sum + part.length, 0);
  const length = content + Math.max(parts.length - 1, 0) * separator.length;
  checkRoom(rt, length);
  const joined = new Uint8Array(length);
  let at = 0;
  parts.forEach((part, index) => {
    if (index > 0) {
      joined.set(separator, at);
      at += separator.length;
    }
    joined.set(part, at);
    at += part.length;
  });
  return joined;
}
