/** The worker that analyses, without a worker: what it answers to what it is sent. */
import assert from "node:assert/strict";
import fs from "node:fs";
import { serveAnalyzer } from "../../src/extension/analyzer-worker/serve.ts";
import {
  type AnalyzerSettings,
  type AnalyzerToHost,
  analyzerToHost,
  type FindingsMessage,
  type HostToAnalyzer,
  type ProjectCheckedMessage,
} from "../../src/protocol/analyzer-messages.ts";
import { receive } from "../../src/protocol/shape.ts";

const URI = "file:///report.py";
const TOTAL = "def f(xs):\n    return sum([x + 1 for x in xs])\n";
const settings = { pythonVersion: "3.13", rules: {}, projects: [] };
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

  describe("with a project", () => {
    const RULE = "list-in-sum-min-max";
    const settingsOf = (
      projects: readonly string[],
      rest: Partial<AnalyzerSettings> = {},
    ): AnalyzerSettings => ({
      rules: {},
      projects: projects.map((text) => ({ text, place: "src/report.py" })),
      ...rest,
    });
    const configured = (settings: AnalyzerSettings): Promise<FindingsMessage> =>
      findingsAfter({ ...open, settings });
    const severities = async (settings: AnalyzerSettings): Promise<readonly string[]> =>
      (await configured(settings)).findings.map(({ severity }) => severity);

    it("goes by its settings, and by those of the person before", async () => {
      const project = `[tool.heapscope]\npython-version = "3.10"\nrules = { ${RULE} = "error" }\n`;
      assert.deepEqual(await severities(settingsOf([project])), ["error"]);
      assert.deepEqual(await severities(settingsOf([project], { rules: { [RULE]: "hint" } })), ["hint"]);
      assert.equal((await configured(settingsOf([project]))).pythonVersion, "3.10");
      assert.equal(
        (await configured(settingsOf([project], { pythonVersion: "3.12" }))).pythonVersion,
        "3.12",
      );
      assert.equal((await configured(settingsOf([]))).pythonVersion, "3.13");
    });

    it("switches on again what its project ignores or leaves out", async () => {
      for (const said of ['ignore = ["generators"]', 'select = ["cycles"]']) {
        const project = `[tool.heapscope]\n${said}\n`;
        assert.deepEqual(await severities(settingsOf([project])), []);
        assert.deepEqual(await severities(settingsOf([project], { rules: { [RULE]: "warning" } })), [
          "warning",
        ]);
      }
    });

    it("takes the nearest with settings, and the overrides and exclusions of the document's place", async () => {
      const plain = "[project]\nname = 'heapscope-user'\n";
      const override = `[[tool.heapscope.overrides]]\npaths = ["src"]\nrules = { ${RULE} = "hint" }\n`;
      const far = `[tool.heapscope.rules]\n${RULE} = "error"\n`;
      assert.deepEqual(await severities(settingsOf([plain, override, far])), ["hint"]);
      assert.deepEqual(await severities(settingsOf(['[tool.heapscope]\nexclude = ["src"]\n'])), []);
      assert.deepEqual(await severities(settingsOf(['[tool.heapscope]\nexclude = ["tests"]\n'])), [
        "information",
      ]);
    });

    it("goes by the defaults where a project's settings mean nothing, and says what is wrong and where", async () => {
      const text = `[project]\nname = "x"\n\n[tool.heapscope.rules]\ncycles = "off"\n  list-in-sum = "off"\n`;
      assert.deepEqual(await severities(settingsOf([text, `[tool.heapscope.rules]\n${RULE} = "error"\n`])), [
        "information",
      ]);
      const answer = await ask({ kind: "checkProject", uri: "file:///pyproject.toml", text });
      assert.equal(answer.kind, "projectChecked");
      const { uri, problem } = answer as ProjectCheckedMessage;
      assert.equal(uri, "file:///pyproject.toml");
      assert.match(
        problem?.message ?? "",
        /^tool\.heapscope\.rules: there is no rule or group 'list-in-sum'/,
      );
      assert.deepEqual([problem?.line, problem?.start, problem?.end], [5, 2, 21]);
    });

    it("finds nothing wrong with one that means something", async () => {
      for (const text of ["", "[tool.heapscope]\nselect = ['cycles']\n", "# heapscope\n[project]\n"]) {
        const answer = await ask({ kind: "checkProject", uri: "file:///pyproject.toml", text });
        assert.deepEqual(answer, {
          kind: "projectChecked",
          uri: "file:///pyproject.toml",
          problem: undefined,
        });
      }
    });
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
