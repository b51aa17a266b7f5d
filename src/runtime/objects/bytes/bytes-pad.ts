/** Padding, stripping, translating and tab stops of bytes. */
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { withCInt, withSize } from "../numbers/int-index.ts";
import { checkRoom } from "../plain-data.ts";
import type { Outcome, Runtime } from "../runtime.ts";
import { centerOffset, expandTabsIn } from "../str/str-pad.ts";
import { newBytes } from "./bytes.ts";
import { type BytesKind, bufferOf, requireBuffer } from "./bytes-kind.ts";
import { isAsciiSpace, latin1Bytes, latin1Text } from "./bytes-text.ts";

const DEFAULT_TAB_SIZE = 8;
const TABLE_LENGTH = 256;

/** `center`, `ljust` or `rjust`. */
export function padBytes(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  width: Ref,
  fillRef: Ref,
  name: "center" | "ljust" | "rjust",
): Outcome {
  return withSize(rt, width, (wanted) => {
    const fill = fillRef === NULL ? " " : fillByte(rt, fillRef, name);
    const data = kind.read(rt, self);
    const padding = wanted - data.length;
    if (padding <= 0) return kind.unchanged(rt, self);
    checkRoom(rt, wanted);
    const before = name === "ljust" ? 0 : name === "rjust" ? padding : centerOffset(padding, wanted);
    const text = fill.repeat(before) + latin1Text(data) + fill.repeat(padding - before);
    return kind.makeWritten(rt, latin1Bytes(text));
  });
}

function fillByte(rt: Runtime, ref: Ref, name: string): string {
  const data = bufferOf(rt, ref);
  if (data?.length === 1) return latin1Text(data);
  const got = ref === rt.none ? "None" : rt.typeOf(ref).name;
  const text = rt.profile.values.messages.padByte.replace("{}", name).replace("{got}", got);
  return rt.raise(rt.types.TypeError, text.replace("{length}", String(data?.length)));
}

export function fillZerosOfBytes(rt: Runtime, kind: BytesKind, self: Ref, width: Ref): Outcome {
  return withSize(rt, width, (wanted) => {
    const data = kind.read(rt, self);
    const padding = wanted - data.length;
    if (padding <= 0) return kind.unchanged(rt, self);
    checkRoom(rt, wanted);
    const text = latin1Text(data);
    const sign = text.startsWith("+") || text.startsWith("-") ? text.charAt(0) : "";
    return kind.makeWritten(rt, latin1Bytes(sign + "0".repeat(padding) + text.slice(sign.length)));
  });
}

export function expandTabsOfBytes(rt: Runtime, kind: BytesKind, self: Ref, size: Ref): Outcome {
  return withCInt(rt, size, DEFAULT_TAB_SIZE, (tabSize) =>
    kind.makeWritten(rt, latin1Bytes(expandTabsIn(rt, latin1Text(kind.read(rt, self)), tabSize))),
  );
}

/** `strip`, `lstrip` or `rstrip`. */
export function stripBytes(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  bytesRef: Ref,
  name: "strip" | "lstrip" | "rstrip",
): Ref {
  const isDefault = bytesRef === NULL || bytesRef === rt.none;
  const set = isDefault ? undefined : new Set(requireBuffer(rt, bytesRef));
  const isStripped = (byte: number): boolean => set?.has(byte) ?? isAsciiSpace(byte);
  const data = kind.read(rt, self);
  let start = 0;
  let end = data.length;
  if (name !== "rstrip") while (start < end && isStripped(data[start] as number)) start++;
  if (name !== "lstrip") while (end > start && isStripped(data[end - 1] as number)) end--;
  if (start === 0 && end === data.length) return kind.unchanged(rt, self);
  return kind.make(rt, data.slice(start, end));
}

/** `removeprefix` or `removesuffix` */
export function removeAffixOfBytes(
  rt: Runtime,
  kind: BytesKind,
  self: Ref,
  affixRef: Ref,
  isPrefix: boolean,
): Ref {
  const affix = latin1Text(requireBuffer(rt, affixRef));
  const data = kind.read(rt, self);
  const text = latin1Text(data);
  const hasIt = affix !== "" && (isPrefix ? text.startsWith(affix) : text.endsWith(affix));
  if (!hasIt) return kind.unchanged(rt, self);
  return kind.make(rt, isPrefix ? data.slice(affix.length) : data.slice(0, data.length - affix.length));
}

/** `translate(table, delete)` */
export function translateBytes(rt: Runtime, kind: BytesKind, self: Ref, tableRef: Ref, deleteRef: Ref): Ref {
  const table = tableRef === rt.none ? undefined : requireBuffer(rt, tableRef);
  if (table !== undefined && table.length !== TABLE_LENGTH) {
    rt.raise(rt.types.ValueError, "translation table must be 256 characters long");
  }
  const dropped = new Set(deleteRef === NULL ? [] : requireBuffer(rt, deleteRef));
  const data = kind.read(rt, self);
  const translated = data.filter((byte) => !dropped.has(byte)).map((byte) => table?.[byte] ?? byte);
  const isSame = translated.length === data.length && translated.every((byte, index) => byte === data[index]);
  return isSame ? kind.unchanged(rt, self) : kind.makeWritten(rt, translated);
}

/** `bytes.maketrans(frm, to)`: a table of 256 bytes. */
export function makeBytesTable(rt: Runtime, fromRef: Ref, toRef: Ref): Ref {
  const from = requireBuffer(rt, fromRef);
  const to = requireBuffer(rt, toRef);
  if (from.length !== to.length) {
    rt.raise(rt.types.ValueError, "maketrans arguments must have same length");
  }
  const table = Uint8Array.from({ length: TABLE_LENGTH }, (_, index) => index);
  from.forEach((byte, index) => {
    table[byte] = to[index] as number;
  });
  return newBytes(rt, table);
}
