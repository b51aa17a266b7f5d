/** `posix`, from which CPython's own text of `os` takes what it offers. CPython: Modules/posixmodule.c (3.13). */
import type { Interpreter } from "../../builtins/interpreter.ts";
import type { Ref } from "../../memory/linear-memory.ts";
import { addFunctions, setInModule } from "../../objects/functions/module.ts";
import { newReference } from "../../objects/plain-data.ts";
import type { Steps } from "../../objects/runtime.ts";
import { defineOpenStructSequence } from "../../objects/struct-sequence.ts";
import { POSIX_CONSTANTS } from "./constants.ts";
import { descriptorFunctions } from "./descriptor-functions.ts";
import { fileFunctions } from "./file-functions.ts";
import { newEnvironment, processFunctions } from "./process-functions.ts";
import { defineScandir } from "./scandir.ts";
import { defineStatResult } from "./stat-result.ts";
import { defineUnameResult, systemFunctions } from "./system-functions.ts";

export function* definePosix(m: Interpreter, module: Ref): Steps<void> {
  const statResult = defineStatResult(m);
  const unameResult = defineUnameResult(m);
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
    ...systemFunctions(m, unameResult),
  ]);
  const types = {
    stat_result: statResult,
    terminal_size: terminalSize,
    uname_result: unameResult,
    DirEntry: scandir.entry,
    error: m.types.OSError,
  };
  for (const [name, type] of Object.entries(types)) setInModule(m, module, name, newReference(m, type.ref));
  for (const [name, value] of Object.entries(POSIX_CONSTANTS)) setInModule(m, module, name, m.newInt(value));
  setInModule(m, module, "environ", yield* newEnvironment(m));
  setInModule(m, module, "_have_functions", m.newListOf([]));
}
