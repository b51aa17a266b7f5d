/** `posix`, from which CPython's own text of `os` takes what it offers. CPython: Modules/posixmodule.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { defineOpenStructSequence } from "../../objects/struct-sequence.ts";
import { descriptorFunctions } from "./descriptor-functions.ts";
import { fileFunctions } from "./file-functions.ts";
import { newEnvironment, processFunctions } from "./process-functions.ts";
import { defineScandir } from "./scandir.ts";
import { defineStatResult } from "./stat-result.ts";

/** With the numbers of Linux. */
const CONSTANTS: Readonly<Record<string, number>> = {
  F_OK: 0,
  R_OK: 4,
  W_OK: 2,
  X_OK: 1,
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_ACCMODE: 3,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_NOCTTY: 0o400,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000,
  O_DIRECTORY: 0o200000,
  O_NOFOLLOW: 0o400000,
  O_CLOEXEC: 0o2000000,
  EX_OK: 0,
  EX_USAGE: 64,
  EX_DATAERR: 65,
  EX_NOINPUT: 66,
  EX_SOFTWARE: 70,
  EX_OSERR: 71,
  EX_IOERR: 74,
  EX_CONFIG: 78,
};

export function* definePosix(m: Interpreter, module: Ref): Steps<void> {
  const statResult = defineStatResult(m);
  const scandir = defineScandir(m, statResult);
  const terminalSize = m.defineType({
    name: "os.terminal_size",
    layout: "tuple",
    base: m.types.tuple,
    isBaseType: false,
    define: (type) => defineOpenStructSequence(m, type, ["columns", "lines"], []),
  });
  addFunctions(m, module, [
    ...fileFunctions(m, statResult, scandir),
    ...descriptorFunctions(m, statResult),
    ...processFunctions(m),
  ]);
  const types = {
    stat_result: statResult,
    terminal_size: terminalSize,
    DirEntry: scandir.entry,
    error: m.types.OSError,
  };
  for (const [name, type] of Object.entries(types)) setInModule(m, module, name, newReference(m, type.ref));
  for (const [name, value] of Object.entries(CONSTANTS)) setInModule(m, module, name, m.newInt(value));
  setInModule(m, module, "environ", yield* newEnvironment(m));
  setInModule(m, module, "_have_functions", m.newListOf([]));
}
