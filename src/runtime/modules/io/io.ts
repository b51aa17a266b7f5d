/** `_io`: streams over the virtual file system and in memory. CPython: Modules/_io/_iomodule.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import { NULL, type Ref } from "../../memory/linear-memory.ts";
import { dictGetStr } from "../../objects/dict/dict.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { native } from "../../objects/functions/native-function.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import type { TypeObject } from "../../objects/type-object.ts";
import { defineBufferedBase, defineRawBase, defineTextBase, isGiven } from "./abstract-bases.ts";
import { defineBuffered } from "./buffered.ts";
import { defineBufferedPair } from "./buffered-pair.ts";
import { defineBytesIO } from "./bytes-io.ts";
import { defineFileIO } from "./file-io.ts";
import { defineIoBase } from "./io-base.ts";
import { DEFAULT_BUFFER_SIZE, type IoTypes } from "./io-types.ts";
import { defineNewlineDecoder } from "./newline-decoder.ts";
import { openFunction } from "./open.ts";
import { defineStringIO } from "./string-io.ts";
import { completeTextWrapper } from "./text-wrapper.ts";

export function* defineIo(m: Interpreter, module: Ref): Steps<void> {
  const io = {} as IoTypes;
  io.base = defineIoBase(m);
  io.rawBase = defineRawBase(m, io);
  io.bufferedBase = defineBufferedBase(m, io);
  io.textBase = defineTextBase(m, io);
  io.fileIO = defineFileIO(m, io);
  io.bufferedReader = defineBuffered(m, io, "BufferedReader");
  io.bufferedWriter = defineBuffered(m, io, "BufferedWriter");
  io.bufferedRandom = defineBuffered(m, io, "BufferedRandom");
  completeTextWrapper(m, io);
  const types: readonly TypeObject[] = [
    io.base,
    io.rawBase,
    io.bufferedBase,
    io.textBase,
    io.fileIO,
    io.bufferedReader,
    io.bufferedWriter,
    io.bufferedRandom,
    m.types.textStream,
    defineBufferedPair(m, io),
    defineBytesIO(m, io),
    defineStringIO(m, io),
    defineNewlineDecoder(m),
  ];
  for (const type of types) {
    setInModule(m, module, type.name.slice(type.name.lastIndexOf(".") + 1), newReference(m, type.ref));
  }
  addFunctions(m, module, [
    openFunction(m, io),
    native("text_encoding", "(encoding, stacklevel=2, /)", (_, __, encoding) =>
      isGiven(m, encoding) ? newReference(m, encoding) : m.newStr("locale"),
    ),
  ]);
  // `io.open` is the built-in one.
  const open = dictGetStr(m, m.builtins, m.name("open"));
  if (open !== NULL)
    for (const name of ["open", "open_code"]) setInModule(m, module, name, newReference(m, open));
  setInModule(m, module, "UnsupportedOperation", newReference(m, m.types.UnsupportedOperation.ref));
  setInModule(m, module, "BlockingIOError", newReference(m, m.types.BlockingIOError.ref));
  setInModule(m, module, "DEFAULT_BUFFER_SIZE", m.newInt(DEFAULT_BUFFER_SIZE));
}
