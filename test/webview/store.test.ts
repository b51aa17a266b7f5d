/** What happens to the panel's state, with a host and a simulator that only remember. */
import assert from "node:assert/strict";
import type { PanelState, SimulationRequest, WebviewToHost } from "../../src/protocol/messages.ts";
import type { Answer, Question } from "../../src/trace/questions.ts";
import type { RunListener } from "../../src/webview/simulator-client.ts";
import { createStore } from "../../src/webview/store.ts";
import { FakeHeap } from "../trace/fake-heap.ts";

const request: SimulationRequest = {
  source: "a = 1\n",
  fileName: "a.py",
  documentUri: "file:///a.py",
  startLine: 1,
  pythonVersion: "3.13",
  limits: { maxSteps: 10, maxHeapBytes: 1000 },
};

/** A trace whose steps ran these lines. */
function traceOf(...lines: number[]) {
  const heap = new FakeHeap();
  for (const line of lines) heap.beginStep(line);
  return heap.finish();
}

/** Answers questions about expressions: step n has n. */
function expressionsOf(question: Question): Answer | undefined {
  if (question.kind !== "expressions") return undefined;
  const row = {
    line: 1,
    column: 0,
    endLine: 1,
    endColumn: 1,
    value: "1",
    address: 16,
    liveBytes: 0,
    addedBytes: 0,
  };
  const rows = Array.from({ length: question.step }, (_, index) => ({
    ...row,
    text: `${question.step}.${index}`,
  }));
  return { kind: "expressions", value: { rows, isCut: false } };
}

function setUp(saved?: unknown) {
  const sent: WebviewToHost[] = [];
  const states: PanelState[] = [];
  const runs: RunListener[] = [];
  let cancelled = 0;
  const store = createStore(
    {
      send: (message) => sent.push(message),
      listen: () => undefined,
      savedState: () => saved,
      saveState: (state) => states.push(state),
    },
    {
      run: (_request, listener) => runs.push(listener),
      ask: (question, listener) => listener(expressionsOf(question)),
      cancel: () => {
        cancelled++;
      },
    },
  );
  const listener = () => {
    const last = runs.at(-1);
    assert.ok(last !== undefined, "a run was started");
    return last;
  };
  return { store, sent, states, runs, listener, cancelled: () => cancelled };
}

