/** A worker in the place of the real one: everything of it but the machine. */

import type { Interpreter } from "../../../src/simulation/simulate.ts";
import { serveSimulations, type WorkerScope } from "../../../src/simulation/worker-loop.ts";
import { cutSnippet } from "../../../src/snippet/prepare.ts";
import { ScriptedInterpreter } from "../../simulation/scripted-interpreter.ts";
import { demos } from "./demo-runs.ts";

const interpreter: Interpreter = {
  prepare: (request) => cutSnippet(request, request.selection),
  load(program, options) {
    const demo = demos[options.fileName];
    if (demo === undefined) throw new Error(`no demo is called ${options.fileName}`);
    return typeof demo.run === "function"
      ? new ScriptedInterpreter(demo.run).load(program, options)
      : demo.run;
  },
};

serveSimulations(globalThis as unknown as WorkerScope, async () => interpreter);
