/** How the extension host copes with a worker that answers, dies, or never starts. The workers are fakes. */
import assert from "node:assert/strict";
import { AnalyzerClient, type WorkerEvents } from "../../src/extension/analyzer-client.ts";
import type { HostToAnalyzer } from "../../src/protocol/analyzer-messages.ts";

interface FakeWorker {
  readonly events: WorkerEvents;
  readonly received: HostToAnalyzer[];
  isTerminated: boolean;
}

const close: HostToAnalyzer = { kind: "close", uri: "file:///a.py" };
const settings = { pythonVersion: "3.13", rules: {}, projects: [] };
const finding = {
  ruleId: "rule",
  severity: "hint",
  start: 0,
  end: 1,
  message: "",
  bytes: undefined,
  related: [],
  fix: undefined,
  unnecessary: [],
  isCycle: false,
} as const;

describe("AnalyzerClient", () => {
  let workers: FakeWorker[];
  let heard: unknown[];
  let errors: string[];
  let client: AnalyzerClient;

  beforeEach(() => {
    workers = [];
    heard = [];
    errors = [];
    client = makeClient(async (events) => {
      const worker: FakeWorker = { events, received: [], isTerminated: false };
      workers.push(worker);
      return {
        post: (message) => void worker.received.push(message),
        terminate: () => {
          worker.isTerminated = true;
        },
      };
    });
  });

  function makeClient(
    startWorker: ConstructorParameters<typeof AnalyzerClient>[0]["startWorker"],
  ): AnalyzerClient {
    return new AnalyzerClient(
      {
        startWorker,
        readFile: async (name) => new TextEncoder().encode(name),
        logError: (message) => void errors.push(message),
      },
      {
        onFindings: ({ uri, version, findings }) => void heard.push([uri, version, findings]),
        onGivenUp: (uri, version, reason) => void heard.push([uri, version, reason]),
        onProjectChecked: (uri, problem) => void heard.push([uri, problem]),
        onWanted: (uris) => void heard.push(["wanted", ...uris]),
        onForgotten: (uri) => void heard.push(["forgotten", uri]),
      },
    );
  }

  const kinds = (worker: FakeWorker | undefined) => worker?.received.map(({ kind }) => kind);

  it("starts one worker, with the parser, when there is something to send", async () => {
    assert.equal(workers.length, 0);
    client.send(close);
    client.send(close);
    await settled();
    assert.deepEqual(workers.map(kinds), [["load", "close", "close"]]);
  });

  it("hands on findings, and failures with their document", async () => {
    client.send(close);
    await settled();
    const answer = { kind: "findings", uri: "file:///a.py", version: 3, findings: [finding] };
    workers[0]?.events.onMessage({ ...answer, pythonVersion: "3.13" });
    workers[0]?.events.onMessage({ kind: "failure", uri: "file:///a.py", message: "broken" });
    assert.deepEqual(heard, [
      ["file:///a.py", 3, [finding]],
      ["forgotten", "file:///a.py"],
    ]);
    assert.deepEqual(errors, ["file:///a.py: broken"]);
  });

  it("refuses an answer that is none", async () => {
    client.send(close);
    await settled();
    workers[0]?.events.onMessage({ kind: "findings", uri: "file:///a.py", version: 3 });
    assert.deepEqual(heard, []);
    assert.match(errors[0] ?? "", /From the analyzer: message\.findings must be a list/);
  });

  it("matches answers about ignore comments to their questions", async () => {
    const first = client.findIgnoreEdit("a", finding, settings);
    const second = client.findIgnoreEdit("b", finding, settings);
    await settled();
    const edit = { start: 1, end: 1, newText: "  # heapscope: ignore" };
    workers[0]?.events.onMessage({ kind: "ignoreEdit", request: 2, edit });
    workers[0]?.events.onMessage({ kind: "ignoreEdit", request: 1 });
    assert.deepEqual(await Promise.all([first, second]), [undefined, edit]);
  });

  it("starts another worker for a dead one, says that all is forgotten, and leaves no question open", async () => {
    const question = client.findIgnoreEdit("a", finding, settings);
    await settled();
    workers[0]?.events.onDeath("out of memory");
    assert.equal(await question, undefined);
    assert.deepEqual(heard, [["forgotten", undefined]]);
    assert.deepEqual(errors, ["The analyzer ended: out of memory"]);
    client.send(close);
    await settled();
    assert.deepEqual(kinds(workers[1]), ["load", "close"]);
  });

  it("gives up after five deaths", async () => {
    for (let death = 0; death < 7; death++) {
      client.send(close);
      await settled();
      workers[death]?.events.onDeath("again");
    }
    assert.equal(workers.length, 5);
    assert.equal(client.isAlive, false);
    assert.equal(await client.findIgnoreEdit("a", finding, settings), undefined);
  });

  it("treats a worker that cannot be started as dead", async () => {
    client = makeClient(() => Promise.reject(new Error("no such file")));
    assert.equal(await client.findIgnoreEdit("a", finding, settings), undefined);
    assert.deepEqual(errors, ["The analyzer ended: Error: no such file"]);
    assert.equal(client.isAlive, true);
  });

  it("ends its worker", async () => {
    client.send(close);
    await settled();
    client.dispose();
    await settled();
    assert.equal(workers[0]?.isTerminated, true);
  });
});

/** All that waits for a promise has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