describe("store", () => {
  it("goes from nothing over running to a result, at its last step", () => {
    const { store, listener } = setUp();
    assert.equal(store.phase.value.kind, "empty");
    store.start(request);
    listener().onProgress(500, 64);
    assert.deepEqual(store.phase.value, {
      kind: "running",
      request,
      progress: { steps: 500, liveBytes: 64 },
    });
    listener().onResult(traceOf(1, 2, 3));
    assert.equal(store.phase.value.kind, "done");
    assert.equal(store.step.value, 2);
  });

  it("selects steps within the run only", () => {
    const { store, listener } = setUp();
    store.selectStep(5);
    assert.equal(store.step.value, 0);
    store.start(request);
    listener().onResult(traceOf(1, 2, 3));
    store.selectStep(-4);
    assert.equal(store.step.value, 0);
    store.selectStep(99);
    assert.equal(store.step.value, 2);
  });

  it("goes to the next and the previous time of a line, around the ends", () => {
    const { store, listener } = setUp();
    store.start(request);
    listener().onResult(traceOf(1, 2, 1, 2, 3));
    const visited: number[] = [];
    for (const direction of [1, 1, -1, -1] as const) {
      store.seekLine(2, direction);
      visited.push(store.step.value);
    }
    assert.deepEqual(visited, [1, 3, 1, 3]);
    store.seekLine(77, 1);
    assert.equal(store.step.value, 3);
  });

  it("steps through the expressions of each step, in both directions", () => {
    const { store, listener } = setUp();
    store.start(request);
    listener().onResult(traceOf(1, 2, 3, 4));
    store.selectStep(1);
    const visited = (direction: 1 | -1, times: number): (string | undefined)[] =>
      Array.from({ length: times }, () => {
        store.stepExpression(direction);
        return store.expression.value?.text;
      });
    assert.deepEqual(visited(1, 5), ["2.0", "2.1", "3.0", "3.1", "3.2"]);
    assert.deepEqual(visited(1, 1), ["3.2"]);
    // Step 0 has none and is shown as a whole.
    assert.deepEqual(visited(-1, 6), ["3.1", "3.0", "2.1", "2.0", "1.0", undefined]);
    assert.equal(store.step.value, 0);
    store.selectStep(3);
    assert.equal(store.expression.value, undefined);
    assert.deepEqual(visited(-1, 1), ["3.2"]);
  });

  it("keeps request, step and order, and comes back to them", async () => {
    const first = setUp();
    first.store.start(request);
    first.listener().onResult(traceOf(1, 2, 3));
    first.store.selectStep(1);
    first.store.tables.sortBy("name");
    first.store.tables.showGrouping("line");
    first.store.timeline.setStacking("type");
    first.store.timeline.setWindow({ from: 1, to: 3 });
    await new Promise((resolve) => setTimeout(resolve, 250));
    const tables = { grouping: "line", scope: "alive", sort: { column: "name", isDescending: false } };
    const timeline = { stacking: "type", window: { from: 1, to: 3 } };
    assert.deepEqual(first.states, [{ request, view: { step: 1, tables, timeline } }]);

    const second = setUp(structuredClone(first.states[0]));
    second.store.start(request);
    second.listener().onResult(traceOf(1, 2, 3));
    assert.equal(second.store.step.value, 1);
    assert.deepEqual(second.store.tables.choice.value, tables);
    assert.deepEqual(second.store.timeline.window.value, timeline.window);
    assert.equal(second.store.timeline.stacking.value, "type");
  });

  it("does not apply what was kept of another request", () => {
    const { store, listener } = setUp({
      request: { ...request, source: "b = 2\n" },
      view: {
        step: 0,
        tables: { grouping: "line", scope: "run", sort: { column: "name", isDescending: false } },
        timeline: { stacking: "line" },
      },
    });
    store.start(request);
    listener().onResult(traceOf(1, 2, 3));
    assert.equal(store.step.value, 2);
    assert.equal(store.tables.choice.value.grouping, "type");
    assert.equal(store.timeline.stacking.value, "plain");
  });

  it("cancels, and runs again when asked", () => {
    const { store, listener, runs, cancelled } = setUp();
    store.start(request);
    listener().onProgress(7, 8);
    store.cancel();
    assert.equal(cancelled(), 1);
    assert.deepEqual(store.phase.value, { kind: "cancelled", request, progress: { steps: 7, liveBytes: 8 } });
    store.runAgain();
    assert.equal(runs.length, 2);
    assert.equal(store.phase.value.kind, "running");
  });

  it("has a file saved under the name of the program", () => {
    const { store, listener, sent } = setUp();
    store.saveFile("types.csv", "text/csv", "");
    assert.deepEqual(sent, []);
    store.start({ ...request, fileName: "programs/a.py" });
    listener().onResult(traceOf(1));
    store.saveFile("types.csv", "text/csv", "Type\r\n");
    assert.deepEqual(sent.at(-1), {
      kind: "saveFile",
      name: "a.types.csv",
      mediaType: "text/csv",
      text: "Type\r\n",
    });
  });

  it("shows a failure of ours and tells the extension", () => {
    const { store, listener, sent } = setUp();
    store.start(request);
    listener().onFailure("broken invariant");
    assert.deepEqual(store.phase.value, { kind: "failed", request, message: "broken invariant" });
    assert.deepEqual(sent, [{ kind: "failure", message: "broken invariant" }]);
  });

  describe("inputs", () => {
    const n = { name: "n", expression: "10", guess: "10", reason: "arithmetic" };
    const pause = () => new Promise((resolve) => setTimeout(resolve, 500));

    it("are those of the newest result", () => {
      const { store, listener } = setUp();
      store.start(request);
      listener().onResult(traceOf(1), [n]);
      assert.deepEqual(store.inputs.value, [n]);
      store.start(request);
      assert.deepEqual(store.inputs.value, []);
    });

    it("run the program again when typing pauses, and are remembered, with the earlier run in view", async () => {
      const { store, listener, runs, sent } = setUp();
      store.start(request);
      listener().onResult(traceOf(1, 2), [n]);
      for (const text of ["2", "20", "200"]) store.typeInput("n", text);
      store.giveFile("a.txt", "a\n");
      assert.equal(runs.length, 1);
      await pause();
      assert.equal(runs.length, 2);
      assert.equal(store.phase.value.kind, "done");
      assert.ok(store.isRerunning.value);
      assert.deepEqual(sent.at(-1), {
        kind: "remember",
        documentUri: "file:///a.py",
        given: { inputs: { n: "200" }, files: { "a.txt": "a\n" } },
      });
      listener().onResult(traceOf(1, 2, 3), [{ ...n, expression: "200" }]);
      assert.equal(store.isRerunning.value, false);
      assert.ok(store.phase.value.kind === "done");
      assert.deepEqual(store.phase.value.request.inputs, { n: "200" });
    });

    it("that a program waited for lead on to where it waits or ends now", async () => {
      const { store, listener } = setUp();
      const ending = { kind: "input", linesRead: 0, prompt: "", line: 2 } as const;
      store.start(request);
      listener().onResult({ ...traceOf(1, 2), ending }, [n]);
      store.typeInput("n", "1");
      await pause();
      listener().onResult(traceOf(1, 2, 3, 4), [n]);
      assert.equal(store.step.value, 3);
    });

    it("that change keep the step: the same line, as often as it had run", async () => {
      const { store, listener } = setUp();
      store.start(request);
      listener().onResult(traceOf(1, 2, 3, 2, 3, 2, 3, 4), [n]);
      const kept: number[] = [];
      const lines = [
        [1, 5, 2, 2, 3, 2],
        [1, 2, 2],
        [1, 4],
      ];
      for (const changed of lines) {
        store.selectStep(5);
        store.typeInput("n", String(changed));
        await pause();
        listener().onResult(traceOf(...changed), [n]);
        kept.push(store.step.value);
        store.typeInput("n", "0");
        await pause();
        listener().onResult(traceOf(1, 2, 3, 2, 3, 2, 3, 4), [n]);
      }
      assert.deepEqual(kept, [5, 2, 1]);
    });

    it("that are blank are guessed again", async () => {
      const { store, listener } = setUp();
      store.start({ ...request, inputs: { n: "5", m: "6" } });
      listener().onResult(traceOf(1), [n]);
      store.typeInput("n", "  ");
      await pause();
      listener().onResult(traceOf(1), [n]);
      assert.ok(store.phase.value.kind === "done");
      assert.deepEqual(store.phase.value.request.inputs, { m: "6" });
    });

    it("that are refused leave the earlier run in view", async () => {
      const { store, listener } = setUp();
      store.start(request);
      listener().onResult(traceOf(1, 2), [n]);
      store.typeInput("n", "1 +");
      await pause();
      const problem = { ...n, expression: "1 +", problem: "invalid syntax" };
      listener().onRefused?.([problem]);
      assert.equal(store.phase.value.kind, "done");
      assert.equal(store.isRerunning.value, false);
      assert.deepEqual(store.inputs.value, [problem]);
    });

    it("that are refused at first have a phase of their own", () => {
      const { store, listener } = setUp();
      store.start(request);
      listener().onRefused?.([{ ...n, problem: "invalid syntax" }]);
      assert.equal(store.phase.value.kind, "refused");
    });

    it("can be cancelled while the program runs again", async () => {
      const { store, listener, cancelled } = setUp();
      store.start(request);
      listener().onResult(traceOf(1), [n]);
      store.giveLines(["a"], false);
      await pause();
      store.cancel();
      assert.equal(cancelled(), 1);
      assert.ok(store.phase.value.kind === "cancelled");
      assert.deepEqual(store.phase.value.request.input, { lines: ["a"], isComplete: false });
    });
  });

  it("begins at the first run of the line that is asked for", () => {
    const { store, listener } = setUp();
    store.start({ ...request, shownLine: 2 });
    listener().onResult(traceOf(1, 2, 1, 2));
    assert.equal(store.step.value, 1);
  });
});
