/** What a text stream says of itself: encoding, name, line ends and its like. CPython: textiowrapper_getset (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { standardStreamOf } from "../../builtins/streams/standard-stream.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Outcome } from "../../objects/runtime.ts";
import { ioState, newBool } from "./io-record.ts";
import { newlinesSeen } from "./newline-decoder.ts";
import { newStandardBuffer } from "./standard-buffer.ts";
import { bufferOf, TextState, textState } from "./text-state.ts";

export function addTextFacts(m: Interpreter): void {
  const type = m.types.textStream;
  const add = (name: string, ofOwn: (self: Ref) => Outcome, ofOthers: (self: Ref) => Outcome): void =>
    m.addGetter(type, name, (_, self) =>
      standardStreamOf(m, self) === undefined ? ofOthers(self) : ofOwn(self),
    );
  const own = (self: Ref) => standardStreamOf(m, self);
  add(
    "encoding",
    () => m.newStr("utf-8"),
    (self) => m.newStr(detachedState(m, self).encoding),
  );
  add(
    "errors",
    (self) => m.newStr(own(self)?.errors ?? ""),
    (self) => m.newStr(textState(m, self).errors),
  );
  add(
    "name",
    (self) => m.newStr(own(self)?.name ?? ""),
    (self) => ofBuffer(m, self, "name"),
  );
  add(
    "closed",
    () => m.false,
    (self) => ofBuffer(m, self, "closed"),
  );
  add(
    "newlines",
    () => m.none,
    (self) => newlinesSeen(m, textState(m, self).translator?.seen ?? 0),
  );
  add(
    "line_buffering",
    (self) => newBool(m, own(self)?.descriptor === 2),
    (self) => newBool(m, textState(m, self).isLineBuffered),
  );
  add(
    "write_through",
    () => m.false,
    (self) => newBool(m, textState(m, self).writesThrough),
  );
  add(
    "buffer",
    (self) => newStandardBuffer(m, self),
    (self) => {
      const buffer = bufferOf(m, self);
      return newReference(m, buffer === NULL ? m.none : buffer);
    },
  );
  m.addGetter(
    type,
    "_CHUNK_SIZE",
    (_, self) => m.newInt(textState(m, self).chunkSize),
    (_, self, value) => {
      const size = m.numberOf(value);
      if (size <= 0) m.raise(m.types.ValueError, "a strictly positive integer is required");
      textState(m, self).chunkSize = size;
      return NULL;
    },
  );
}

/** The state also of a stream whose buffer was taken away: what it was told is still known. */
function detachedState(m: Interpreter, self: Ref): TextState {
  const state = ioState<unknown>(m, self);
  return state instanceof TextState && state.isDetached ? state : textState(m, self);
}

function ofBuffer(m: Interpreter, self: Ref, name: string): Outcome {
  textState(m, self);
  return m.getAttribute(bufferOf(m, self), m.name(name));
}
