/** The worker's conversation, with a worker scope that is a plain object. */
import assert from "node:assert/strict";
import type { SimulationRequest, WorkerToWebview } from "../../src/protocol/messages.ts";
import { workerToWebview } from "../../src/protocol/messages.ts";
import { receive } from "../../src/protocol/shape.ts";
import { loadPython as loadPythonOf } from "../../src/simulation/python.ts";
import { type LoadPython, serveSimulations, type WorkerScope } from "../../src/simulation/worker-loop.ts";
import { pythonFiles } from "../support/python-files.ts";
import { ScriptedInterpreter } from "./scripted-interpreter.ts";

const request: SimulationRequest = {
  source: "x = 1\n",
  fileName: "a.py",
  documentUri: "file:///a.py",
  startLine: 1,
  pythonVersion: "3.13",
  limits: { maxSteps: 10, maxHeapBytes: 1 << 20 },
};

const load = {
  kind: "load",
  runtimeWasm: new ArrayBuffer(1),
  grammarWasm: new ArrayBuffer(2),
  library: new ArrayBuffer(3),
};

/** Sends messages and resolves with the first answer, checked as the webview does. */
function answerTo(loadPython: LoadPython, ...messages: unknown[]): Promise<WorkerToWebview> {
  return new Promise((resolve) => {
    const scope: WorkerScope = {
      onmessage: null,
      postMessage: (message, transfer) =>
        resolve(receive(workerToWebview, structuredClone(message, { transfer }), "the worker")),
    };
    serveSimulations(scope, loadPython);
    for (const data of messages) scope.onmessage?.({ data } as MessageEvent<unknown>);
  });
}

/** All messages that come back, in order, until there are so many. */
function conversation(loadPython: LoadPython, messages: readonly unknown[]): Promise<WorkerToWebview[]> {
  return new Promise((resolve) => {
    const heard: WorkerToWebview[] = [];
    const scope: WorkerScope = {
      onmessage: null,
      postMessage(message) {
        heard.push(message);
        if (heard.length === messages.length) resolve(heard);
        else scope.onmessage?.({ data: messages[heard.length] } as MessageEvent<unknown>);
      },
    };
    serveSimulations(scope, loadPython);
    for (const data of [load, messages[0]]) scope.onmessage?.({ data } as MessageEvent<unknown>);
  });
}

describe("worker", () => {
  it("refuses inputs that raise once there is a run to show", async () => {
    const source = "def f(n):\n    print(n)\n";
    const selection = { startOffset: source.indexOf("print"), endOffset: source.length };
    const given = (n: string) => ({ ...request, source, selection, inputs: { n } });
    const python: LoadPython = () => loadPythonOf(pythonFiles());
    const [first, refused, answer] = await conversation(python, [
      { kind: "simulate", run: 1, request: given("5") },
      { kind: "simulate", run: 2, request: given("1 / 0") },
      { kind: "ask", run: 1, id: 1, question: { kind: "expressions", step: 0 } },
    ]);
    assert.ok(first?.kind === "result" && refused?.kind === "refused" && answer?.kind === "answer");
    assert.deepEqual(
      refused.inputs.map(({ problem }) => problem),
      ["ZeroDivisionError: division by zero"],
    );
    assert.equal(answer.run, 1);
  });

  it("answers a request with its trace, moved", async () => {
    const python: LoadPython = async () =>
      new ScriptedInterpreter((machine) => {
        machine.line(1);
        machine.allocate("int", 28);
        return { kind: "finished" };
      });
    const answer = await answerTo(python, load, { kind: "simulate", run: 7, request });
    assert.ok(answer.kind === "result");
    assert.deepEqual([answer.run, answer.trace.totals.steps, answer.trace.steps.liveBytes[0]], [7, 1, 28]);
  });

  it("adds the limits that a request leaves open", async () => {
    const python: LoadPython = async () =>
      new ScriptedInterpreter((machine) => {
        for (;;) machine.line(1);
      });
    const answer = await answerTo(python, load, { kind: "simulate", run: 1, request });
    assert.ok(answer.kind === "result");
    assert.deepEqual(answer.trace.ending, { kind: "limit", limit: "steps", bound: 10, line: 1 });
  });

  it("reports a fault of the machine as a failure of that run", async () => {
    const python: LoadPython = async () =>
      new ScriptedInterpreter(() => {
        throw new Error("broken invariant: refcount");
      });
    const answer = await answerTo(python, load, { kind: "simulate", run: 3, request });
    assert.ok(answer.kind === "failure");
    assert.equal(answer.run, 3);
    assert.match(answer.message, /broken invariant: refcount/);
  });

  it("reports a parser that cannot be loaded", async () => {
    const python: LoadPython = () => Promise.reject(new Error("no WebAssembly here"));
    const answer = await answerTo(python, load, { kind: "simulate", run: 1, request });
    assert.ok(answer.kind === "failure");
    assert.match(answer.message, /no WebAssembly here/);
  });

  it("reports a request that came before the parser", async () => {
    const python: LoadPython = () => Promise.reject(new Error("unused"));
    const answer = await answerTo(python, { kind: "simulate", run: 1, request });
    assert.ok(answer.kind === "failure");
    assert.match(answer.message, /was not given a parser/);
  });
});
