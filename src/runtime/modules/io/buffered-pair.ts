/** `_io.BufferedRWPair`: a reader and a writer as one stream. CPython: Modules/_io/bufferedio.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { native, nativeVariadic } from "../../objects/functions/native-function.ts";
import { setField } from "../../objects/record.ts";
import { resolve, type Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineIoType } from "./io-record.ts";
import { askMethod, callMethod, type IoTypes, raiseUnsupported, runMethod } from "./io-types.ts";

const enum PairField {
  READER = 4,
  WRITER = 6,
}

export function defineBufferedPair(m: Interpreter, io: IoTypes): TypeObject {
  return defineIoType<undefined>(m, {
    name: "_io.BufferedRWPair",
    layout: "BufferedRWPair",
    base: io.bufferedBase,
    references: [PairField.READER, PairField.WRITER],
    newState: () => undefined,
    init: native("BufferedRWPair", "(reader, writer, buffer_size=8192, /)", (_, self, reader, writer, size) =>
      initialize(m, io, self, [reader, writer, size]),
    ),
    define(type) {
      const pass = (name: string, field: PairField): void =>
        m.addMethods(type, [
          nativeVariadic(name, "(*args)", (_, self, args) =>
            callMethod(m, part(m, self, field), name, args.positional),
          ),
        ]);
      for (const name of ["read", "peek", "read1", "readinto", "readinto1", "readable"])
        pass(name, PairField.READER);
      for (const name of ["write", "flush", "writable"]) pass(name, PairField.WRITER);
      m.addMethods(type, [
        native("close", "()", (_, self) => close(m, self)),
        native("isatty", "()", () => m.false),
      ]);
      m.addGetter(type, "closed", (_, self) =>
        m.getAttribute(part(m, self, PairField.WRITER), m.name("closed")),
      );
    },
  });
}

function part(m: Interpreter, self: Ref, field: PairField): Ref {
  const found = m.heap.words[self + field] as number;
  if (found === NULL) m.raise(m.types.ValueError, "I/O operation on uninitialized object");
  return found;
}

function* initialize(m: Interpreter, io: IoTypes, self: Ref, args: readonly Ref[]): Steps<Ref> {
  const [reader, writer, size] = args as [Ref, Ref, Ref];
  if (!(yield* askMethod(m, reader, "readable"))) raiseUnsupported(m, "File or stream is not readable.");
  if (!(yield* askMethod(m, writer, "writable"))) raiseUnsupported(m, "File or stream is not writable.");
  const sizes = size === NULL ? [] : [size];
  setField(m, self, PairField.READER, yield* m.call(io.bufferedReader.ref, [reader, ...sizes]));
  setField(m, self, PairField.WRITER, yield* m.call(io.bufferedWriter.ref, [writer, ...sizes]));
  return m.none;
}

function* close(m: Interpreter, self: Ref): Steps<Ref> {
  yield* runMethod(m, part(m, self, PairField.WRITER), "close");
  return yield* resolve(callMethod(m, part(m, self, PairField.READER), "close"));
}
