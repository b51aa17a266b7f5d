/** The worker that analyses, without a worker: what it answers to what it is sent. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { serveAnalyzer } from "../../src/extension/analyzer-worker/serve.ts";
import {
  type AnalyzerToHost,
  analyzerToHost,
  type FindingsMessage,
  type HostToAnalyzer,
} from "../../src/protocol/analyzer-messages.ts";
import { receive } from "../../src/protocol/shape.ts";

const URI = "file:///report.py";
const TOTAL = "def f(xs):\n    return sum([x + 1 for x in xs])\n";
const settings = { pythonVersion: "3.13", rules: {} };
const open: HostToAnalyzer = { kind: "open", uri: URI, version: 1, text: TOTAL, settings };

describe("serveAnalyzer", () => {
  let ask: (message: unknown) => Promise<AnalyzerToHost>;

  beforeEach(async () => {
    let settle: (message: AnalyzerToHost) => void = () => {};
    const send = serveAnalyzer((message) =>
      settle(receive(analyzerToHost, structuredClone(message), "the worker")),
    );
    ask = (message) => {
      const answer = new Promise<AnalyzerToHost>((resolve) => {
        settle = resolve;
      });
      send(structuredClone(message));
      return answer;
    };
    const read = (name: string) => new Uint8Array(fs.readFileSync(`node_modules/${name}`));
    send({
      kind: "load",
      runtimeWasm: read("web-tree-sitter/web-tree-sitter.wasm"),
      grammarWasm: read("tree-sitter-python/tree-sitter-python.wasm"),
    });
  });

  async function findingsAfter(message: HostToAnalyzer): Promise<FindingsMessage> {
    const answer = await ask(message);
    assert.equal(answer.kind, "findings", JSON.stringify(answer));
    return answer as FindingsMessage;
  }

  it("answers with the findings of the version it was sent", async () => {
    const { uri, version, findings } = await findingsAfter(open);
    assert.deepEqual([uri, version], [URI, 1]);
    assert.deepEqual(
      findings.map(({ ruleId, start, end }) => [ruleId, TOTAL.slice(start, end)]),
      [["list-in-sum-min-max", "[x + 1 for x in xs]"]],
    );
  });

  it("applies changes one after the other", async () => {
    await findingsAfter(open);
    const bracket = TOTAL.indexOf("]");
    const changes = [
      { start: bracket, end: bracket + 1, newText: "" },
      { start: TOTAL.indexOf("["), end: TOTAL.indexOf("[") + 1, newText: "" },
    ];
    const { version, findings } = await findingsAfter({ kind: "edit", uri: URI, version: 2, changes });
    assert.deepEqual([version, findings], [2, []]);
  });

  it("takes severities and rules from the settings", async () => {
    await findingsAfter(open);
    const configure = (rules: Record<string, string>): Promise<FindingsMessage> =>
      findingsAfter({ kind: "configure", uri: URI, version: 1, settings: { ...settings, rules } });
    assert.equal((await configure({ "list-in-sum-min-max": "error" })).findings[0]?.severity, "error");
    assert.deepEqual((await configure({ "list-in-sum-min-max": "off" })).findings, []);
    assert.equal((await configure({ "no-such-rule": "error" })).findings.length, 1);
  });

  it("finds the comment that ignores a finding", async () => {
    const [finding] = (await findingsAfter(open)).findings;
    const answer = await ask({ kind: "findIgnoreEdit", request: 7, text: TOTAL, finding, settings });
    const at = TOTAL.length - 1;
    const newText = "  # heapscope: ignore[list-in-sum-min-max]";
    assert.deepEqual(answer, { kind: "ignoreEdit", request: 7, edit: { start: at, end: at, newText } });
  });

  it("names a message that is wrong, and goes on", async () => {
    const answer = await ask({ ...open, version: "first" });
    assert.equal(answer.kind, "failure");
    assert.match(
      (answer as { message: string }).message,
      /From the extension host: message\.version must be a whole number from 0, not "first"/,
    );
    assert.equal((await findingsAfter(open)).findings.length, 1);
  });

  it("says on which document it failed, and goes on with others", async () => {
    await findingsAfter(open);
    const failed = await ask({ kind: "edit", uri: "file:///never-opened.py", version: 2, changes: [] });
    assert.equal(failed.kind === "failure" && failed.uri, "file:///never-opened.py");
    assert.equal(
      (await findingsAfter({ kind: "edit", uri: URI, version: 2, changes: [] })).findings.length,
      1,
    );
  });
});
