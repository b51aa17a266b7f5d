/** Objects whose memory is filled from outside: what `readinto` is given, and bytes that are written. */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { viewBytes } from "../../objects/bytes/buffer-view.ts";
import { bytearrayLength, bytearrayView, isBytearray } from "../../objects/bytes/bytearray.ts";
import { bufferOf } from "../../objects/bytes/bytes-kind.ts";
import { exportedView } from "../../objects/bytes/memoryview-items.ts";

/** Bytes that fit into it. Raises TypeError for what cannot be written. */
export function writableLength(m: Interpreter, method: string, buffer: Ref): number {
  if (isBytearray(m, buffer)) return bytearrayLength(m.heap, buffer);
  const view = exportedView(m, buffer);
  if (view !== undefined && !view.isReadOnly) return viewBytes(view);
  const got = m.typeOf(buffer).name;
  return m.raise(
    m.types.TypeError,
    `${method}() argument must be read-write bytes-like object, not ${buffer === m.none ? "None" : got}`,
  );
}

/** Writes to its start. */
export function copyIntoBuffer(m: Interpreter, buffer: Ref, bytes: Uint8Array): void {
  if (isBytearray(m, buffer)) bytearrayView(m.heap, buffer).set(bytes);
  else {
    const view = exportedView(m, buffer);
    view?.memory().set(bytes, view.offset);
  }
}

/** The content of what is written. Raises TypeError for what has no bytes. */
export function bytesToWrite(m: Interpreter, data: Ref): Uint8Array {
  const bytes = bufferOf(m, data);
  if (bytes !== undefined) return bytes;
  const got = data === m.none ? "NoneType" : m.typeOf(data).name;
  return m.raise(m.types.TypeError, `a bytes-like object is required, not '${got}'`);
}
