/** The border checks: every kind of message passes, and a wrong one is refused by name. */
import assert from "node:assert/strict";
import {
  hostToWebview,
  panelState,
  type SimulateMessage,
  webviewToHost,
  webviewToWorker,
  workerToWebview,
} from "../../src/protocol/messages.ts";
import { ProtocolError, receive, type Shape } from "../../src/protocol/shape.ts";
import { replay } from "../trace/fake-heap.ts";

const simulate: SimulateMessage = {
  kind: "simulate",
  run: 1,
  request: {
    source: "x = 1\n",
    fileName: "example.py",
    documentUri: "file:///example.py",
    startLine: 4,
    pythonVersion: "3.13",
    limits: { maxSteps: 1000, maxHeapBytes: 1 << 20 },
  },
};

const trace = replay([{ kind: "allocate", block: 2, sizeBytes: 28 }]).finish();
const input = { name: "n", expression: "1", guess: "10", reason: "arithmetic" };
const given = { inputs: { n: "1" }, input: { lines: ["a"], isComplete: true }, files: { "a.txt": "b" } };
const result = { kind: "result", run: 1, trace, inputs: [input] };

describe("messages", () => {
  it("are received as they were sent, when they are right", () => {
    const right: [Shape<unknown>, unknown][] = [
      [hostToWebview, simulate],
      [
        hostToWebview,
        { ...simulate, request: { ...simulate.request, selection: { startOffset: 1, endOffset: 4 } } },
      ],
      [
        hostToWebview,
        { ...simulate, request: { ...simulate.request, input: { lines: ["Ada", ""], isComplete: false } } },
      ],
      [hostToWebview, { ...simulate, request: { ...simulate.request, siblings: { "a.py": "x = 1" } } }],
      [
        hostToWebview,
        { ...simulate, request: { ...simulate.request, files: { "a.csv": Uint8Array.of(1, 2) } } },
      ],
      [panelState, { request: simulate.request }],
      [panelState, { request: simulate.request, view: { step: 3 } }],
      [webviewToHost, { kind: "ready" }],
      [webviewToHost, { kind: "revealLine", line: 3 }],
      [webviewToHost, { kind: "saveFile", name: "a.csv", mediaType: "text/csv", text: "a,b\r\n" }],
      [webviewToHost, { kind: "remember", documentUri: "file:///a.py", given }],
      [webviewToHost, { kind: "failure", message: "lost" }],
      [
        webviewToWorker,
        {
          kind: "load",
          runtimeWasm: new ArrayBuffer(1),
          grammarWasm: new ArrayBuffer(1),
          library: new ArrayBuffer(1),
        },
      ],
      [webviewToWorker, simulate],
      [workerToWebview, { kind: "progress", run: 1, steps: 10, liveBytes: 500 }],
      [workerToWebview, result],
      [workerToWebview, { kind: "refused", run: 1, inputs: [{ ...input, problem: "invalid syntax" }] }],
      [workerToWebview, { kind: "failure", run: 1, message: "broken" }],
    ];
    for (const [shape, message] of right) {
      assert.deepEqual(receive(shape, structuredClone(message), "the test"), message);
    }
  });

  it("are refused with the sender, the field and what it holds", () => {
    const wrong: [Shape<unknown>, unknown, string][] = [
      [webviewToHost, undefined, "From the webview: message must be an object, not undefined"],
      [
        webviewToHost,
        { kind: "open" },
        'From the webview: message.kind must be one of ready, revealLine, currentLine, saveFile, remember, failure, not "open"',
      ],
      [
        webviewToHost,
        { kind: "revealLine", line: -1 },
        "From the webview: message.line must be a whole number from 0, not -1",
      ],
      [
        hostToWebview,
        { ...simulate, request: { ...simulate.request, limits: { maxSteps: 5 } } },
        "From the webview: message.request.limits.maxHeapBytes must be a whole number from 0, not undefined",
      ],
      [
        workerToWebview,
        { ...result, trace: { ...trace, steps: { ...trace.steps, liveBytes: [88, 28] } } },
        "From the webview: message.trace.steps.liveBytes must be a Uint32Array, not a list",
      ],
      [
        workerToWebview,
        { ...result, trace: { ...trace, census: [{ type: "int", count: "1", bytes: 28 }] } },
        'From the webview: message.trace.census[0].count must be a whole number from 0, not "1"',
      ],
      [
        workerToWebview,
        { ...result, trace: { ...trace, format: 2 } },
        "From the webview: message.trace.format must be 3, not 2",
      ],
      [
        hostToWebview,
        { ...simulate, request: { ...simulate.request, selection: { startOffset: 1 } } },
        "From the webview: message.request.selection.endOffset must be a whole number from 0, not undefined",
      ],
      [
        hostToWebview,
        { ...simulate, request: { ...simulate.request, siblings: { "a.py": 1 } } },
        "From the webview: message.request.siblings.a.py must be a string, not 1",
      ],
    ];
    for (const [shape, message, sentence] of wrong) {
      assert.throws(() => receive(shape, message, "the webview"), new ProtocolError(sentence));
    }
  });
});
